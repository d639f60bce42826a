import { expect, test } from 'vitest';
import { emptyDraft, isBlank, unfinishedDraft } from '../../../../components/popup/new-draft.ts';
import { draftOf } from '../../../../components/popup/popup-view.ts';
import { draftKey } from '../../../../utils/companies/draft.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const acme = { ...emptyDraft('a', true, [], now), name: 'Acme', id: 'ACME' };

test('an empty form takes no unfinished one’s place', () => {
  const second = { ...emptyDraft('a', true, [acme], now + 1), name: 'Beta' };
  const third = emptyDraft('a', true, [acme, second], now + 2);
  expect(new Set([acme, second, third].map(draftKey)).size).toBe(3);
  expect(draftKey(emptyDraft('b', true, [acme], now))).not.toBe(draftKey(acme));
});

test('the form that one was in the middle of is shown again, for an hour', () => {
  expect(unfinishedDraft([acme], 'a', now + 59 * minute)).toBe(acme);
  expect(unfinishedDraft([acme], 'a', now + 61 * minute)).toBeUndefined();
  expect(unfinishedDraft([acme], 'b', now)).toBeUndefined();
  expect(unfinishedDraft([{ ...acme, record: 'HS1' }], 'a', now)).toBeUndefined();
});

test('a create that did not come about fills in its own unfinished form', () => {
  const again = { linkApp: 'a', id: 'acme', name: 'Other', pageEnabled: false };
  expect(draftOf(again, [acme], now)).toBe(acme);
  expect(draftOf({ ...again, linkApp: 'b' }, [acme], now)).toMatchObject({
    linkApp: 'b',
    id: 'acme',
    name: 'Other',
    idTyped: true,
    pageEnabled: false,
  });
});

test('spaces alone are no draft', () => {
  expect(isBlank({ ...acme, name: ' ', id: '' })).toBe(true);
  expect(isBlank(acme)).toBe(false);
  expect(isBlank({ ...acme, name: '', id: '5' })).toBe(false);
  expect(isBlank({ ...acme, name: '', id: '5' }, '5')).toBe(true);
});
