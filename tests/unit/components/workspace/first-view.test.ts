import { beforeEach, describe, expect, test } from 'vitest';
import { firstView, type Opening } from '../../../../components/workspace/first-view.ts';
import { leftByMenu } from '../../../../components/workspace/left-by-menu.ts';
import { emptyDraft } from '../../../../components/workspace/new-draft.ts';
import { isLinkedAlone } from '../../../../components/workspace/view.ts';
import { companyKey } from '../../../../utils/companies/company-id.ts';
import { type Draft, draftKey } from '../../../../utils/companies/draft.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { tenantKey } from '../../../../utils/companies/record-link.ts';
import type { Review } from '../../../../utils/storage.ts';
import { linkAppOf, recognisedRecord } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const [a, b] = [linkAppOf('a'), linkAppOf('b')];
const record = recognisedRecord;
const nothing: Opening = {
  ...{ linkApps: [a, b], chosen: 'a', drafts: [], tenants: {}, record: null, left: undefined },
  page: 'https://example.com/list',
};
const bound = (to: string) => ({ [tenantKey(record.from)]: to });
const acme: Draft = { ...emptyDraft('a', true, [], now, nothing.page), name: 'Acme', id: 'ACME' };
const ofRecord: Draft = { ...acme, linkApp: 'b', record: 'HS1C5', from: record.from, id: 'HS1C5' };

const open = async (opening: Partial<Opening>, companies = [company('ACME', 'Acme')]) =>
  firstView({ ...nothing, ...opening }, await directoryOf(companies), true, now);

beforeEach(async () => (await openForWriting()).clear('recordLinks'));

describe('on no record', () => {
  test('begins at home, or with the form that one was in the middle of', async () => {
    expect(await open({})).toEqual({ linkApp: a, view: { kind: 'home' } });
    expect((await open({ drafts: [acme] })).view).toEqual({ kind: 'form', draft: acme });
    expect((await open({ chosen: 'b', drafts: [acme] })).view).toEqual({ kind: 'home' });
    expect((await open({ page: 'https://other.test/', drafts: [acme] })).view.kind).toBe('home');
  });

  test('without a Link APP there is only the beginning', async () => {
    expect(await open({ linkApps: [], record })).toEqual({
      linkApp: undefined,
      view: { kind: 'home' },
    });
  });
});

describe('on a record', () => {
  test('shows the form with its own id, and no form of another', async () => {
    const { view } = await open({ record, drafts: [acme] });
    expect(view).toMatchObject({
      kind: 'form',
      draft: { linkApp: 'a', record: 'HS1C5', id: 'HS1C5', name: '', idTyped: true },
    });
    expect(view.kind === 'form' && view.draft.from).toEqual(record.from);
  });

  test('goes on with its own unfinished form, in that Link APP', async () => {
    expect(await open({ record, drafts: [acme, ofRecord] })).toEqual({
      linkApp: b,
      view: { kind: 'form', draft: ofRecord },
    });
  });

  test('its tenant’s Link APP comes before the one that was shown last', async () => {
    expect((await open({ record, tenants: bound('b') })).linkApp).toBe(b);
    expect((await open({ record, tenants: bound('removed') })).linkApp).toBe(a);
    expect((await open({ record, chosen: 'b' })).linkApp).toBe(b);
  });

  test('shows the card of the Company with its id, and asks nobody for it', async () => {
    const known = company('hs1c5', 'Acme');
    expect((await open({ record }, [known])).view).toEqual({
      ...{ kind: 'card', company: known, isFresh: true, from: record.from },
    });
  });

  test('a Company with its bare number may be another client’s', async () => {
    expect((await open({ record }, [company('5', 'Five')])).view.kind).toBe('form');
  });

  test('the Company that it is tied to comes before the one with its id', async () => {
    const database = await openForWriting();
    await database.put('recordLinks', { ...record.from, linkApp: 'a', key: companyKey('ACME') });
    const { view } = await open({ record }, [company('HS1C5', 'Other'), company('ACME', 'Acme')]);
    expect(view.kind === 'card' && view.company.id).toBe('ACME');
  });

  test('a Company that it is tied to is shown even where nothing is known of it', async () => {
    const database = await openForWriting();
    await database.put('recordLinks', { ...record.from, linkApp: 'a', key: 'GONE' });
    const { view } = await open({ record });
    expect(view).toMatchObject({ kind: 'card', company: { id: 'GONE', name: null } });
    expect(isLinkedAlone(view, ['GONE'])).toBe(true);
  });

  test('its Company is found in another Link APP, whichever its tenant belongs to now', async () => {
    const known = [company('HS1C5', 'Acme', { linkApp: 'b' })];
    expect(await open({ record }, known)).toMatchObject({ linkApp: b, view: { kind: 'card' } });
    const settled = await open({ record, tenants: bound('a') }, known);
    expect(settled).toMatchObject({ linkApp: b, view: { kind: 'card' } });
    const both = [...known, company('HS1C5', 'Acme')];
    expect(await open({ record, tenants: bound('a') }, both)).toMatchObject({ linkApp: a });
  });
});

describe('what the menu left', () => {
  const drafts = { [draftKey(ofRecord)]: ofRecord };
  const form = (ago: number) => ({ draft: draftKey(ofRecord), at: now - ago });
  const existing = { company: { linkApp: 'b', id: 'HS1C5' }, from: record.from, at: now };
  const known = company('HS1C5', 'Acme', { linkApp: 'b' });
  const left = async (review: Review, linkApps = [a, b], kept: Record<string, Draft> = drafts) =>
    leftByMenu(review, { linkApps, drafts: kept, directory: await directoryOf([known]), now });

  test('is for a minute, as long as it and its Link APP are there', async () => {
    const view = { kind: 'form', draft: ofRecord };
    expect(await left(form(0.9 * minute))).toEqual({ linkApp: 'b', view });
    expect(await left(form(1.1 * minute))).toBeUndefined();
    expect(await left(form(-1.1 * minute))).toBeUndefined();
    expect(await left(form(0), [a, b], {})).toBeUndefined();
    expect(await left(form(0), [a])).toBeUndefined();
    expect(await left(existing, [a])).toBeUndefined();
    const none = { ...existing, company: { linkApp: 'b', id: 'NONE' } };
    expect(await left(none)).toBeUndefined();
  });

  test('may be the Company that there is already, which is said', async () => {
    expect(await left(existing)).toEqual({
      linkApp: 'b',
      view: { kind: 'card', company: known, isFresh: true, from: record.from },
      note: { of: 'action_existed', values: ['Acme', 'b'] },
    });
  });

  test('comes before the record of the page, in its own Link APP', async () => {
    const view = { kind: 'form', draft: { ...acme, linkApp: 'b' } } as const;
    const opened = await open({ record, left: { linkApp: 'b', view }, tenants: bound('a') });
    expect(opened).toEqual({ linkApp: b, view });
  });
});
