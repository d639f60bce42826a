// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { usePopupRequest } from '../../../../components/panel/use-popup-request.ts';
import { type SearchRequest, searchRequestItem } from '../../../../utils/storage.ts';
import { draw, eventually, rest } from '../page.ts';

const { isInFront } = vi.hoisted(() => ({ isInFront: vi.fn() }));
vi.mock('../../../../utils/browser/front-page.ts', () => ({ isInFront }));

const onRequest = vi.fn();
function Panel() {
  usePopupRequest(searchRequestItem, onRequest);
  return null;
}
const request = (part: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ at: Date.now(), linkApp: 'a', text: 'acme', tabId: 7, ...part },
});

beforeEach(() => {
  isInFront.mockResolvedValue(true);
});

test('what a popup wanted just before is searched for, once', async () => {
  await searchRequestItem.write(request());
  draw(<Panel />);
  await eventually(() => expect(onRequest).toHaveBeenCalledTimes(1));
  expect(onRequest.mock.lastCall).toMatchObject([{ linkApp: 'a', text: 'acme' }]);
  await eventually(async () => expect(await searchRequestItem.read()).toBeNull());
});

test('what it wants while the panel is open is searched for, too', async () => {
  draw(<Panel />);
  await rest();
  await searchRequestItem.write(request({ text: 'beta', tabId: null }));
  await eventually(() => expect(onRequest).toHaveBeenCalledTimes(1));
  expect(isInFront).not.toHaveBeenCalled();
});

test.each([
  ['of another window', () => isInFront.mockResolvedValue(false), request()],
  ['of long ago', () => undefined, request({ at: Date.now() - 61_000 })],
])('a request %s is left alone', async (_, prepare, left) => {
  prepare();
  await searchRequestItem.write(left);
  draw(<Panel />);
  await rest();
  expect(onRequest).not.toHaveBeenCalled();
  expect(await searchRequestItem.read()).toEqual(left);
});
