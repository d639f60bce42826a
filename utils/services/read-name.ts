import { type Place, readPage } from '../browser/page-scripts.ts';
import { recogniseAny } from '../capture/any-record.ts';
import { type ChosenName, chooseLinkName, chooseName } from '../capture/choose-name.ts';
import { cleanName } from '../capture/clean-name.ts';
import { isPageOfTenant } from '../capture/is-page-of-tenant.ts';
import { fieldsAt, knownPage } from '../capture/known-page.ts';
import type { PageFailure, PageQuestion } from '../capture/page-reading.ts';
import type { Request, TriedSelector } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { recordSettings } from './record-at.ts';

/** Names come late on single-page applications: the page is looked at again for so long. */
const lookAgainFor = 400;
const pause = 60;

/** Whoever tries a selector looks at its answer, and waits for it, so many milliseconds. */
const waitForTrial = 5000;

/** Only what every page has. */
const noQuestion: PageQuestion = { fields: [], within: '', panels: [], link: null, listLinks: [] };

/**
 * The name that the page at `address` gives: looked for again until it is certain, or a moment has passed.
 * @throws UnknownDataError
 */
export async function readPageName(
  place: Place,
  address: string,
): Promise<Result<ChosenName | null, PageFailure>> {
  const { rules } = await recordSettings();
  const recordOf = (shown: string) => recogniseAny(shown, rules);
  const record = recordOf(address);
  const known = knownPage(record);
  const { nameFields = [], within = '', panels = [] } = known?.page ?? {};
  const question = { ...noQuestion, fields: nameFields, within, panels };
  const end = performance.now() + lookAgainFor;
  for (;;) {
    const reading = await readPage(place, question);
    if (!reading.ok) return reading;
    const shown = reading.value.address;
    /** The page may have gone on to another record since it was clicked. */
    const isSame = shown === address || recordOf(shown)?.companyId === record?.companyId;
    if (!isSame) return failed('silent');
    const chosen = chooseName(reading.value, known);
    if (chosen?.isCertain || !known || performance.now() > end) return success(chosen);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * The name that the links to this address give, in the frame where one of them was clicked.
 * @throws UnknownDataError
 */
export async function readLinkName(
  place: Place,
  link: string,
): Promise<Result<ChosenName | null, PageFailure>> {
  const { rules } = await recordSettings();
  const record = recogniseAny(link, rules);
  const known = knownPage(record);
  const listLinks = (known?.page.listLinks ?? []).filter(({ name }) => name);
  const reading = await readPage(place, { ...noQuestion, link, listLinks });
  if (!reading.ok) return reading;
  const chosen = chooseLinkName(reading.value, link, known);
  // On another site, as in an e-mail, a link may say anything, and so it may at another customer's.
  const isOwn = record !== null && isPageOfTenant(reading.value.address, { ...record, link });
  return success(chosen && { ...chosen, isCertain: chosen.isCertain && isOwn });
}

/** What a selector of the user's finds on a page, and the name that the page gives with it. */
export async function tryNameSelector({
  tabId,
  selector,
}: Request<'tryNameSelector'>): Promise<Result<TriedSelector, PageFailure>> {
  const fields = selector === '' ? [] : fieldsAt(selector);
  const question = { ...noQuestion, fields };
  const reading = await readPage({ tabId, frameId: 0 }, question, waitForTrial);
  if (!reading.ok) return reading;
  const chosen = chooseName(reading.value, { title: '', page: { nameFields: fields } });
  const found = reading.value.fields.map(cleanName).find((text) => text !== '') ?? null;
  return success({ address: reading.value.address, found, name: chosen?.name ?? null });
}

export const readName = ({ tabId, address }: Request<'readName'>) =>
  readPageName({ tabId, frameId: 0 }, address);
