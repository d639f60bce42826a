import type { Plugin } from 'vite';

type Blocks = [first: number, last: number];

/**
 * Where names are written, in blocks of 256 code points: the alphabets, the syllables of Africa and
 * Asia (0x00 to 0x1F), Glagolitic to Ethiopic (0x2C, 0x2D), kana and the parts of Korean syllables
 * (0x30, 0x31), the Chinese characters in use (0x4E to 0x9F). Left out: signs, emoji, Korean
 * syllables ready-made, compatibility forms, and scripts and characters that hardly a name has.
 */
const nameBlocks: Blocks[] = [
  [0x00, 0x1f],
  [0x2c, 0x2d],
  [0x30, 0x31],
  [0x4e, 0x9f],
];

const hasNames = (block: number): boolean =>
  nameBlocks.some(([first, last]) => first <= block && block <= last);

/** any-ascii's table, a block a line, without the blocks that no name needs: a quarter of its size. */
export function keepNameBlocks(code: string): string {
  return code.replace(/^case (\d+):return".*"\n/gm, (line, block) =>
    hasNames(Number(block)) ? line : '',
  );
}

/** For the build alone. Tests in Node use the whole table. */
export function transliterationTable(): Plugin {
  return {
    name: 'transliteration-table',
    transform(code, id) {
      return id.endsWith('/any-ascii/block.js') ? { code: keepNameBlocks(code), map: null } : null;
    },
  };
}
