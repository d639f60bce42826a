import { expect, test, vi } from 'vitest';
import { lastActionItem, pageRequestItem, panelItem } from '../../utils/storage.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('./components/fake-browser.ts')).fakeBrowser,
}));

const lastAction = {
  ...{ linkApp: 'a', label: 'Agency APP', id: 'ACME', name: 'Acme', at: 1, seen: false },
  ...{
    copy: null,
    open: null,
    keptFrom: null,
    expiresAt: null,
    source: null,
    settledBy: null,
    undo: null,
  },
  failure: null,
};

test.each([
  ['failed', null],
  ['created', { ...lastAction, what: 'created' }],
])(
  'a lastAction of the first version, which said %s, does not keep the popup from opening',
  (what, known) => {
    expect(lastActionItem.parse({ version: 1, value: { ...lastAction, what } })).toEqual(known);
  },
);

test('there may have been no last action yet', () => {
  expect(lastActionItem.parse({ version: 1, value: null })).toBeNull();
});

test('what a popup of the first version wished is forgotten', () => {
  expect(pageRequestItem.parse({ version: 1, value: 1_800_000_000_000 })).toBeNull();
});

test.each([
  ['gone', 'missing'],
  ['retired', 'retired'],
])('a panel that the first version left at the filter %s opens at %s', (filter, now) => {
  const value = { tab: 'companies', filter, order: 'newest' };
  expect(panelItem.parse({ version: 1, value })).toEqual({ ...value, filter: now });
});
