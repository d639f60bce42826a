// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FailureNotice } from '../../../../components/ui/failure-notice.tsx';
import { failureMessages, type ShownFailure } from '../../../../utils/i18n/failure-messages.ts';
import { button, draw, hasButton, text } from '../page.ts';

const { ask, request } = vi.hoisted(() => ({ ask: vi.fn(), request: vi.fn() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { browser: { ...fakeBrowser, permissions: { request } } };
});
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

function said(failure: ShownFailure): string {
  draw(<FailureNotice failure={failure} />);
  return document.querySelector('p')?.textContent ?? '';
}

test.each(Object.keys(failureMessages))('%s says what happened and what to do', (kind) => {
  const sentence = said({ kind, status: 418 });
  expect(sentence).toMatch(/^[A-Z].*[.] [A-Z].*[.]$|^[A-Z].*: .*[.] .*[.]$/);
  expect(sentence).not.toContain('$');
});

test('no two kinds say the same', () => {
  const sentences = Object.keys(failureMessages).map((kind) => said({ kind }));
  expect(new Set(sentences).size).toBe(sentences.length);
});

test.each(['rateLimited', 'server'])('%s says when to try again, where the API does', (kind) => {
  const retryAt = new Date().setHours(23, 58, 0, 0);
  expect(said({ kind, retryAt, status: 503 })).toContain('11:58');
});

test('a failure of another version is still told', () => {
  expect(said({ kind: 'nobodyKnows' })).toBe('Something went wrong. Try again.');
});

test("the API's own words are quoted as text", () => {
  draw(<FailureNotice failure={{ kind: 'refused', status: 405, words: '<b>No</b>' }} />);
  expect(document.querySelector('blockquote')?.textContent).toBe('<b>No</b>');
  expect(document.querySelector('b')).toBeNull();
});

test.each(['unauthorized', 'forbidden', 'noToken'])(
  '%s leads to the options, where it is put right',
  (kind) => {
    said({ kind });
    button('Open Settings').click();
    expect(ask.mock.calls).toEqual([['openSettings', {}]]);
    expect(text()).toContain('Settings');
  },
);

test('access that was taken away is asked for in the press itself', () => {
  said({ kind: 'hostAccessWithheld' });
  expect(hasButton('Open Settings')).toBe(false);
  button('Allow').click();
  expect(request.mock.calls).toEqual([[{ origins: ['https://api.getconduit.app/*'] }]]);
  expect(ask).not.toHaveBeenCalled();
});

test('from the popup, beneath which a browser may draw its question, it leads to the options', () => {
  vi.stubGlobal('location', { pathname: '/popup.html' });
  said({ kind: 'hostAccessWithheld' });
  button('Allow').click();
  vi.unstubAllGlobals();
  expect(request).not.toHaveBeenCalled();
  expect(ask.mock.calls).toEqual([['openSettings', {}]]);
});
