// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EditCompany } from '../../../../components/company/edit-company.tsx';
import { useEditDraft } from '../../../../components/company/use-edit-draft.ts';
import type { KnownCompany } from '../../../../utils/companies/known-company.ts';
import { company } from '../directory.ts';
import { box, button, draw, eventually, hasButton, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const onSaved = vi.fn();
const onLeave = vi.fn();
const acme = company('ACME', 'Acme');
function Edit({ company }: { company: KnownCompany }) {
  const kept = useEditDraft(company);
  return <EditCompany {...{ company, kept, onSaved, onLeave }} />;
}
const open = async (part = {}) => {
  draw(<Edit company={{ ...acme, ...part }} />);
  await rest();
};
const answers = (outcome: unknown) =>
  ask.mockResolvedValueOnce({ ok: true, value: { outcome, lastAction: null } });
const rename = async (name: string) => {
  type('Name', name);
  await rest();
};
const save = (outcome: unknown) => {
  answers(outcome);
  button('Save').click();
};

test('sends what was changed beside what was seen', async () => {
  await open();
  await rename('Acme Inc');
  const saved = { ...acme, name: 'Acme Inc' };
  save({ kind: 'edited', company: saved });
  // The card shows it at once: an Edit that opened with the old name would blame a colleague.
  await eventually(() => expect(onSaved).toHaveBeenCalledWith(saved));
  const seen = { name: 'Acme', pageEnabled: true };
  const edit = { linkApp: 'a', id: 'ACME', seen, changes: { name: 'Acme Inc' } };
  expect(ask.mock.calls).toEqual([['editCompany', edit]]);
});

test('sends a name as it is seen, and none that nobody changed', async () => {
  await open({ name: 'Ac\u200Bme' });
  button('Save').click();
  await eventually(() => expect(onLeave).toHaveBeenCalled());
  expect(ask).not.toHaveBeenCalled();
  await rename('\u200BAcme\u00AD Inc');
  save({ kind: 'edited', company: acme });
  await eventually(() => expect(ask).toHaveBeenCalledTimes(1));
  expect(ask.mock.calls[0]?.[1]).toMatchObject({ changes: { name: 'Acme Inc' } });
});

test('asks before it switches a page off: the link of a client dies', async () => {
  await open();
  box('Connection page').click();
  await rest();
  button('Save').click();
  await eventually(() => expect(text()).toContain('stops working immediately'));
  expect(ask).not.toHaveBeenCalled();
  answers({ kind: 'edited', company: acme });
  button('Switch page off').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(ask.mock.calls[0]?.[1]).toMatchObject({ changes: { pageEnabled: false } });
});

test('a page of which the API does not tell is chosen before it can be saved', async () => {
  await open({ linkPage: null });
  expect(button('Save').disabled).toBe(true);
  box('Page on').click();
  await eventually(() => expect(button('Save').disabled).toBe(false));
  save({ kind: 'edited', company: acme });
  await eventually(() => expect(ask).toHaveBeenCalled());
  expect(ask.mock.calls[0]?.[1]).toMatchObject({
    seen: { pageEnabled: null },
    changes: { pageEnabled: true },
  });
});

test('a page that is told no longer is chosen as well', async () => {
  await open();
  await rename('Acme Inc');
  save({ kind: 'pageUnknown', company: { ...acme, linkPage: null } });
  await eventually(() => expect(button('Save').disabled).toBe(true));
  expect(box('Name').value).toBe('Acme Inc');
});

test('shows what a colleague changed beside one’s own, and asks', async () => {
  await open();
  await rename('Mine');
  const theirs = { ...acme, name: 'Theirs Ltd' };
  save({ kind: 'changedMeanwhile', company: theirs });
  await eventually(() => expect(text()).toContain('Theirs Ltd'));
  expect(box('Name').value).toBe('Mine');
  answers({ kind: 'edited', company: acme });
  button('Save yours').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(ask.mock.calls[1]?.[1]).toMatchObject({
    seen: { name: 'Theirs Ltd' },
    changes: { name: 'Mine' },
  });
});

test('asks before it switches a page off that a colleague has switched on meanwhile', async () => {
  await open({ linkPage: { url: null, enabled: false } });
  await rename('Mine');
  save({ kind: 'changedMeanwhile', company: acme });
  await eventually(() => expect(hasButton('Save yours')).toBe(true));
  button('Save yours').click();
  await eventually(() => expect(text()).toContain('stops working immediately'));
  expect(ask).toHaveBeenCalledTimes(1);
  answers({ kind: 'edited', company: acme });
  button('Switch page off').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(ask.mock.calls[1]?.[1]).toMatchObject({
    seen: { name: 'Acme', pageEnabled: true },
    changes: { name: 'Mine', pageEnabled: false },
  });
});

test('brings a retired one back', async () => {
  await open({ name: '[retired] Acme', linkPage: { url: null, enabled: false } });
  button('Bring back').click();
  await eventually(() => expect(box('Name').value).toBe('Acme'));
  expect(box('Connection page').checked).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

test.each([
  [{ kind: 'notSent', failure: { kind: 'notFound' } }, 'Conduit has no such Company'],
  [{ kind: 'unknown', failure: { kind: 'network' } }, 'lost the connection'],
])('%j is told, and the form keeps its content', async (outcome, words) => {
  await open();
  await rename('Mine');
  save(outcome);
  await eventually(() => expect(text()).toContain(words));
  expect(box('Name').value).toBe('Mine');
  expect(hasButton('Save')).toBe(true);
});
