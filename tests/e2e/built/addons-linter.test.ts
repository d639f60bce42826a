import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { builtFolder } from './built-folder.ts';

const reportSchema = v.object({
  errors: v.array(v.object({ code: v.string(), message: v.string() })),
  warnings: v.array(v.object({ code: v.string(), file: v.optional(v.nullable(v.string())) })),
});

/** Warnings that stand, each with its reason. */
const known = [
  // Preact's own way to set `dangerouslySetInnerHTML`, which no component of ours uses.
  'UNSAFE_VAR_ASSIGNMENT',
];

test("Mozilla's own check finds no error and no new warning", { timeout: 120_000 }, async () => {
  const words = ['node_modules/addons-linter/bin/addons-linter', '--output=json', '--boring'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...words, builtFolder('firefox')],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error);
  const { errors, warnings } = v.parse(reportSchema, JSON.parse(stdout));
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !known.includes(code))).toEqual([]);
});
