import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formMoves } from '../../../../components/workspace/form-moves.ts';
import { home, linkAppOf, type View } from '../../../../components/workspace/view.ts';
import {
  type Drafts,
  keptForm,
  maySend,
  nextState,
  openingState,
  viewBefore,
  type WorkspaceEvent,
  type WorkspaceState,
} from '../../../../components/workspace/workspace-state.ts';
import { companyKey } from '../../../../utils/companies/company-id.ts';
import { type Draft, draftKey } from '../../../../utils/companies/draft.ts';
import type { KnownCompany } from '../../../../utils/companies/known-company.ts';
import { recordNamed } from '../../examples.ts';

const now = 1_800_000_000_000;

const draftOf = (linkApp: string, record: string | null, name: string): Draft => ({
  ...{ linkApp, record, name, id: record ?? '', idTyped: false, pageEnabled: true, savedAt: now },
  ...(record?.startsWith('HS') && { from: recordNamed(record) }),
});
const companyOf = (linkApp: string, id: string): KnownCompany => ({
  ...{ linkApp, id, key: companyKey(id), name: id, createdAt: null, linkPage: null, fetchedAt: 1 },
});
const cardOf = (linkApp: string, id: string): View => ({
  ...{ kind: 'card', company: companyOf(linkApp, id), isFresh: true },
});

const acme = draftOf('a', null, 'Acme');
const ofRecord = draftOf('a', 'HS1', 'Globex');
const open = (part: Partial<WorkspaceState> = {}): WorkspaceState => ({
  ...openingState({ linkApp: 'a', view: home, drafts: {}, note: null, answeredFor: null }, now),
  ...part,
});
const onForm = (draft: Draft, drafts: Drafts = {}) =>
  open({ view: { kind: 'form', draft }, drafts });
const keep = (...drafts: Draft[]): Drafts =>
  Object.fromEntries(drafts.map((draft) => [draftKey(draft), draft]));

/** The state after events, each view drawn as soon as it is wanted. */
const stateAfter = (state: WorkspaceState, ...events: WorkspaceEvent[]) =>
  events.reduce(drawAll, state);
function drawAll(state: WorkspaceState, event: WorkspaceEvent): WorkspaceState {
  const next = nextState(state, event);
  return next.coming
    ? nextState(next, { kind: 'drawn', view: next.coming.view, at: now + 1 })
    : next;
}

describe('going elsewhere', () => {
  test('what is drawn stays until the next view can be, and what was said is over', () => {
    const before = open({ failure: { kind: 'network' }, note: { of: 'undo', values: [] } });
    const going = nextState(before, { kind: 'open', view: cardOf('a', 'ACME') });
    expect(going).toMatchObject({ view: home, failure: null, note: null, visits: 1 });
    const there = nextState(going, { kind: 'drawn', view: going.coming?.view ?? home, at: 7 });
    expect(there).toMatchObject({ view: cardOf('a', 'ACME'), since: 7, coming: null });
  });

  test('of two views that are wanted in turn the first is never drawn', () => {
    const first = nextState(open(), { kind: 'open', view: cardOf('a', 'ACME') });
    const second = nextState(first, { kind: 'open', view: cardOf('a', 'BETA') });
    expect(nextState(second, { kind: 'drawn', view: first.coming?.view ?? home, at: 7 })).toBe(
      second,
    );
  });

  test('a Company of another Link APP is shown in that one', () => {
    expect(stateAfter(open(), { kind: 'open', view: cardOf('b', 'ACME') }).linkApp).toBe('b');
  });

  test('the choice of a Company leads back to where it was opened, and to no choice of a choice', () => {
    const pick: WorkspaceEvent = { kind: 'pick', from: recordNamed('HS1') };
    const picking = stateAfter(onForm(ofRecord), pick, pick);
    expect(picking.view).toMatchObject({ kind: 'pick', back: { kind: 'form', draft: ofRecord } });
    const typed = { ...ofRecord, name: 'Globex Inc' };
    expect(viewBefore({ ...picking, drafts: keep(typed) })).toEqual({ kind: 'form', draft: typed });
  });

  test('a Link APP that is removed takes along what is shown of it', () => {
    const shown = open({ view: cardOf('a', 'ACME') });
    expect(nextState(shown, { kind: 'linkAppsRead', linkApps: ['b'] })).toMatchObject({
      ...{ linkApp: 'b', view: home },
    });
    expect(nextState(shown, { kind: 'linkAppsRead', linkApps: ['a', 'b'] })).toBe(shown);
  });
});

