import { focusBrowser } from '../browser/focus-browser.ts';
import { mayNotify, notify } from '../browser/notifications.ts';
import { setCount } from '../browser/tab-badge.ts';
import type { News } from '../companies/history/news.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { shownName } from '../companies/shown-name.ts';
import { historyText } from '../i18n/history-text.ts';
import { isolated } from '../i18n/isolated.ts';
import { translate, translateCount } from '../i18n/translate.ts';
import { success } from '../result.ts';
import { connectionNewsItem, reviewItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { openPopup } from './open-review.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Names and events that one notification has room for. */
const mostLines = 5;

/**
 * Puts the number of Companies that there is news of on the toolbar button, and tells of what was not
 * told yet: several at once in one notification. One at a time: nothing is told by two.
 */
export async function showNews(): Promise<void> {
  await navigator.locks.request('news', async () => {
    const { reader } = await openStores();
    const { everyMinutes } = await connectionNewsItem.read();
    const news = everyMinutes === 0 ? [] : await reader.news();
    await setCount(news.length, translateCount('news_companies', news.length));
    await tell(news.filter(({ events, notified }) => events.length > notified));
  });
}

/**
 * What was found is stored as untold until this has shown it. A worker that dies in between leaves a
 * notification that stands there already, by its name, and so is not shown again.
 */
async function tell(unseen: News[]): Promise<void> {
  if (unseen.length === 0) return;
  const { reader, directory } = await openStores();
  if (await mayNotify()) {
    const companies = await Promise.all(
      unseen.map(({ linkApp, key }) => reader.company(linkApp, key)),
    );
    const lines = unseen.flatMap((news, index) => {
      const company = companies[index];
      return company ? [{ company, text: newsText(news) }] : [];
    });
    if (lines.length > 0) await notify(nameOf(unseen), titleOf(lines), messageOf(lines));
  }
  for (const news of unseen) await directory.noteNotified(news).catch(toFailure);
}

interface Line {
  company: KnownCompany;
  text: string;
}

const newsText = ({ events, notified }: News): string =>
  events.slice(notified).map(historyText).join(' · ');

const titleOf = (lines: Line[]): string =>
  lines.length === 1 && lines[0]
    ? shownName(lines[0].company)
    : translateCount('news_companies', lines.length);

const messageOf = (lines: Line[]): string =>
  lines.length === 1 && lines[0]
    ? lines[0].text
    : lines
        .slice(0, mostLines)
        .map(({ company, text }) => translate('news_of', isolated(shownName(company)), text))
        .join('\n');

/** Tells what it is about: of which Company, where it is of one alone, and of which events. */
const nameOf = (unseen: News[]): string =>
  JSON.stringify([
    unseen.map(({ linkApp, key }) => [linkApp, key]).slice(0, 2),
    Math.max(...unseen.flatMap(({ events }) => events.map(({ at }) => at))),
  ]);

/** Opens the Company that a notification is of, or the news where it is of several. */
export async function openNews(name: string): Promise<void> {
  const { reader } = await openStores();
  const [[first, second]] = JSON.parse(name) as [[linkApp: string, key: string][], number];
  const company = first && !second && (await reader.company(...first));
  if (company) {
    const { linkApp, id } = company;
    await reviewItem.write({ company: { linkApp, id }, at: Date.now() });
  }
  await focusBrowser();
  await openPopup();
}

export const newsHandlers = {
  async seeNews({ linkApp, keys }) {
    const { directory } = await openStores();
    await directory.seeNews(linkApp, keys);
    await showNews();
    return success(null);
  },
} satisfies Partial<Handlers>;
