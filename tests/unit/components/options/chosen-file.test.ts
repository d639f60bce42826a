import { expect, test, vi } from 'vitest';
import { readFile } from '../../../../components/options/transfer/chosen-file.ts';
import { mostBytes } from '../../../../utils/transfer/export-file.ts';

/** A file of this size, without its bytes. */
const fileOf = (size: number, text: () => Promise<string>): File =>
  Object.defineProperties(new File([], 'export.json'), {
    size: { value: size },
    text: { value: text },
  });

test('a file that is too big is not even read', async () => {
  const text = vi.fn();
  const chosen = await readFile(fileOf(mostBytes + 1, text));
  expect(chosen).toEqual({ name: 'export.json', problem: 'tooBig' });
  expect(text).not.toHaveBeenCalled();
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
