// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CollectedRecords } from '../../../../components/bulk/collected-records.tsx';
import type { CollectedRow } from '../../../../utils/messages.ts';
import { button, draw, eventually, hasButton, text } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/messages.ts', () => ({ ask }));

const row = (id: number, more: Partial<CollectedRow> = {}): CollectedRow => ({
  record: `HS42C${id}`,
  title: 'HubSpot company',
  isClient: true,
  name: `Client ${id}`,
  companyId: `HS42C${id}`,
  company: null,
  ...more,
});

const page = {
  tabId: 1,
  address: 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list',
};

let rows: CollectedRow[];
let answers: Record<string, unknown>;

beforeEach(() => {
  rows = [];
  answers = {};
  ask.mockReset();
  ask.mockImplementation(async (name: string) => {
    const list = name === 'listCollected' ? answered(rows) : undefined;
    return answers[name] ?? list ?? { ok: false, error: { kind: 'interrupted' } };
  });
});

const answered = (value: unknown) => ({ ok: true, value });
const refused = (kind: string) => ({ ok: false, error: { kind } });
const said = () => document.querySelector('[role=status]')?.textContent;
const asked = (name: string) => ask.mock.calls.filter(([one]) => one === name);

function show({
  over = page,
  atOnce = false,
}: {
  over?: typeof page | null;
  atOnce?: boolean;
} = {}) {
  const onBack = vi.fn();
  draw(<CollectedRecords linkApp="a" version={0} page={over} atOnce={atOnce} onBack={onBack} />);
}

test('records stand under their kinds, those that are clients first', async () => {
  rows = [
    row(9, { title: 'HubSpot contact', isClient: false, name: 'Betty Bair' }),
    row(1, { company: 'Initech' }),
    row(2, { name: '' }),
  ];
  show();
  await eventually(() => expect(text()).toContain('3 records · 1 has a Company known here'));
  const heads = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(heads).toEqual(['HubSpot company (2)', 'HubSpot contact (1)']);
  expect(text()).toContain('Without a name');
  expect(hasButton('Take HS42C2 out')).toBe(true);
});

test('nothing is asked of a page unless it is to be collected', async () => {
  show();
  await eventually(() => expect(text()).toContain('Nothing is collected.'));
  expect(asked('collectRecords')).toEqual([]);
  expect(hasButton('Copy as table')).toBe(false);
});

describe('collecting at once says', () => {
  test.each([
    [answered({ added: 2, again: 0, leftOut: 0 }), '2 records added.'],
    [answered({ added: 1, again: 3, leftOut: 0 }), '1 record added. 3 were here already.'],
    [answered({ added: 0, again: 0, leftOut: 5 }), '5 were left out: there is room for 2,000.'],
    [answered({ added: 0, again: 0, leftOut: 0 }), 'This page shows no link to a record'],
    [refused('refused'), 'The browser lets no extension read this page.'],
    [refused('silent'), 'The page did not answer.'],
    [refused('storage'), 'disk'],
    [{ ok: false, error: { kind: 'interrupted' } }, 'in the middle of it'],
  ])('%j: %s', async (answer, words) => {
    answers.collectRecords = answer;
    show({ atOnce: true });
    await eventually(() => expect(said()).toContain(words));
    expect(asked('collectRecords')).toEqual([['collectRecords', page]]);
  });
});

test('a list that cannot be read is told so', async () => {
  answers.listCollected = refused('newerData');
  show();
  await eventually(() => expect(said()).toContain('newer version'));
});

test('over any other page nothing can be collected', async () => {
  show({ over: null });
  await eventually(() => expect(text()).toContain('Nothing is collected.'));
  expect(hasButton('Collect the records on this page…')).toBe(false);
});

test.each([
  ['copied', 'Table of 1 record copied'],
  ['late', 'The browser did not let the table be copied.'],
  ['failed', 'The browser did not let the table be copied.'],
])('a table that is %s is told so', async (outcome, words) => {
  rows = [row(1)];
  answers.copyCollected = answered(outcome);
  show();
  await eventually(() => button('Copy as table').click());
  await eventually(() => expect(said()).toContain(words));
});

test('one, a kind, or all are taken out', async () => {
  rows = [row(1), row(2), row(9, { title: 'HubSpot contact', isClient: false })];
  answers.takeOutCollected = answered([]);
  show();
  const taken = () => asked('takeOutCollected').at(-1)?.[1];
  await eventually(() => button('Take Client 1 out').click());
  await eventually(() => expect(taken()).toEqual({ records: ['HS42C1'] }));
  await eventually(() => expect(said()).toContain('1 record taken out.'));
  button('Take all out: HubSpot company').click();
  await eventually(() => expect(taken()).toEqual({ records: ['HS42C1', 'HS42C2'] }));
  await eventually(() => expect(said()).toContain('2 records taken out.'));
  button('Empty this list').click();
  await eventually(() => expect(taken()).toEqual({ records: ['HS42C1', 'HS42C2', 'HS42C9'] }));
});

test('what was taken out is put back by Undo', async () => {
  rows = [row(1), row(2)];
  const taken = [{ index: 0, record: { name: 'Client 1' } }];
  answers.takeOutCollected = answered(taken);
  answers.putBackCollected = answered(null);
  show();
  await eventually(() => button('Take Client 1 out').click());
  await eventually(() => button('Undo').click());
  await eventually(() => expect(asked('putBackCollected').at(-1)?.[1]).toEqual({ taken }));
  await eventually(() => expect(hasButton('Undo')).toBe(false));
});
