import anyAscii from 'any-ascii';
import { assert, asyncProperty, constantFrom, string } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseNewCompanyId } from '../../../utils/companies/company-id.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import { suggestCompanyId } from '../../../utils/companies/suggest-id.ts';

vi.mock('any-ascii', { spy: true });

test.each([
  ['Acme', 'ACME'],
  ['Acme, Inc.', 'ACME'],
  ['acme 42', 'ACME42'],
  ['C&A', 'CA'],
  ['AG', 'AG'],
  ['Müller & Söhne GmbH', 'MULLERSOHNE'],
  ['Łódź Sp. z o.o.', 'LODZ'],
  ['Straße 1', 'STRASSE1'],
  ['İstanbul Işık', 'ISTANBULISIK'],
  ['ＡＣＭＥ', 'ACME'],
  ['Acme 🙂 – “Berlin”', 'ACMEBERLIN'],
  ['<b>Acme</b>', 'BACMEB'],
])('%s gives %s, without the table of letters', async (name, id) => {
  expect(await suggestCompanyId(name)).toBe(id);
  expect(anyAscii).not.toHaveBeenCalled();
});

test.each([
  ['ООО «Ромашка»', 'ROMASHKA'],
  ['Сергей и Ко', 'SERGEYIKO'],
  ['Объект', 'OBEKT'],
  ['Αθήνα', 'ATHINA'],
  ['東京商事', 'DONGJINGSHANGSHI'],
  ['株式会社ガス', 'GASU'],
  ['삼성전자 주식회사', 'SAMSEONGJEONJA'],
  ['חברה', 'HVRH'],
  ['شركة', 'SHRKH'],
  ['Acme Ромашка', 'ACMEROMASHKA'],
])('%s gives %s', async (name, id) => {
  expect(await suggestCompanyId(name)).toBe(id);
});

test.each(['', ' ', '🙂', '...', '\u200B'])('%j gives nothing', async (name) => {
  expect(await suggestCompanyId(name)).toBe('');
});

describe('a long name', () => {
  test('is cut between words', async () => {
    const name = 'The Very Long Name of an International Consulting Partnership Ltd';
    expect(await suggestCompanyId(name)).toBe('THEVERYLONGNAMEOFANINTERNATIONAL');
  });

  test('of one word is cut within it', async () => {
    expect(await suggestCompanyId('x'.repeat(1024))).toBe('X'.repeat(40));
  });
});

test('a suggestion is an id that the API takes, or nothing', async () => {
  const names = string({ unit: constantFrom('a', 'Z', '1', ' ', '.', 'ß', 'Я', '東', '한', '🙂') });
  await assert(
    asyncProperty(names, async (name) => {
      const id = await suggestCompanyId(name);
      if (id !== '') expect(parseNewCompanyId(id)).toEqual({ ok: true, value: id });
      expect(id === '').toBe(comparableName(name) === '');
      expect(id.length).toBeLessThanOrEqual(40);
    }),
  );
});
