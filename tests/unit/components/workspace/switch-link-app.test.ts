import { expect, test, vi } from 'vitest';
import { recordMoves } from '../../../../components/workspace/record-moves.ts';
import type { Draft } from '../../../../utils/companies/draft.ts';
import { hubSpotRecord, recognisedRecord } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';

vi.mock('../../../../utils/ask.ts', () => ({ ask: vi.fn() }));

const from = hubSpotRecord;
const record = recognisedRecord;
const draftIn = (linkApp: string, name: string, part: Partial<Draft> = {}): Draft => ({
  ...{ linkApp, record: 'HS1C5', from, name, id: 'HS1C5', idTyped: true, pageEnabled: true },
  ...{ savedAt: Date.now(), ...part },
});

async function switchTo(linkApp: string, draft: Draft, others: Draft[] = []) {
  const directory = await directoryOf([company('B', 'In the other', { linkApp: 'c' })]);
  const drafts = [draft, ...others];
  const moves = recordMoves({ directory, drafts, pageEnabled: true, onFailure: () => {} });
  return await moves.viewIn(linkApp, { kind: 'form', draft }, draft.from ? record : null);
}

test('a form goes along to another Link APP', async () => {
  const draft = draftIn('a', 'Acme');
  const moved = { ...draft, linkApp: 'b' };
  expect(await switchTo('b', draft)).toEqual({ view: { kind: 'form', draft: moved }, moved });
});

test('where the record has a form there already, that one is shown, and both stay', async () => {
  const there = draftIn('b', 'Acme of yesterday');
  expect(await switchTo('b', draftIn('a', 'Acme'), [there])).toEqual({
    view: { kind: 'form', draft: there },
    moved: null,
  });
});

test('a form without a record takes no other one’s place there', async () => {
  const without = { record: null, id: '' };
  const draft = draftIn('a', 'Acme', without);
  delete draft.from;
  const there = draftIn('b', 'Beta', without);
  const { moved } = await switchTo('b', draft, [there]);
  expect(moved).toMatchObject({ linkApp: 'b', name: 'Acme' });
  expect(moved?.record).toMatch(/^form:/);
});
