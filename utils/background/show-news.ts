import * as v from 'valibot';
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
 * What was found is stored as untold until it is told, and as told before a notification is shown: where
 * the worker dies or the disk is full, none is shown again and again. Number and news stand until they
 * are seen.
 */
async function tell(unseen: News[]): Promise<void> {
  if (unseen.length === 0) return;
  const { reader } = await openStores();
  const isAllowed = await mayNotify();
  const companies = await Promise.all(
    unseen.map(({ linkApp, key }) => reader.company(linkApp, key)),
  );
  const isNoted = await noteNotified(unseen);
  const lines = unseen.flatMap((news, index) => {
    const company = companies[index];
    return company && isNoted(news) ? [{ company, text: newsText(news) }] : [];
  });
  if (isAllowed && lines.length > 0) await notify(nameOf(lines), titleOf(lines), messageOf(lines));
}

/** Tells of which it is stored that they are told: all of a Link APP or none. */
async function noteNotified(all: News[]): Promise<(news: News) => boolean> {
  const { directory } = await openStores();
  const noted = new Set<string>();
  for (const [linkApp, news] of Map.groupBy(all, (one) => one.linkApp)) {
    await directory.noteNotified(linkApp, news).then(() => noted.add(linkApp), toFailure);
  }
  return ({ linkApp }) => noted.has(linkApp);
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

/** The name of a notification has the Company to open, where it is of one alone. */
const nameSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ company: v.exactOptional(v.object({ linkApp: v.string(), id: v.string() })) }),
);

/** Chromium takes no name that is longer. */
const longestName = 500;

function nameOf(lines: Line[]): string {
  const at = Date.now();
  const { linkApp, id } = lines[0]?.company ?? {};
  const name = JSON.stringify({ at, ...(lines.length === 1 && { company: { linkApp, id } }) });
  return name.length > longestName ? JSON.stringify({ at }) : name;
}

/** Opens the Company that a notification is of, or the news where it is of several. */
export async function openNews(name: string): Promise<void> {
  const { reader } = await openStores();
  const parsed = v.safeParse(nameSchema, name);
  const of = parsed.success ? parsed.output.company : undefined;
  const company = of && (await reader.company(of.linkApp, of.id));
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
