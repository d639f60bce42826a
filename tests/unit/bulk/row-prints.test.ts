import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DraftTools, rowReader } from '../../../utils/bulk/draft-row.ts';
import { comparableHash, hashText, noHash } from '../../../utils/bulk/hashes.ts';
import type { Matching } from '../../../utils/bulk/matching.ts';
import { plainPrinter, RowPrints } from '../../../utils/bulk/row-prints.ts';
import { CellRows } from '../../../utils/bulk/table-rows.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';

const word = fc.oneof(
  fc.constantFrom(
    ...['Acme', 'acme', 'Inc', 'INC.', 'GmbH', '&', 'Co.', 'KG', 'S.', 'p.', 'A.', 'z', 'o.o.'],
    ...[
      'de',
      'R.L.',
      'C.V.',
      'ooo',
      'SIA',
      "O'Neil",
      '`x',
      'Öl',
      'ООО',
      'Ромашка',
      '7',
      '-',
      '株式会社',
    ],
    ...['\t', '\u200B', '\u00A0', '#N/A', '(', ''],
  ),
  fc.string({ maxLength: 4 }),
);
const name = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

test('comparable names that are equal have one hash, and it is that of their text', () => {
  fc.assert(
    fc.property(name, (text) => {
      const comparable = comparableName(text);
      expect(comparableHash(text)).toBe(comparable === '' ? noHash : hashText(comparable));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ...['Acme Sp. z o.o.', 'Acme S. de R.L. de C.V.', 'OOO Acme', 'Acme GmbH & Co. KG', 'Inc', 'SIA'],
  ...["O'Neil Ltd", 'Acme\tInc', 'ООО Ромашка', 'w '.repeat(40), '', '…'],
])('%j too', (text) => {
  const comparable = comparableName(text);
  expect(comparableHash(text)).toBe(comparable === '' ? noHash : hashText(comparable));
});

const tools = (matching: Partial<Matching>, idForm: 'full' | 'bare'): DraftTools => ({
  matching: { roles: [], source: null, tenant: '', ...matching },
  settings: { rules: [], idForm },
  suggestId: (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''),
});

const hubspot = { system: 'hubspot', kind: 'company' } as const;
const matchings: Partial<Matching>[] = [
  { roles: ['name', 'recordId'], source: hubspot, tenant: '123' },
  { roles: ['name', 'recordId'], source: hubspot, tenant: '' },
  { roles: ['name', 'recordId', 'tenant'], source: hubspot },
  { roles: ['name', 'recordId'], source: { system: 'zoho', kind: 'account' } },
  {
    roles: ['name', 'recordId'],
    source: { system: 'bitrix24', kind: 'company' },
    tenant: 'a.bitrix24.de',
  },
  {
    roles: ['name', 'recordId'],
    source: { system: 'odoo', kind: 'contact' },
    tenant: 'erp.acme.com',
  },
  { roles: ['name', 'companyId'] },
  { roles: ['name', 'companyId', 'address'] },
  { roles: ['name', 'name', 'companyId'] },
];

const id = fc.oneof(
  fc.constantFrom(
    '',
    '5',
    '05',
    ' 77 ',
    '1234567890123',
    '1E17',
    '1e5',
    '3.4E+17',
    'a7',
    'A-7',
    'É',
  ),
  fc.constantFrom('A'.repeat(1024), 'A'.repeat(1025), '123456789012345671'),
  fc.nat().map(String),
);

test.each(matchings)('what two cells tell of a row is what the whole row does: %j', (matching) => {
  fc.assert(
    fc.property(
      name,
      id,
      fc.constantFrom('', '9', ' 8 '),
      fc.boolean(),
      (text, cell, third, isBare) => {
        const own = tools(matching, isBare ? 'bare' : 'full');
        const cells = [text, cell, third];
        const [plain, read] = [new RowPrints(1), new RowPrints(1)];
        if (!plainPrinter(own)(plain, new CellRows([cells]), 0)) return;
        const draft = rowReader(own)(cells);
        read.putDraft(0, draft);
        const whole = (prints: RowPrints) => {
          const hashes = new Set<number>();
          prints.isAnyKnown(0, (hash) => !hashes.add(hash));
          return [prints.key(0), prints.record(0), prints.name(0), prints.hasProblem(0), hashes];
        };
        expect(whole(plain)).toEqual(whole(read));
      },
    ),
    { numRuns: 400 },
  );
});

test('two cells tell all of a usual row', () => {
  const prints = new RowPrints(1);
  const usual: [Partial<Matching>, string][] = [
    [{ roles: ['name', 'recordId'], source: hubspot, tenant: '123' }, '456'],
    [{ roles: ['name', 'companyId'] }, 'A7'],
  ];
  for (const [matching, cell] of usual) {
    const printer = plainPrinter(tools(matching, 'full'));
    expect(printer(prints, new CellRows([['Acme Inc', cell]]), 0)).toBe(true);
  }
});