describe('a draft', () => {
  const typed = { ...ofRecord, name: 'Globex Inc' };

  test('is kept as it is typed, and ends with its last letter', () => {
    const kept = nextState(onForm(ofRecord), { kind: 'type', draft: typed, recordId: 'HS1' });
    expect(kept.drafts).toEqual(keep(typed));
    const empty = { ...typed, name: ' ' };
    expect(nextState(kept, { kind: 'type', draft: empty, recordId: 'HS1' }).drafts).toEqual({});
  });

  test('is not brought back by an id that was suggested too late', () => {
    const left = stateAfter(onForm(acme, keep(acme)), {
      kind: 'discardForm',
      draft: acme,
      note: null,
    });
    expect(left).toMatchObject({ view: home, drafts: {} });
    expect(nextState(left, { kind: 'type', draft: acme, recordId: undefined })).toBe(left);
  });

  test('that was discarded can be restored, in its line or open', () => {
    const restore = { kind: 'restore', draft: acme } as const;
    expect(stateAfter(open(), { ...restore, isOpened: false })).toMatchObject({
      ...{ view: home, drafts: keep(acme) },
    });
    expect(stateAfter(open(), { ...restore, isOpened: true })).toMatchObject({
      ...{ view: { kind: 'form', draft: acme }, drafts: keep(acme) },
    });
  });

  test('ends with the link of its record, and comes back as it was where that is taken back', () => {
    const back = viewBefore(onForm(ofRecord, keep(typed)));
    const linked = stateAfter(onForm(ofRecord, keep(typed)), {
      ...{ kind: 'linkChanged', view: cardOf('a', 'ACME'), note: null, ended: ofRecord },
    });
    expect(linked).toMatchObject({ view: { kind: 'card' }, drafts: {} });
    const restored = stateAfter(linked, { kind: 'linkRestored', view: back, recordId: 'HS1' });
    expect(restored).toMatchObject({ view: { kind: 'form', draft: typed }, drafts: keep(typed) });
  });

  test('goes along to another Link APP, and takes no other’s place there', () => {
    const moved = { ...typed, linkApp: 'b' };
    const before: View = { kind: 'form', draft: typed };
    const kind = 'switched' as const;
    const switched = { kind, linkApp: 'b', before, answeredFor: 'HS1', recordId: 'HS1' };
    const view: View = { kind: 'form', draft: moved };
    expect(stateAfter(onForm(typed, keep(typed)), { ...switched, view, moved })).toMatchObject({
      ...{ linkApp: 'b', view, drafts: keep(moved), answeredFor: 'HS1', isSwitching: false },
    });
    const there = { ...moved, name: 'Another' };
    const both = keep(typed, there);
    expect(stateAfter(onForm(typed, both), { ...switched, view, moved }).drafts).toEqual(both);
  });

  test('goes along with what was typed while the other Link APP was on its way', () => {
    const moved = { ...ofRecord, linkApp: 'b' };
    const arrived = stateAfter(onForm(ofRecord, keep(typed)), {
      ...{ kind: 'switched', linkApp: 'b', view: { kind: 'form', draft: moved }, moved },
      ...{ before: { kind: 'form', draft: ofRecord }, answeredFor: null, recordId: 'HS1' },
    });
    expect(arrived.drafts).toEqual(keep({ ...typed, linkApp: 'b' }));
    expect(arrived.view).toMatchObject({ draft: { name: 'Globex Inc' } });
  });

  test('stays where it is once another form stands in its place, whose own it does not become', () => {
    const moved = { ...ofRecord, linkApp: 'b' };
    const both = keep(typed, acme);
    const arrived = stateAfter(onForm(acme, both), {
      ...{ kind: 'switched', linkApp: 'b', view: { kind: 'form', draft: moved }, moved },
      ...{ before: { kind: 'form', draft: ofRecord }, answeredFor: null, recordId: 'HS1' },
    });
    expect(arrived.drafts).toEqual(both);
  });

  test('of a new Company is none before something is typed, and stands beside those that wait', () => {
    const begun = stateAfter(onForm(acme, keep(acme)), {
      ...{ kind: 'newCompany', name: 'Beta', pageEnabled: false, at: now + 5 },
    });
    expect(begun.drafts).toEqual(keep(acme));
    expect(begun.view).toMatchObject({ kind: 'form', draft: { name: 'Beta', pageEnabled: false } });
    expect(begun.view.kind === 'form' && draftKey(begun.view.draft)).not.toBe(draftKey(acme));
  });
});

