import { expect, test } from 'vitest';
import { canCreate, formStep } from '../../../../components/new-company/form-step.ts';
import type { Attempt } from '../../../../components/new-company/use-create.ts';
import { company } from '../directory.ts';

const acme = company('ACME', 'Acme');
const wanted = { linkApp: 'a', id: 'acme', name: 'Acme', pageEnabled: true };
const nothing = { busy: false, shown: null, taken: null, like: [], isLinkAppOpen: false };
const unknown: Attempt = { kind: 'unknown', settleDeadline: 1, wanted };
const existed: Attempt = { kind: 'existed', retired: false, company: acme, wanted };
const step = (part: Partial<Parameters<typeof formStep>[0]>) =>
  formStep({ ...nothing, id: 'ACME', ...part });

test('what nothing speaks against is created', () => {
  expect(step({})).toEqual({ kind: 'create' });
  expect(step({ shown: { kind: 'notMade', wanted } })).toEqual({ kind: 'create' });
  expect(step({ shown: { kind: 'notSent', failure: { kind: 'network' }, wanted } })).toEqual({
    kind: 'create',
  });
});

test('what is not settled is asked for, as long as its id stands there', () => {
  expect(step({ shown: unknown, taken: acme, isLinkAppOpen: true })).toEqual({ kind: 'askAgain' });
  expect(step({ shown: unknown, id: 'ACME2' })).toEqual({ kind: 'create' });
});

test('the Company that has the id is used', () => {
  expect(step({ shown: existed })).toEqual({ kind: 'use', company: acme });
  expect(step({ shown: existed, id: 'ACME2' })).toEqual({ kind: 'create' });
  expect(step({ taken: acme, like: [company('B', 'B')] })).toEqual({ kind: 'use', company: acme });
});

test('the id of one that Conduit no longer has may be free', () => {
  const missing = { ...acme, unseenSince: 1, notFoundAt: 2 };
  expect(step({ taken: missing })).toEqual({ kind: 'create' });
});

test('where several Link APPs are open one is chosen before anything is created', () => {
  expect(step({ isLinkAppOpen: true, like: [acme] })).toEqual({ kind: 'chooseLinkApp' });
});

test('what may be the same client is reviewed', () => {
  expect(step({ like: [acme] })).toEqual({ kind: 'review', like: [acme] });
});

test('a create that is under way stays one: the directory may know of it before its answer comes', () => {
  expect(step({ busy: true, taken: acme })).toEqual({ kind: 'create' });
});

test('only a create and a review are a press of a create button', () => {
  expect(canCreate({ kind: 'create' })).toBe(true);
  expect(canCreate({ kind: 'review', like: [acme] })).toBe(true);
  expect(canCreate({ kind: 'askAgain' })).toBe(false);
  expect(canCreate({ kind: 'use', company: acme })).toBe(false);
  expect(canCreate({ kind: 'chooseLinkApp' })).toBe(false);
});
