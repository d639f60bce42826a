import { copyText, expectCopy } from '../browser/clipboard.ts';
import { companyKey } from '../companies/company-id.ts';
import { linkMessage } from '../companies/link-message.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import { shownName } from '../companies/shown-name.ts';
import { translate } from '../i18n/translate.ts';
import type { LinkAnswer, Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { messageTemplateItem } from '../storage.ts';
import { finishFailed } from './finish-failed.ts';
import { finishAction } from './last-action.ts';
import { linkOf } from './link-of.ts';
import { recordHistory } from './record-history.ts';

/** Puts the connection link of a Company on the clipboard, in the user's own words to the client. */
export async function copyMessage({
  linkApp,
  id,
  gestureAt,
}: Request<'copyMessage'>): Promise<Result<LinkAnswer & { copy: CopyOutcome }, Failure>> {
  expectCopy(gestureAt);
  const [link, template] = await Promise.all([linkOf(linkApp, id), messageTemplateItem.read()]);
  if (!link.ok) {
    await finishFailed({ linkApp, id }, 'messageNotCopied', link.error);
    return link;
  }
  const { company, keptFrom } = link.value;
  const url = company.linkPage?.url;
  const values = url && { name: shownName(company), link: url };
  const copy = values
    ? await copyText(linkMessage(template ?? translate('message_template'), values), gestureAt)
    : 'noLink';
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'messageCopied',
    copy,
    keptFrom,
  });
  if (copy === 'copied') {
    const event = { kind: 'messageCopied', at: gestureAt } as const;
    await recordHistory(linkApp, [companyKey(company.id)], event);
  }
  return success({ ...link.value, copy });
}
