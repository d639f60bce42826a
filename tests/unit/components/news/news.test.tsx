// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { News, readFirstNews } from '../../../../components/news/news.tsx';
import type { CompanyNews } from '../../../../components/news/use-news.ts';
import { home, type View } from '../../../../components/workspace/view.ts';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { NewsEvent } from '../../../../utils/companies/history/news.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { connectionNewsItem } from '../../../../utils/storage.ts';
import { company, directoryOf } from '../directory.ts';
import { inWorkspace } from '../fake-workspace.tsx';
import { draw, eventually, text } from '../page.ts';

const acme = company('ACME', 'Acme Inc');
const connected: NewsEvent = {
  ...{ kind: 'connected', at: 1, credentials: ['1'] },
  source: { id: 'ads', name: 'Google Ads' },
};
const news: CompanyNews = { company: acme, events: [connected] };

async function withNews(): Promise<DirectoryReader> {
  const directory = await directoryOf([acme]);
  const database = await openForWriting();
  await database.put('news', { linkApp: 'a', key: 'ACME', events: [connected], notified: 0 });
  return directory;
}

async function show(first: CompanyNews[], view: View): Promise<void> {
  const directory = await withNews();
  draw(await inWorkspace({ directory }, <News first={first} view={view} />));
}

beforeEach(async () => {
  await connectionNewsItem.write({ everyMinutes: 15, wasOffered: true });
});

test('stands from the first draw where it was read before', async () => {
  const first = await readFirstNews(await withNews(), await connectionNewsItem.read());
  expect(first).toEqual([news]);
  await show(first, home);
  expect(text()).toContain('Acme IncGoogle Ads connected');
});

test('comes where it was found later', async () => {
  await show([], home);
  expect(text()).toBe('');
  await eventually(() => expect(text()).toContain('Google Ads connected'));
});

test('leaves out the Company whose card is open, which says the same', async () => {
  await show([news], { kind: 'card', company: acme, isFresh: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(text()).toBe('');
});