describe('a create', () => {
  const made: WorkspaceEvent = { kind: 'made', draft: acme, company: companyOf('a', 'ACME') };

  test('keeps its form first, and then shows the Company without ending what is said', () => {
    const sent = nextState(onForm(acme), { kind: 'send', draft: acme });
    expect(sent.drafts).toEqual(keep(acme));
    const shown = stateAfter({ ...sent, visits: 3 }, made);
    expect(shown).toMatchObject({ view: { kind: 'card' }, visits: 3 });
  });

  test.each<[string, WorkspaceState]>([
    ['from home', open()],
    ['from another form', onForm(ofRecord)],
    ['while another Link APP is on its way', { ...onForm(acme), isSwitching: true }],
    ['on the way elsewhere', nextState(onForm(acme), { kind: 'open', view: home })],
  ])('is none %s', (_, state) => {
    expect(maySend(state, acme)).toBe(false);
    expect(nextState(state, { kind: 'send', draft: acme })).toBe(state);
    expect(nextState(state, made)).toBe(state);
  });
});

describe('in any order of events', () => {
  const linkApps = ['a', 'b'];
  const records = [null, 'HS1', 'HS2', 'form:1'];
  const drafts = linkApps.flatMap((linkApp) =>
    records.flatMap((record) =>
      ['', 'Acme', 'Beta'].map((name) => ({
        ...draftOf(linkApp, record, name),
        ...(record?.startsWith('form:') && { id: '' }),
      })),
    ),
  );
  const draft = fc.constantFrom(...drafts);
  const linkApp = fc.constantFrom(...linkApps);
  const record = fc.constantFrom('HS1', 'HS2').map(recordNamed);
  const company = fc.tuple(linkApp, fc.constantFrom('ACME', 'HS1'));
  const plainView: fc.Arbitrary<View> = fc.oneof(
    fc.constant(home),
    draft.map((one): View => ({ kind: 'form', draft: one })),
    company.map(([app, id]) => cardOf(app, id)),
  );
  const { constant } = fc;
  const event: fc.Arbitrary<WorkspaceEvent> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: constant('open'), view: plainView }) },
    fc.record({ kind: constant('open'), view: constant(home), linkApp }),
    { weight: 6, arbitrary: fc.record({ kind: constant('drawn'), view: plainView, at: fc.nat() }) },
    fc.record({
      ...{ kind: constant('newCompany'), name: fc.constantFrom('', 'New'), at: fc.nat() },
      ...{ pageEnabled: fc.boolean(), page: constant(undefined) },
    }),
    fc.record({
      kind: constant('fillInAgain'),
      again: draft.map(({ idTyped: _, savedAt: __, record: ___, ...again }) => again),
      at: fc.nat(),
    }),
    fc.record({ kind: constant('type'), draft, recordId: constant(undefined) }),
    fc.record({ kind: constant('send'), draft }),
    fc.record({
      kind: constant('made'),
      draft,
      company: draft.map((one) => companyOf(one.linkApp, 'M')),
    }),
    fc.record({ kind: constant('discard'), draft }),
    fc.record({ kind: constant('discardForm'), draft, note: constant(null) }),
    fc.record({ kind: constant('restore'), draft, isOpened: fc.boolean() }),
    fc.record({ kind: constant('pick'), from: record }),
    fc.record({
      kind: constant('linkChanged'),
      view: plainView,
      note: constant(null),
      ended: draft,
    }),
    fc.record({ kind: constant('linkRestored'), view: plainView, recordId: constant(undefined) }),
    fc.record({ kind: constant('switch') }),
    fc.record({ kind: constant('switchFailed') }),
    fc.record({ kind: constant('answer'), record: fc.constantFrom(null, 'HS1') }),
    fc.record({ kind: constant('dismiss') }),
  );

  /** As `viewIn` moves the form that stands there to the other Link APP. */
  function switchedFrom({ view, linkApp: shown }: WorkspaceState): WorkspaceEvent {
    const [kind, other] = ['switched' as const, shown === 'a' ? 'b' : 'a'];
    const common = { kind, linkApp: other, before: view, answeredFor: null, recordId: undefined };
    if (view.kind !== 'form') return { ...common, view: home, moved: null };
    const moved = { ...view.draft, linkApp: other };
    return { ...common, view: { kind: 'form', draft: moved }, moved };
  }

  /** A letter more in the form that stands there. */
  function typedIn({ view, drafts: kept }: WorkspaceState): WorkspaceEvent {
    if (view.kind !== 'form') return { kind: 'dismiss' };
    const { name, ...form } = keptForm(kept, view.draft);
    return { kind: 'type', draft: { ...form, name: `${name}x` }, recordId: undefined };
  }

  type Step = { event: WorkspaceEvent } | { event: 'drawAny' | 'switchIt' | 'typeIt' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: event.map((one) => ({ event: one })) },
    { weight: 3, arbitrary: constant({ event: 'drawAny' as const }) },
    { weight: 1, arbitrary: constant({ event: 'switchIt' as const }) },
    { weight: 1, arbitrary: constant({ event: 'typeIt' as const }) },
  );

  /** `arriving`: what another Link APP that was chosen before will show. */
  function eventOf(
    state: WorkspaceState,
    { event: one }: Step,
    arriving: WorkspaceEvent | null,
  ): WorkspaceEvent {
    if (one === 'switchIt') return arriving ?? { kind: 'switch' };
    if (one === 'typeIt') return typedIn(state);
    if (one === 'drawAny') return { kind: 'drawn', view: state.coming?.view ?? home, at: now };
    // Only the form that stands there is typed in, or made from.
    if (one.kind === 'made' && state.view.kind === 'form') {
      const company = companyOf(state.view.draft.linkApp, 'M');
      return { ...one, draft: state.view.draft, company };
    }
    return one;
  }

  const isLegal = ({ view, linkApp: shown }: WorkspaceState): boolean =>
    [undefined, shown].includes(linkAppOf(view)) &&
    (view.kind !== 'pick' || view.back.kind !== 'pick');

  /** What an event is asked to end, by `draftKey`; undefined where it may end nothing. */
  function mayEnd(event: WorkspaceEvent): string | undefined {
    switch (event.kind) {
      case 'type':
      case 'discard':
      case 'discardForm':
        return draftKey(event.draft);
      case 'linkChanged':
        return event.ended && draftKey(event.ended);
      case 'linkRestored':
        return event.view.kind === 'form' ? draftKey(event.view.draft) : undefined;
      default:
        return undefined;
    }
  }

  /** What may be written over: its own form, as it is typed in, sent or brought back. */
  const mayChange = (event: WorkspaceEvent): string | undefined =>
    event.kind === 'send' || event.kind === 'restore' ? draftKey(event.draft) : mayEnd(event);

  const isMoved = (one: Draft, next: Drafts): boolean =>
    Object.values(next).some(
      ({ name, linkApp, record }) =>
        name === one.name && record === one.record && linkApp !== one.linkApp,
    );

  function losesNothing(before: Drafts, event: WorkspaceEvent, next: Drafts): boolean {
    return Object.entries(before).every(([key, one]) => {
      if (key in next) return next[key] === one || key === mayChange(event);
      if (key === mayEnd(event)) return true;
      const isBlank = one.name === '';
      return event.kind === 'switched' && (isBlank || isMoved(one, next));
    });
  }

  test('the view is legal, no draft is lost, and nothing is created without its form', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let state = open({ drafts: keep(acme, draftOf('b', 'HS1', 'Beta')) });
        let arriving: WorkspaceEvent | null = null;
        for (const one of steps) {
          const event = eventOf(state, one, arriving);
          if (one.event === 'switchIt') arriving = arriving ? null : switchedFrom(state);
          const next = nextState(state, event);
          expect(isLegal(next)).toBe(true);
          expect(losesNothing(state.drafts, event, next.drafts)).toBe(true);
          if (event.kind === 'send' && next !== state) {
            expect(state.view).toMatchObject({ kind: 'form' });
            expect(keptForm(next.drafts, event.draft)).toBe(event.draft);
          }
          state = next;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('what creates a form has left before it is drawn anew, and leaves for no form that is gone', async () => {
  const done: string[] = [];
  const send = async (state: WorkspaceState) => {
    const dispatch = ({ kind }: WorkspaceEvent) => void done.push(kind);
    const shell = { linkApp: 'a', pageEnabled: true, recordId: undefined, page: undefined };
    const moves = formMoves({ ...shell, current: () => state, dispatch });
    await moves.send(ofRecord, async () => void done.push('create'));
  };
  await send(open());
  expect(done).toEqual([]);
  await send(onForm(ofRecord));
  expect(done).toEqual(['create', 'send']);
});
