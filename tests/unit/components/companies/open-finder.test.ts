// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type Found, openFinder } from '../../../../components/companies/open-finder.ts';
import { company, directoryOf } from '../directory.ts';
import { ListWorkerInPage } from '../list-worker.ts';
import { eventually, rest } from '../page.ts';

let worker: ListWorkerInPage | undefined;

class KnownWorker extends ListWorkerInPage {
  constructor() {
    super();
    worker = this;
  }
}

const onFound = vi.fn<(found: Found) => void>();

beforeEach(() => {
  vi.stubGlobal('Worker', KnownWorker);
});

const acme = () => directoryOf([company('ACME', 'Acme')]);
const unread = { text: 'acme', companies: [], count: 0, isUnread: true };

test('tells what a text finds', async () => {
  openFinder(await acme(), 'a', onFound).find('acme');
  await eventually(() => expect(onFound).toHaveBeenCalled());
  expect(onFound.mock.lastCall).toMatchObject([{ text: 'acme', companies: [{ id: 'ACME' }] }]);
});

test.each([
  ['cannot read', () => worker?.onmessage?.({ data: { kind: 'trouble' } })],
  ['does not start', () => worker?.onerror?.()],
])('a worker that %s has not found nothing', async (_, fail) => {
  vi.spyOn(ListWorkerInPage.prototype, 'postMessage').mockReturnValue();
  openFinder(await acme(), 'a', onFound).find('acme');
  fail();
  await eventually(() => expect(onFound.mock.calls).toEqual([[unread]]));
  vi.restoreAllMocks();
});

test('a directory that cannot be read any more is told', async () => {
  const directory = await acme();
  vi.spyOn(directory, 'companies').mockRejectedValue(new DOMException('', 'InvalidStateError'));
  openFinder(directory, 'a', onFound).find('acme');
  await eventually(() => expect(onFound.mock.calls).toEqual([[unread]]));
});

test('nothing is told any more once it is closed', async () => {
  const directory = await acme();
  let read = (_: []) => {};
  const reading = new Promise<[]>((resolve) => {
    read = resolve;
  });
  const companies = vi.spyOn(directory, 'companies').mockReturnValue(reading);
  const finder = openFinder(directory, 'a', onFound);
  finder.find('acme');
  await eventually(() => expect(companies).toHaveBeenCalled());
  finder.close();
  read([]);
  await rest();
  expect(onFound).not.toHaveBeenCalled();
});
