import { assert, constantFrom, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { writeRecordId, writeText } from '../../../utils/capture/company-id-of.ts';
import { kindLetters } from '../../../utils/capture/record-kind.ts';
import { systems } from '../../../utils/capture/systems.ts';

const signs: Record<string, string> = {
  X0: 'x',
  X1: '-',
  X2: '.',
  X3: '_',
  X4: 'z',
  X5: ':',
  X6: '/',
};

/** Reads `writeText` back, up to its end or to an `X` before a letter. */
function readText(written: string): { text: string; rest: string } {
  const [piece] = /^(?:Z[A-Z]|X9[0-9A-F]+Z|X[0-6]|[A-WY0-9])/.exec(written) ?? [''];
  if (piece === '') return { text: '', rest: written };
  const { text, rest } = readText(written.slice(piece.length));
  return { text: readPiece(piece) + text, rest };
}

function readPiece(piece: string): string {
  if (piece.startsWith('Z')) return piece.charAt(1);
  if (piece.startsWith('X9')) return String.fromCodePoint(Number.parseInt(piece.slice(2, -1), 16));
  return signs[piece] ?? piece.toLowerCase();
}

/** Full of what has a meaning in the writing, and of the ordinary. */
const anyText = () =>
  string({ unit: constantFrom(...'aAxXzZ019-._:/ é🏢', '\uD83C'), maxLength: 8 });

test.each([
  ['acme', 'ACME'],
  ['acme1', 'ACME1'],
  ['acme-1', 'ACMEX11'],
  ['1337', '1337'],
  ['crm.acme.test:8069', 'CRMX2ACMEX2TESTX58069'],
  ['aBc', 'AZBC'],
  ['xyz_', 'X0YX4X3'],
  ['é', 'X9E9Z'],
])('%s is written %s', (text, written) => {
  expect(writeText(text)).toBe(written);
});

test('a text is written in A-Z and 0-9, and can be read back', () => {
  assert(
    property(anyText(), (text) => {
      expect(writeText(text)).toMatch(/^[A-Z0-9]*$/);
      expect(readText(writeText(text))).toEqual({ text, rest: '' });
    }),
  );
});

test('a text ends at an X before a letter, whatever follows', () => {
  assert(
    property(anyText(), stringMatching(/^[A-Z][A-Z0-9]{0,5}$/), (text, rest) => {
      expect(readText(`${writeText(text)}X${rest}`)).toEqual({ text, rest: `X${rest}` });
    }),
  );
});

test('a UUID has one writing, in capitals or not, and no other text has it', () => {
  const written = '0A1B2C3D00004000800000000000000F';
  expect(writeRecordId('0a1b2c3d-0000-4000-8000-00000000000f')).toBe(written);
  expect(writeRecordId('0A1B2C3D-0000-4000-8000-00000000000F')).toBe(written);
  const others = [
    '0a1b2c3d00004000800000000000000f',
    '0A1B2C3D00004000800000000000000F',
    '0a1b2c3d0000-4000-8000-00000000000f',
  ].map(writeRecordId);
  expect(new Set([written, ...others]).size).toBe(4);
});

test('each system has two letters of its own, and each kind one', () => {
  const codes = systems.map(({ code }) => code);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  expect(new Set(codes).size).toBe(codes.length);
  const letters = Object.values(kindLetters);
  for (const letter of letters) expect(letter).toMatch(/^[A-Z]$/);
  expect(new Set(letters).size).toBe(letters.length);
});
