import { beforeEach, expect, test, vi } from 'vitest';
import { copyingMany } from '../../../utils/background/copy-links.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { linksCopiedText } from '../../../utils/i18n/links-copied-text.ts';
import { row } from '../companies/list/rows.ts';

const { copyLinks } = copyingMany;

const { written } = vi.hoisted(() => ({ written: vi.fn() }));
vi.mock('../../../utils/browser/clipboard.ts', () => ({ copyText: written, expectCopy: vi.fn() }));

const page = (key: string, enabled = true) => ({
  linkPage: { url: `https://app.getconduit.app/connect/${key}`, enabled },
});

beforeEach(async () => {
  written.mockResolvedValue('copied');
  const database = await openForWriting();
  const rows = [
    row('ACME', 'Acme', { ...page('a'), fetchedAt: 2000 }),
    row('FORMULA', '=1+1', { ...page('f'), fetchedAt: 1000 }),
    row('NAMELESS', '', { ...page('n'), fetchedAt: 3000 }),
    row('OFF', 'Off', { ...page('o', false), fetchedAt: 10 }),
    row('UNKNOWN', 'Unknown', { linkPage: null, fetchedAt: 10 }),
  ];
  for (const one of rows) await database.put('companies', one);
});

const copy = (...keys: string[]) => copyLinks({ linkApp: 'a', keys, gestureAt: Date.now() });

test('a line each, in the order that was asked for, without those that have no link', async () => {
  const answer = await copy('NAMELESS', 'ACME', 'OFF', 'FORMULA', 'UNKNOWN', 'NOT_THERE');
  expect(answer).toEqual({
    ok: true,
    value: { copy: 'copied', copied: 3, without: 3, oldest: 1000 },
  });
  expect(written.mock.calls[0]?.[0].split('\n')).toEqual([
    'NAMELESS\thttps://app.getconduit.app/connect/n',
    'Acme\thttps://app.getconduit.app/connect/a',
    "'=1+1\thttps://app.getconduit.app/connect/f",
  ]);
});

test('the clipboard is left alone where there is no link', async () => {
  const answer = await copy('OFF', 'UNKNOWN');
  expect(answer).toMatchObject({ ok: true, value: { copied: 0, without: 2, oldest: null } });
  expect(written).not.toHaveBeenCalled();
});

test.each([
  [{ copy: 'copied', copied: 2, without: 0, oldest: 0 }, ['2 names and links', '2 minutes ago']],
  [{ copy: 'copied', copied: 1, without: 2, oldest: 0 }, ['1 name and link', '2 were left out']],
  [{ copy: 'noLink', copied: 0, without: 2, oldest: null }, ['Nothing was copied']],
  [{ copy: 'failed', copied: 2, without: 0, oldest: 0 }, ['weren’t copied', 'try again']],
  [{ copy: 'late', copied: 2, without: 0, oldest: 0 }, ['Select fewer', 'export']],
] as const)('%j is said', (links, parts) => {
  for (const part of parts) expect(linksCopiedText(links, 120_000)).toContain(part);
});
