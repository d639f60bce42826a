// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { failureMessages, type ToldFailure } from '../../../utils/words/failure-messages.ts';
import { draw, hasButton, text } from './page.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));
vi.mock('../../../utils/messages.ts', () => ({ ask: vi.fn() }));

function said(failure: ToldFailure): string {
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

test.each(['unauthorized', 'forbidden', 'hostAccessWithheld', 'noToken'])(
  '%s leads to the options, where it is put right',
  (kind) => {
    said({ kind });
    expect(hasButton('Open Settings')).toBe(true);
    expect(text()).toContain('Settings');
  },
);
