import { injectReader, type Place, readPage, readPressedPage } from '../browser/page-scripts.ts';
import { readHeadingsOfTab } from '../browser/read-tab.ts';
import { recogniseAny } from '../capture/any-record.ts';
import { type ChosenName, chooseLinkName, chooseName } from '../capture/choose-name.ts';
import { cleanName } from '../capture/clean-name.ts';
import { isPageOfTenant } from '../capture/is-page-of-tenant.ts';
import { fieldsAt, knownPage } from '../capture/known-page.ts';
import { isSettling, nameAge, type PageName } from '../capture/name-age.ts';
import { noQuestion, type PageFailure } from '../capture/page-reading.ts';
import { failed, type Result, success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { type Recognised, recogniseAddress } from './record-at.ts';

/** Names come late: a page is looked at again for so many milliseconds. */
const lookAgainFor = 400;
const pause = 60;

/** Whoever tries a selector looks at its answer, and waits for it, so many milliseconds. */
const waitForTrial = 5000;

/** The name that a page gives: looked for again until it is certain, or a moment has passed. */
export async function readPageName(
  place: Place,
  page: Recognised | Promise<Recognised>,
): Promise<Result<PageName | null, PageFailure>> {
  const look = await looker(place, page, readPressedPage);
  const begin = performance.now();
  for (;;) {
    const seen = await look();
    if (!seen.ok) return seen;
    const { name, isRecord, isSettling } = seen.value;
    const isLate = performance.now() - begin > lookAgainFor;
    if (name?.isCertain || !isRecord || (isLate && !isSettling)) return success(name);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

interface Seen {
  name: PageName | null;
  isRecord: boolean;
  /** The page may still be on its way from one address to the next. */
  isSettling: boolean;
}

/** Looks once at the page of a tab, as often as it is called. The page is got ready while it is recognised. */
async function looker(
  place: Place,
  page: Recognised | Promise<Recognised>,
  read = readPage,
): Promise<() => Promise<Result<Seen, PageFailure>>> {
  let injecting: Promise<unknown> | undefined = injectReader(place);
  const { address, known: record, settings } = await page;
  const { rules } = settings;
  const keyOf = (shown: string) => recogniseAny(shown, rules)?.companyId ?? null;
  const known = knownPage(record);
  const { nameFields: fields = [], within = '', frames = '', panels = [] } = known?.page ?? {};
  const question = { ...noQuestion, fields, within, frames, panels };
  return async () => {
    const reading = await read(place, question, { injecting });
    injecting = undefined;
    if (!reading.ok) return reading;
    const shown = reading.value.address;
    /** The page may have gone on to another record since it was clicked. */
    const isSame = shown === address || (record !== null && keyOf(shown) === record.companyId);
    if (!isSame) return failed({ kind: 'silent' });
    const chosen = chooseName(reading.value, known);
    const judge = { keyOf, known };
    const age = chosen ? nameAge(chosen.name, reading.value, judge) : 'fresh';
    return success({
      name: chosen && {
        ...{ name: chosen.name, age, isTranslated: reading.value.isTranslated },
        isCertain: chosen.isCertain && age === 'fresh',
      },
      isRecord: known !== null,
      isSettling: isSettling(reading.value, keyOf),
    });
  };
}

/** The name that the links to an address give, in the frame where one of them was clicked. */
export async function readLinkName(
  place: Place,
  page: Recognised | Promise<Recognised>,
): Promise<Result<ChosenName | null, PageFailure>> {
  const injecting = injectReader(place);
  const { address: link, known: record } = await page;
  const known = knownPage(record);
  const listLinks = (known?.page.listLinks ?? []).filter(({ name }) => name);
  const reading = await readPressedPage(place, { ...noQuestion, link, listLinks }, { injecting });
  if (!reading.ok) return reading;
  const chosen = chooseLinkName(reading.value, link, known);
  // On another site, as in an e-mail, a link may say anything, and so it may at another customer's.
  const isOwn = record !== null && isPageOfTenant(reading.value.address, { ...record, link });
  return success(chosen && { ...chosen, isCertain: chosen.isCertain && isOwn });
}

/**
 * Looks at a page that somebody acts on, whatever for: what it is called now is known for another
 * record's once the page has gone on.
 */
export async function rememberPage(
  tabId: number,
  page: Recognised | Promise<Recognised>,
): Promise<void> {
  const look = await looker({ tabId, frameId: 0 }, page);
  await look();
}

export const readingNames = {
  /** The name that the page of a tab gives now: who asks looks again. */
  async readName({ tabId, address }) {
    const look = await looker({ tabId, frameId: 0 }, recogniseAddress(address));
    const seen = await look();
    return seen.ok ? success(seen.value.name) : seen;
  },

  /** What a selector of the user's finds on a page, and the name that the page gives with it. */
  async tryNameSelector({ tabId, selector }) {
    const fields = selector === '' ? [] : fieldsAt(selector);
    const question = { ...noQuestion, fields };
    const reading = await readPage({ tabId, frameId: 0 }, question, { wait: waitForTrial });
    if (!reading.ok) return reading;
    const chosen = chooseName(reading.value, { title: '', page: { nameFields: fields } });
    const found = reading.value.fields.map(cleanName).find((text) => text !== '') ?? null;
    return success({ address: reading.value.address, found, name: chosen?.name ?? null });
  },

  /** What the page of a tab says that may be its record's name, for whom writes a rule for its site. */
  async readHeadings({ tabId, address }) {
    const [page, headings] = await Promise.all([
      readPage({ tabId, frameId: 0 }, noQuestion),
      readHeadingsOfTab(tabId),
    ]);
    if (!page.ok) return page;
    if (!headings.ok) return headings;
    // It has gone on to another record since.
    if (page.value.address !== address) return failed({ kind: 'silent' });
    // A selection is the user's, and no other page has it.
    const text = { ...page.value, selection: '' };
    const usual = chooseName(text, { title: '', page: { nameFields: [] } });
    return success({ ...headings.value, usual: usual?.name ?? null });
  },
} satisfies Partial<Handlers>;
