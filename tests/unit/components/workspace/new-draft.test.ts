import { describe, expect, test } from 'vitest';
import { draftLines } from '../../../../components/workspace/draft-lines.tsx';
import {
  draftOf,
  emptyDraft,
  isBlank,
  unfinishedDraft,
} from '../../../../components/workspace/new-draft.ts';
import { draftKey } from '../../../../utils/companies/draft.ts';
import { hubSpotRecord } from '../../examples.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const acme = { ...emptyDraft('a', true, [], now), name: 'Acme', id: 'ACME' };

test('an empty form takes no unfinished one’s place', () => {
  const second = { ...emptyDraft('a', true, [acme], now + 1), name: 'Beta' };
  const third = emptyDraft('a', true, [acme, second], now + 2);
  expect(new Set([acme, second, third].map(draftKey)).size).toBe(3);
  expect(draftKey(emptyDraft('b', true, [acme], now))).not.toBe(draftKey(acme));
});

test('the form that one was in the middle of is shown again, for ten minutes', () => {
  const open = (minutes: number) => unfinishedDraft([acme], 'a', undefined, now + minutes * minute);
  expect(open(9)).toBe(acme);
  expect(open(11)).toBeUndefined();
  expect(open(-11)).toBeUndefined();
  expect(unfinishedDraft([acme], 'b', undefined, now)).toBeUndefined();
  expect(unfinishedDraft([{ ...acme, record: 'HS1' }], 'a', undefined, now)).toBeUndefined();
});

test('it is shown again by itself only over the page on which it was begun', () => {
  const [here, there] = ['https://crm.test/list', 'https://news.test/'];
  const begun = { ...emptyDraft('a', true, [], now, here), name: 'Acme' };
  expect(unfinishedDraft([acme, begun], 'a', here, now)).toBe(begun);
  expect(unfinishedDraft([acme, begun], 'a', there, now)).toBeUndefined();
  expect(unfinishedDraft([begun], 'a', undefined, now)).toBeUndefined();
});

describe('the lines of drafts', () => {
  const draft = (record: string, savedAt: number) => ({ ...acme, record, savedAt });
  const [old, newer, newest] = [draft('1', 1), draft('2', 2), draft('3', 3)];
  const names = ({ lines }: ReturnType<typeof draftLines>) =>
    lines.map(({ draft: { record }, isDiscarded }) => `${record}${isDiscarded ? ' gone' : ''}`);

  test('are one, until the others are wanted', () => {
    expect(draftLines([newest, newer, old], [], false)).toMatchObject({ more: 2 });
    expect(names(draftLines([newest, newer, old], [], false))).toEqual(['3']);
    expect(names(draftLines([newest, newer, old], [], true))).toEqual(['3', '2', '1']);
  });

  test('stay where they are when one is discarded, and when it comes back', () => {
    expect(names(draftLines([newer, old], [newest], false))).toEqual(['3 gone']);
    expect(names(draftLines([newest, old], [newer], true))).toEqual(['3', '2 gone', '1']);
    expect(names(draftLines([newest, newer, old], [newer], true))).toEqual(['3', '2', '1']);
  });
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

describe('and never', () => {
  const from = hubSpotRecord;
  const again = { linkApp: 'a', id: '5', name: 'Acme', pageEnabled: true };
  const ofRecord = { ...acme, record: from.record, from, name: 'Globex' };

  test('that of a record, which has the same id, where it was of none', () => {
    expect(draftOf(again, [{ ...ofRecord, id: '5' }], now)).toMatchObject({ name: 'Acme' });
  });

  test('writes over what was typed since in the form of its record', () => {
    const typed = { ...ofRecord, id: 'OTHER' };
    expect(draftOf({ ...again, from }, [typed], now)).toBe(typed);
  });
});

test('spaces alone are no draft', () => {
  expect(isBlank({ ...acme, name: ' ', id: '' })).toBe(true);
  expect(isBlank(acme)).toBe(false);
  expect(isBlank({ ...acme, name: '', id: '5' })).toBe(false);
  expect(isBlank({ ...acme, name: '', id: '5' }, '5')).toBe(true);
});
