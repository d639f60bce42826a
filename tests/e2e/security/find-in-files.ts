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
  const wide = withoutZeros(bytes).toString('latin1');
  return [narrow, wide].some((content) =>
    texts.some((text) => (typeof text === 'string' ? content.includes(text) : text.test(content))),
  );
}

/** In a loop: a profile of Firefox has 40 MB, which `replaceAll` takes seconds for. */
function withoutZeros(bytes: Buffer): Buffer {
  const kept = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    kept[length] = byte;
    if (byte !== 0) length += 1;
  }
  return kept.subarray(0, length);
}
