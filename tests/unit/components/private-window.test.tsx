// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { connectDirectory, Trouble } from '../../../components/workspace/open-directory.tsx';
import { toFailure } from '../../../utils/background/to-failure.ts';
import { draw, text } from './page.ts';

const extension = vi.hoisted(() => ({ inIncognitoContext: true }));
vi.mock('wxt/browser', async () => ({
  browser: { ...(await import('./fake-browser.ts')).fakeBrowser, extension },
}));
vi.mock('../../../utils/ask.ts', () => ({ ask: vi.fn() }));

/** As Firefox 153 answers in a private window, and everywhere where it never remembers history. */
const refusal = () =>
  new DOMException(
    'A mutation operation was attempted on a database that did not allow mutations.',
    'InvalidStateError',
  );

beforeEach(() => {
  extension.inIncognitoContext = true;
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw refusal();
    },
  });
});

test('a private window in Firefox is told to be one, and what to do', async () => {
  expect(await connectDirectory().open()).toBe('privateWindow');
  draw(<Trouble kind="privateWindow" />);
  expect(text()).toContain('needs a normal window');
  expect(text()).toContain('“Remember history”');
  expect(toFailure(refusal())).toEqual({ kind: 'privateWindow' });
});

test('the same error in a normal window is a trouble of the store', async () => {
  extension.inIncognitoContext = false;
  expect(await connectDirectory().open()).toBe('storage');
  expect(toFailure(refusal())).toEqual({ kind: 'storage' });
});
