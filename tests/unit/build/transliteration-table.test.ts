import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import anyAscii from 'any-ascii';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortenTable } from '../../../utils/build/transliteration-table.ts';

const folder = dirname(createRequire(import.meta.url).resolve('any-ascii'));

let whole: string;
let kept: string;
let short: typeof anyAscii;

/** What a Company id takes of a name. */
const inLetters = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const asModule = (code: string) =>
  `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;

beforeAll(async () => {
  whole = await readFile(join(folder, 'block.js'), 'utf8');
  kept = shortenTable(whole);
  const program = await readFile(join(folder, 'any-ascii.js'), 'utf8');
  const built = await import(asModule(program.replace('./block.js', asModule(kept))));
  short = built.default;
});

test('most of the table is left out', () => {
  expect(kept.length).toBeLessThan(whole.length / 4);
});

describe('letters of names are spelled as by the whole table', () => {
  test.each([
    'Łódź Đà Nẵng Þór Æther ə',
    'Ромашка Київ Ђорђе Қазақстан',
    'Αθήνα ᾠδή',
    'Հայաստան საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ',
    'חברה شركة شرکت گروه',
    'भारत বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල',
    'ไทย ລາວ မြန်မာ ខ្មែរ',
    'አማርኛ ⴰⵎⴰⵣⵉⵖ',
    '東京商事 腾讯 騰訊 ガスひらがな ㄅㄆ',
    '삼성전자'.normalize('NFD'),
  ])('%s', (name) => {
    expect(inLetters(short(name))).toBe(inLetters(anyAscii(name)));
    expect(short(name)).toMatch(/[a-z]/i);
  });
});
