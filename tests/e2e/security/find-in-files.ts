import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder that hold one of these texts, in UTF-8 or (a zero in each letter) UTF-16. */
export function findInFiles(folder: string, texts: (string | RegExp)[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => holds(readFileSync(path), texts));
}

function holds(bytes: Buffer, texts: (string | RegExp)[]): boolean {
  const narrow = bytes.toString('latin1');
  const wide = narrow.replaceAll('\0', '');
  return [narrow, wide].some((content) =>
    texts.some((text) => (typeof text === 'string' ? content.includes(text) : text.test(content))),
  );
}
