import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '../../..');

/** One import of a file, of a type or of a value. */
export interface Import {
  from: string;
  /** A path from the root of the repository, or a package's name as it was written. */
  to: string;
}

/** The files of the product, as paths from the root with `/`. */
export function sourceFiles(): string[] {
  return globSync('{entrypoints,components,utils}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export const importsOfProduct = (): Import[] =>
  sourceFiles().flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));

/** Static, dynamic and re-exporting imports alike. */
export function importsOf(path: string, code: string): Import[] {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map((entry) => entry.moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      code.slice(start + 1, end - 1),
    ),
  ].filter((request) => request !== undefined);
  return [...new Set(requests)].map((request) => ({ from: path, to: resolved(path, request) }));
}

function resolved(path: string, request: string): string {
  if (!request.startsWith('.')) return request;
  return relative(root, join(root, dirname(path), request)).replaceAll('\\', '/');
}
