import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, type Handlers } from '../../../utils/background/answer-requests.ts';
import { EndedLinkAppError } from '../../../utils/companies/ended-link-app.ts';
import { success } from '../../../utils/result.ts';

type Listener = (message: { data: unknown; sender: { url?: string } }) => Promise<unknown>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { getURL: (path: string) => `extension://us${path}` } },
}));
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({
    onMessage: (name: string, listener: Listener) => listeners.set(name, listener),
  }),
}));

const unlinkRecord = vi.fn<Handlers['unlinkRecord']>();
const ours = 'extension://us/popup.html';
const ask = (data: unknown, url: string | undefined = ours) =>
  listeners.get('unlinkRecord')?.({ data, sender: url === undefined ? {} : { url } });
const request = { linkApp: 'a', record: 'HS1C5' };

beforeEach(() => {
  unlinkRecord.mockResolvedValue(success(null));
  answerRequests({ unlinkRecord } as unknown as Handlers);
});

test('a request is parsed, and answered in one flat result', async () => {
  expect(await ask({ ...request, more: 1 })).toEqual(success(null));
  expect(unlinkRecord).toHaveBeenCalledExactlyOnceWith(request);
});

test.each([
  ['of another shape', { linkApp: 1 }, ours],
  ['of a content script', request, 'https://app.hubspot.com/contacts/1'],
  ['of an address that only begins alike', request, 'extension://us.evil.test/popup.html'],
  ['of nobody', request, ''],
])('a request %s is refused', async (_, data, url) => {
  await expect(ask(data, url)).rejects.toThrow('refused: unlinkRecord');
  expect(unlinkRecord).not.toHaveBeenCalled();
});

test.each([
  [new EndedLinkAppError('a'), 'endedLinkApp'],
  [new DOMException('full', 'QuotaExceededError'), 'storage'],
  [new DOMException('newer', 'VersionError'), 'newerData'],
])('an exception of the stores is answered as a failure: %s', async (error, kind) => {
  unlinkRecord.mockRejectedValue(error);
  expect(await ask(request)).toEqual({ ok: false, error: { kind } });
});

test('a fault of ours is no answer', async () => {
  unlinkRecord.mockRejectedValue(new TypeError('ours'));
  await expect(ask(request)).rejects.toThrow('ours');
});
