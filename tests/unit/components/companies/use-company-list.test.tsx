// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useCompanyList } from '../../../../components/companies/use-company-list.ts';
import type { ToList } from '../../../../utils/companies/list/list-messages.ts';
import { company, directoryOf } from '../directory.ts';
import { ListWorkerInPage } from '../list-worker.ts';
import { draw, eventually, text } from '../page.ts';

let isDrawing = false;
let asked: (string | undefined)[];
let whileDrawing: ToList[];

class WatchedWorker extends ListWorkerInPage {
  override postMessage(message: ToList): void {
    if (isDrawing) whileDrawing.push(message);
    if (message.kind === 'ask') asked.push(message.request.text);
    super.postMessage(message);
  }
}

function List({ wanted }: { wanted: string }) {
  isDrawing = true;
  const query = { text: wanted, filter: 'all', order: 'name' } as const;
  const { list, isCurrent } = useCompanyList('a', query, [], vi.fn());
  isDrawing = false;
  return <p>{isCurrent ? `${wanted}: ${list.count}` : 'asking'}</p>;
}

beforeEach(async () => {
  [asked, whileDrawing] = [[], []];
  vi.stubGlobal('Worker', WatchedWorker);
  await directoryOf([company('ACME', 'Acme'), company('BETA', 'Beta'), company('ACE', 'Ace')]);
});

test('each query is asked for once, after it was drawn, and is not answered by the one before', async () => {
  const again = draw(<List wanted="" />);
  await eventually(() => expect(text()).toBe(': 3'));
  again(<List wanted="beta" />);
  expect(text()).toBe('asking');
  await eventually(() => expect(text()).toBe('beta: 1'));
  again(<List wanted="beta" />);
  expect(text()).toBe('beta: 1');
  expect(asked).toEqual(['', 'beta']);
  expect(whileDrawing).toEqual([]);
});
