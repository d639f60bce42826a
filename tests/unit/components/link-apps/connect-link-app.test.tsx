// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ConnectLinkApp } from '../../../../components/link-apps/connect-link-app.tsx';
import { box, button, draw, eventually, hasButton, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const onSaved = vi.fn();
const answers = (value: unknown) => ask.mockResolvedValueOnce(value);

beforeEach(async () => {
  draw(<ConnectLinkApp onSaved={onSaved} />);
  await rest();
});

test('the token is hidden until its user wants to see it', async () => {
  expect(box('Link APP token').type).toBe('password');
  type('Link APP token', 'secret');
  button('Show token').click();
  await rest();
  expect(box('Link APP token').type).toBe('text');
  expect(box('Link APP token').value).toBe('secret');
});

test('a saved token is gone from the page', async () => {
  type('Link APP token', 'secret');
  type('Label', ' Agency APP ');
  answers({ ok: true, value: { id: 'a' } });
  button('Save and check').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(ask.mock.calls).toEqual([['saveLinkApp', { token: 'secret', label: 'Agency APP' }]]);
  expect(box('Link APP token').value).toBe('');
  expect(document.body.innerHTML).not.toContain('secret');
});

test.each([
  [{ kind: 'emptyToken' }, 'Paste the token first'],
  [{ kind: 'unusableToken' }, 'isn’t a token'],
  [{ kind: 'refusedToken' }, 'doesn’t accept'],
  [{ kind: 'alreadySaved', label: 'Other' }, 'already saved, as Other'],
])('%j is said beside the field, which keeps its token', async (error, words) => {
  type('Link APP token', 'secret');
  answers({ ok: false, error });
  button('Save and check').click();
  await eventually(() => expect(text()).toContain(words));
  const input = box('Link APP token');
  const described = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain(words);
  expect(input.value).toBe('secret');
});

test.each([
  ['no connection', { ok: false, error: { kind: 'network' } }],
  ['no answer', { ok: false, error: { kind: 'interrupted' } }],
])('%s judges nothing: Try again', async (_, reply) => {
  type('Link APP token', 'secret');
  ask.mockResolvedValueOnce(reply);
  button('Save and check').click();
  await eventually(() => expect(text()).toContain('couldn’t check'));
  answers({ ok: true, value: { id: 'a' } });
  button('Try again').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
});

test('without access to Conduit it leads to where that is given back', async () => {
  type('Link APP token', 'secret');
  const failure = { kind: 'hostAccessWithheld' };
  answers({ ok: false, error: failure });
  button('Save and check').click();
  await eventually(() => expect(hasButton('Allow')).toBe(true));
  expect(box('Link APP token').value).toBe('secret');
});

test('another token of a Link APP that is here takes the place of its own', async () => {
  type('Link APP token', 'secret');
  answers({ ok: false, error: { kind: 'sameLinkApp', linkApp: 'a', label: 'Agency APP' } });
  button('Save and check').click();
  await eventually(() => expect(text()).toContain('another token of Agency APP'));
  expect(hasButton('Save and check')).toBe(false);
  answers({ ok: true, value: { id: 'a' } });
  button('Replace its token').click();
  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(ask.mock.lastCall).toEqual([
    'replaceToken',
    { linkApp: 'a', token: 'secret', whose: 'notSaid' },
  ]);
  expect(document.body.innerHTML).not.toContain('secret');
});
