import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { root } from './source-files.ts';

const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      resolved: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = v.parse(lockSchema, JSON.parse(text));

/** npm leaves out what its registry did not have, and `npm ci` then fails on every machine. */
test('the lock file has each optional package, those of other systems too', () => {
  const optional = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies));
  const known = Object.keys(packages);
  const missing = optional.filter(
    (name) => !known.some((path) => path.endsWith(`node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  const named = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
  expect(named).toEqual([]);
});
