import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableName, plainText } from '../../../utils/companies/comparable-name.ts';
import { anyText } from '../any-text.ts';

describe('like names', () => {
  test.each([
    ['acme', ['Ac\u00ADme In\u200Bc', '\uFEFFAcme\u3164']],
    ['acme', ['Acme, Inc.', 'ACME GmbH', 'Acme GmbH & Co. KG', 'Acme S.A.', 'Acme  ltd', 'Ácme']],
    [
      'acme',
      ['ＡＣＭＥ', 'Acme S. de R.L. de C.V.', 'Acme A/S', 'Acme Co., Ltd.', '"Acme" Pty. Ltd.'],
    ],
    ['łódź', ['Łódź Sp. z o.o.', 'LODZ', 'Łódź sp.z o.o. sp.k.']],
    ['muller sohne', ['Müller & Söhne GmbH', 'Muller-Sohne', 'MÜLLERSÖHNE AG']],
    ['tiffany', ['Tiffany & Co.', 'Tiffany and Co']],
    ['booking com', ['Booking.com B.V.', 'Bookingcom']],
    ['loreal', ["L'Oréal S.A.", 'L’OREAL', 'loreal']],
    ['strasse', ['Straße', 'STRASSE', 'STRAẞE']],
    ['istanbul isik', ['İstanbul Işık', 'ISTANBUL ISIK']],
    ['IBM', ['I.B.M.', 'Ibm Corp.']],
    ['ромашка', ['ООО «Ромашка»', 'Ромашка', 'РОМАШКА, ООО', 'ОАО Ромашка']],
    ['королев', ['Королёв', 'ип королев']],
    ['οδοσ', ['ΟΔΟΣ', 'Οδός']],
    ['東京商事', ['株式会社東京商事', '東京商事株式会社', '㈱東京商事', '東京商事（株）']],
    ['腾讯', ['腾讯有限公司', '腾讯 股份有限公司']],
    ['삼성전자', ['삼성전자 주식회사', '(주)삼성전자', '삼성전자'.normalize('NFD')]],
  ])('%s', (one, others) => {
    for (const other of others) expect(comparableName(other), other).toBe(comparableName(one));
  });

  test.each([
    ['Acme', 'Acme Berlin'],
    ['AS Roma', 'Roma'],
    ['カス', 'ガス'],
    ['भारत', 'भरत'],
    ['Acme 1', 'Acme 2'],
  ])('%s is not %s', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
  });

  test.each(['AG', 'S.A.', 'Co., Ltd.', 'ООО', '株式会社', 'Sp. z o.o.', 'GmbH & Co. KG'])(
    '%s, a legal form and nothing more, keeps something',
    (name) => {
      expect(comparableName(name)).not.toBe('');
    },
  );

  test.each([null, '', ' ', '🙂', '&', '...'])('%j has nothing to be alike', (name) => {
    expect(comparableName(name)).toBe('');
  });

  test('case and signs at the ends make no difference', () => {
    assert(
      property(string(), (name) => {
        expect(comparableName(` ${name.toUpperCase()}! `)).toBe(comparableName(name));
      }),
    );
  });

  test('a name with a letter or a digit has something', () => {
    assert(
      property(anyText(), (name) => {
        if (/[\p{L}\p{N}]/u.test(plainText(name))) expect(comparableName(name)).not.toBe('');
      }),
    );
  });
});

test('plain text stays as it is', () => {
  assert(
    property(anyText(), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
    { numRuns: 2000 },
  );
});
