// @vitest-environment happy-dom

import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { CardEnd } from '../../../../components/company/card-end.tsx';
import { followUps } from '../../../../components/workspace/follow-ups.ts';
import { type LastAction, lastActionSchema } from '../../../../utils/actions.ts';
import { company, directoryOf } from '../directory.ts';
import { fakeActions } from '../fake-actions.ts';
import { button, draw, eventually, hasButton, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const never = vi.fn();
const actions = fakeActions();
const acme = company('ACME', 'Acme');
const retired = { ...acme, name: '[retired] Acme', linkPage: { url: null, enabled: false } };
const [onRetired, onLook, onShow, onFailure] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
const answer = (outcome: object) =>
  ask.mockResolvedValueOnce({ ok: true, value: { outcome, lastAction: null } });

test('Retire asks nothing, says what it does, and shows what was saved', async () => {
  draw(<CardEnd {...{ actions, onRetired, onLook }} company={acme} />);
  const hint = document.getElementById(button('Retire').getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toContain('the client’s link stops working');
  answer({ kind: 'edited', company: retired });
  button('Retire').click();
  await eventually(() => expect(onRetired).toHaveBeenCalledWith(retired));
  const changes = { name: '[retired] Acme', pageEnabled: false };
  const seen = { name: 'Acme', pageEnabled: true };
  expect(ask.mock.calls).toEqual([['editCompany', { linkApp: 'a', id: 'ACME', seen, changes }]]);
});

test('what a colleague has changed is looked at first', async () => {
  draw(<CardEnd {...{ actions, onRetired, onLook }} company={acme} />);
  answer({ kind: 'changedMeanwhile', company: acme });
  button('Retire').click();
  await eventually(() => expect(text()).toContain('Nothing was retired'));
  button('Show the Company').click();
  expect(onLook).toHaveBeenCalled();
  await eventually(() => expect(hasButton('Show the Company')).toBe(false));
});

test('one that is retired is not retired again', () => {
  draw(<CardEnd {...{ actions, onRetired, onLook }} company={retired} />);
  expect(hasButton('Retire')).toBe(false);
  expect(hasButton('Copy API token')).toBe(true);
});

const lastAction: LastAction = v.parse(lastActionSchema, {
  ...{ at: 1, seen: false, linkApp: 'a', label: 'A', id: 'ACME', name: retired.name },
  ...{ what: 'retired', copy: null, open: null, fetchedAt: null, expiresAt: null },
  ...{
    source: null,
    settleDeadline: null,
    failure: null,
    undo: { name: 'Acme', pageEnabled: true },
  },
});
const undo = async () => {
  const directory = await directoryOf([retired]);
  const { follow } = followUps({
    directory,
    actions,
    onFailure,
    onNote: never,
    onShow,
    onTryAgain: never,
  });
  follow('undo', lastAction);
};

test('Undo sends what was seen before, against what is known now', async () => {
  answer({ kind: 'edited', company: acme });
  await undo();
  await eventually(() => expect(ask).toHaveBeenCalled());
  const seen = { name: '[retired] Acme', pageEnabled: false };
  const changes = { name: 'Acme', pageEnabled: true };
  expect(ask.mock.calls).toEqual([['editCompany', { linkApp: 'a', id: 'ACME', seen, changes }]]);
  expect(onShow).not.toHaveBeenCalled();
});

test('an Undo that was not saved is told', async () => {
  answer({ kind: 'notSent', failure: { kind: 'network' } });
  await undo();
  await eventually(() => expect(onFailure).toHaveBeenLastCalledWith({ kind: 'network' }));
  answer({ kind: 'changedMeanwhile', company: acme });
  await undo();
  await eventually(() => expect(onShow).toHaveBeenCalledWith(expect.objectContaining(retired)));
});
