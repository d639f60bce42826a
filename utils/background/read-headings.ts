import { readPage } from '../browser/page-scripts.ts';
import { readHeadingsOfTab } from '../browser/read-headings.ts';
import { chooseName } from '../capture/choose-name.ts';
import { noQuestion, type PageFailure } from '../capture/page-reading.ts';
import type { NamesOnPage } from '../capture/suggest-name-selector.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';

/** What the page of a tab says that may be its record's name, for whom writes a rule for its site. */
export async function readHeadings({
  tabId,
  address,
}: Request<'readHeadings'>): Promise<Result<NamesOnPage, PageFailure>> {
  const [page, headings] = await Promise.all([
    readPage({ tabId, frameId: 0 }, noQuestion),
    readHeadingsOfTab(tabId),
  ]);
  if (!page.ok) return page;
  if (!headings.ok) return headings;
  // It has gone on to another record since.
  if (page.value.address !== address) return failed({ kind: 'silent' });
  // A selection is the user's, and no other page has it.
  const usual = chooseName(
    { ...page.value, selection: '' },
    { title: '', page: { nameFields: [] } },
  );
  return success({ ...headings.value, usual: usual?.name ?? null });
}
