import type { Plugin } from 'vite';

type Range = [first: number, last: number];

/**
 * Where names are written, in blocks of 256 code points: the alphabets of Europe, the Near East,
 * India and Indochina, Georgian and Ethiopic (0x00 to 0x13), Khmer (0x17), Mongolian (0x18),
 * Georgian capitals (0x1C), Latin and Greek with accents (0x1E, 0x1F), Tifinagh (0x2D), kana and the
 * parts of Korean syllables (0x30, 0x31), the Chinese characters in use. Left out: signs, emoji,
 * Korean syllables ready-made, compatibility forms, and what hardly a name of a firm is written in.
 */
const nameBlocks: Range[] = [
  [0x00, 0x13],
  [0x17, 0x18],
  [0x1c, 0x1c],
  [0x1e, 0x1f],
  [0x2d, 0x2d],
  [0x30, 0x31],
];
const chineseBlocks: Range = [0x4e, 0x9f];

const isIn = (number: number, [first, last]: Range): boolean => first <= number && number <= last;

/** The characters of everyday life in the standards of China, Taiwan and Japan, as these code them. */
const standards = [
  { encoding: 'gbk', lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] },
  { encoding: 'big5', lead: [0xa4, 0xc6], trail: [0x40, 0xfe] },
  { encoding: 'euc-jp', lead: [0xb0, 0xcf], trail: [0xa1, 0xfe] },
] satisfies { encoding: string; lead: Range; trail: Range }[];

function everydayCharacters(): Set<string> {
  const found = new Set<string>();
  for (const { encoding, lead, trail } of standards) {
    const decoder = new TextDecoder(encoding);
    for (let first = lead[0]; first <= lead[1]; first += 1) {
      for (let second = trail[0]; second <= trail[1]; second += 1) {
        found.add(decoder.decode(Uint8Array.of(first, second)));
      }
    }
  }
  return found;
}

/** An id has neither signs nor small and capital letters, and a packed table is smaller without. */
const inLetters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9\t]/g, '');

/** any-ascii's table, a block a line, without what no id needs: a seventh of its size. */
export function shortenTable(code: string): string {
  const everyday = everydayCharacters();
  return code.replace(/^case (\d+):return"(.*)"$\n/gm, (_, number, text: string) => {
    const block = Number(number);
    const isKept = nameBlocks.some((range) => isIn(block, range));
    if (!isKept && !isIn(block, chineseBlocks)) return '';
    const spelled = inLetters(text)
      .split('\t')
      .map((letters, index) =>
        isKept || everyday.has(String.fromCharCode(block * 256 + index)) ? letters : '',
      );
    return `case ${block}:return"${spelled.join('\t')}"\n`;
  });
}

/** For the build alone. Tests in Node use the whole table. */
export function transliterationTable(): Plugin {
  return {
    name: 'transliteration-table',
    transform(code, id) {
      return id.endsWith('/any-ascii/block.js') ? { code: shortenTable(code), map: null } : null;
    },
  };
}
