import { copyText, expectCopy } from '../browser/clipboard.ts';
import { companyKey } from '../companies/company-id.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import type { LinkAnswer, Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { finishFailed } from './finish-failed.ts';
import { finishAction } from './last-action.ts';
import { linkOf } from './link-of.ts';
import { recordHistory } from './record-history.ts';

/** Puts the connection link of a Company on the clipboard. */
export async function copyLink({
  linkApp,
  id,
  gestureAt,
}: Request<'copyLink'>): Promise<Result<LinkAnswer & { copy: CopyOutcome }, Failure>> {
  expectCopy(gestureAt);
  const link = await linkOf(linkApp, id);
  if (!link.ok) {
    await finishFailed({ linkApp, id }, 'linkNotCopied', link.error);
    return link;
  }
  const { company, keptFrom } = link.value;
  const url = company.linkPage?.url;
  const copy = url ? await copyText(url, gestureAt) : 'noLink';
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'linkCopied',
    copy,
    keptFrom,
  });
  if (copy === 'copied') {
    await recordHistory(linkApp, [companyKey(company.id)], { kind: 'linkCopied', at: gestureAt });
  }
  return success({ ...link.value, copy });
}
