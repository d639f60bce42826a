import {
  assert,
  boolean,
  constantFrom,
  nat,
  option,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyKey } from '../../../utils/companies/company-id.ts';
import type { CompanyRow } from '../../../utils/companies/database.ts';
import { CompanyList } from '../../../utils/companies/list/company-list.ts';
import { toEntry } from '../../../utils/companies/list/list-entry.ts';
import { isRetired } from '../../../utils/companies/retired.ts';
import { row } from './list/rows.ts';

const company = (id: string, name: string | null, touchedAt = 0): CompanyRow =>
  row(id, name, { touchedAt });

const all = [
  company('1', 'Acme Inc'),
  company('12', 'Łódź Sp. z o.o.'),
  company('ACME2', 'Berlin Software'),
  company('X1', 'New Acme Trading', 20),
  company('X2', 'Old Acme Trading', 10),
  company('X3', 'Panacmea', 30),
  company('demo_company', null),
  company('X4', 'ООО «Ромашка»'),
  company('X5', '東京商事株式会社'),
  company('X6', 'Müller & Söhne GmbH'),
  company('X7', '[retired] Vanished Ltd'),
  company('X8', 'Köln Data-Systems'),
  company('X9', '삼성전자'),
];

/** The keys of what is found, those touched last before others. */
function search(companies: CompanyRow[], text: string): string[] {
  const list = new CompanyList();
  for (const one of companies) list.put(toEntry(one));
  const found = list.find({ text, filter: 'all', order: 'touched' });
  return text.trim() === '' ? [] : found.slice(0, found.count).map(({ key }) => key);
}

const find = (text: string) => search(all, text);

test.each([
  ['acme', ['ACME2', '1', 'X1', 'X2', 'X3']],
  ['ACME', ['ACME2', '1', 'X1', 'X2', 'X3']],
  ['acme inc', ['1']],
  ['acme, inc.', ['1']],
  ['1', ['1', '12', 'X1']],
  ['trading acme', ['X1', 'X2']],
  ['lodz', ['12']],
  ['LÓDŹ', ['12']],
  ['demo-company', ['DEMO_COMPANY']],
  ['DEMO_COMP', ['DEMO_COMPANY']],
  ['company demo', ['DEMO_COMPANY']],
  ['ромаш', ['X4']],
  ['РОМАШКА ооо', ['X4']],
  ['東京', ['X5']],
  ['商事', ['X5']],
  ['삼성', ['X9']],
  ['muller sohne', ['X6']],
  ['data koln', ['X8']],
  ['  acme   inc ', ['1']],
])('%s finds %j', (text, ids) => {
  expect(find(text)).toEqual(ids);
});

test('an id or a name that is just this comes before longer ones', () => {
  const companies = [company('ROMA2', 'Milan'), company('7', 'Roma'), company('8', 'Roma Sud', 9)];
  expect(search(companies, 'roma')).toEqual(['7', 'ROMA2', '8']);
});

describe('typing errors', () => {
  test.each([
    ['a letter missing', 'sftware', 'ACME2'],
    ['a letter too many', 'softtware', 'ACME2'],
    ['a wrong letter', 'sofdware', 'ACME2'],
    ['two letters changed about', 'sotfware', 'ACME2'],
    ['in two words', 'sotfware brelin', 'ACME2'],
    ['in Cyrillic', 'рамашка', 'X4'],
  ])('%s', (_what, text, id) => {
    expect(find(text)).toEqual([id]);
  });

  test.each(['sxxtware', 'bcme', '13', 'zz'])('%s is too far from anything', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('come after what is spelled as typed', () => {
    const companies = [
      company('1', 'Marlin'),
      company('2', 'Merlin', 9),
      company('3', 'Marlin', 5),
    ];
    expect(search(companies, 'marlin')).toEqual(['3', '1', '2']);
  });
});

describe('a retired Company', () => {
  test.each(['vanished', 'retired', 'X'])('is not found by %s', (text) => {
    expect(find(text)).not.toContain('X7');
  });

  test.each(['X7', 'x7', ' x7 '])('is found by its whole id: %s', (text) => {
    expect(find(text)).toEqual(['X7']);
  });
});

test.each(['', ' ', '🙂', '-', '"', '.*', '(', '\\'])('%j finds nothing', (text) => {
  expect(find(text)).toEqual([]);
});

test('signs that a search language would read are only signs', () => {
  expect(find('acme -inc')).toEqual(['1']);
  expect(find('"inc acme"')).toEqual(['1']);
});

test('a whole page pasted finds nothing, and ends', () => {
  expect(find('acme'.repeat(5000))).toEqual([]);
  expect(find('acme inc '.repeat(5000))).toEqual(['1']);
});

describe('any Companies', () => {
  const letters = string({ unit: constantFrom('a', 'B', 'é', '1', ' ', '-', 'я', '東', '🙂') });
  const companies = uniqueArray(
    record({
      id: string({ unit: constantFrom('A', 'b', '1', '_'), minLength: 1, maxLength: 4 }),
      name: option(letters),
      retired: boolean(),
      touchedAt: nat(9),
    }).map(({ id, name, retired, touchedAt }) =>
      company(id, retired ? `[retired] ${name}` : name, touchedAt),
    ),
    { selector: ({ key }) => key },
  );

  test('what is found is among them, once', () => {
    assert(
      property(companies, letters, (known, text) => {
        const found = search(known, text);
        expect(new Set(found).size).toBe(found.length);
        for (const key of found) {
          const [one] = known.filter((other) => other.key === key);
          expect(one).toBeDefined();
          if (one && key !== companyKey(text.trim())) expect(isRetired(one)).toBe(false);
        }
      }),
    );
  });

  test('the Company of exactly that id is first, in any letter case', () => {
    assert(
      property(companies, nat(), boolean(), (known, index, upper) => {
        const wanted = known[index % Math.max(known.length, 1)];
        if (!wanted) return;
        const text = upper ? wanted.id.toUpperCase() : wanted.id.toLowerCase();
        expect(search(known, text)[0]).toBe(wanted.key);
      }),
    );
  });

  test('each is found by its name, unless retired', () => {
    assert(
      property(companies, (known) => {
        for (const one of known) {
          if (isRetired(one) || !/[\p{L}\p{N}]/u.test(one.name ?? '')) continue;
          expect(search(known, one.name ?? '')).toContain(one.key);
        }
      }),
    );
  });
});
