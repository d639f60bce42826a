import { expect, test, vi } from 'vitest';
import { readFile } from '../../../../components/transfer/chosen-file.ts';
import { mostBytes, writeExport } from '../../../../utils/transfer/export-file.ts';

/** A file of this size, without its bytes. */
const fileOf = (size: number, arrayBuffer: () => Promise<ArrayBuffer>): File =>
  Object.defineProperties(new File([], 'export.json'), {
    size: { value: size },
    arrayBuffer: { value: arrayBuffer },
  });

test('a file that is too big is not even read', async () => {
  const read = vi.fn();
  const chosen = await readFile(fileOf(mostBytes + 1, read));
  expect(chosen).toEqual({ name: 'export.json', problem: 'tooBig' });
  expect(read).not.toHaveBeenCalled();
});

test('one that was moved away, or may not be read, is said to be damaged', async () => {
  const chosen = await readFile(fileOf(1, () => Promise.reject(new DOMException())));
  expect(chosen).toEqual({ name: 'export.json', problem: 'damaged' });
});

test.each([
  ['brackets without an end', '['.repeat(1_000_000)],
  ['brackets in brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a mark of bytes before it', '\uFEFFnull'],
  ['letters of 16 bits', '{\0"\0'],
])('a file of %s is no export', async (_, text) => {
  const chosen = await readFile(new File([text], 'export.json'));
  expect(chosen).toMatchObject({ problem: expect.stringMatching(/^(notJson|otherProgram)$/) });
});

const exported = writeExport({
  exportedAt: '2026-03-15T12:34:56Z',
  linkApps: [
    {
      ...{ id: 'a', label: 'Größe', colour: 'blue', recordLinks: [], notes: [], histories: [] },
      companies: [
        { id: 'O', name: 'Möbel – Żółć', createdAt: null, pageEnabled: true, fetchedAt: 1 },
      ],
    },
  ],
  tenants: {},
  options: {},
});

const bytesOf = (encoding: BufferEncoding, text: string) =>
  new Uint8Array(Buffer.from(text, encoding));

const utf16 = bytesOf('utf16le', `\uFEFF${exported}`);

test.each([
  ['UTF-8', bytesOf('utf8', exported)],
  ['UTF-8 with a byte order mark', bytesOf('utf8', `\uFEFF${exported}`)],
  ['UTF-16 as Windows writes it', utf16],
  ['UTF-16, high bytes first', new Uint8Array(Buffer.from(utf16).swap16())],
])('an export that an editor saved as %s is read as it was', async (_, bytes) => {
  expect(await readFile(new File([bytes], 'export.json'))).toMatchObject({
    file: { linkApps: [{ label: 'Größe', companies: [{ name: 'Möbel – Żółć' }] }] },
  });
});

test.each([
  ['Windows-1252', bytesOf('latin1', exported.replace(/[–Żć]/g, ''))],
  ['UTF-16 that breaks off', utf16.slice(0, -1)],
  [
    'UTF-8 in the middle of a letter',
    bytesOf('utf8', exported.slice(0, exported.indexOf('ö') + 1)).slice(0, -1),
  ],
])('one in %s is refused: its letters would be lost', async (_, bytes) => {
  const chosen = await readFile(new File([bytes], 'export.json'));
  expect(chosen).toEqual({ name: 'export.json', problem: 'otherEncoding' });
});
