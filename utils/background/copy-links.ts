import { copyText, expectCopy } from '../browser/clipboard.ts';
import { tableText } from '../bulk/table-text.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { lastFetchedAt } from '../companies/list-state.ts';
import { isMissing } from '../companies/missing.ts';
import type { CopiedLinks, Failure } from '../companies/outcome.ts';
import { readCompanies } from '../companies/read-companies.ts';
import { shownName } from '../companies/shown-name.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { recordHistory } from './record-history.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Null where it is off, missing or unknown: nobody could connect with it. */
const linkOf = (company: KnownCompany): string | null =>
  !isMissing(company) && company.linkPage?.enabled ? company.linkPage.url : null;

/**
 * Puts the connection links of several Companies on the clipboard, a line each: name, tab, link. They
 * are those that the directory keeps: the API would have to be asked for each.
 */
export async function copyLinks({
  linkApp,
  keys,
  gestureAt,
}: Request<'copyLinks'>): Promise<Result<CopiedLinks, Failure>> {
  expectCopy(gestureAt);
  try {
    const { reader } = await openStores();
    const [companies, list] = await Promise.all([
      readCompanies(reader, linkApp, keys),
      reader.list(linkApp),
    ]);
    const linked = companies.flatMap((company) => {
      const link = linkOf(company);
      const { key } = company;
      return link
        ? [{ key, row: [shownName(company), link], at: lastFetchedAt(company, list) }]
        : [];
    });
    const [copied, without] = [linked.length, keys.length - linked.length];
    if (copied === 0) return success({ copy: 'noLink', copied, without, oldest: null });
    const copy = await copyText(tableText(linked.map(({ row }) => row)), gestureAt);
    const sent = linked.map(({ key }) => key);
    // A hundred thousand take longer to note than their user waits for the answer.
    if (copy === 'copied') void recordHistory(linkApp, sent, { kind: 'linkCopied', at: gestureAt });
    const oldest = linked.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    return success({ copy, copied, without, oldest });
  } catch (error) {
    return failed(toFailure(error));
  }
}
