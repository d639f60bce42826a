import { copyText, expectCopy } from '../browser/clipboard.ts';
import { companyKey } from '../companies/company-id.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import { shownTemplate } from '../i18n/message-text.ts';
import type { ApiToken } from '../link-api/company.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { keepLastTemplates } from '../storage.ts';
import { messageFor, readTemplate, sentEvent } from './copy-message.ts';
import { finishFailed } from './finish-failed.ts';
import { isHiddenFeature } from './hidden-feature.ts';
import { finishAction } from './last-action.ts';
import { linkApiOf } from './link-api-of.ts';
import { readAnswer } from './read.ts';
import { recordHistory } from './record-history.ts';

/**
 * Puts a link that connects one chosen source on the clipboard, and nowhere else: it is never kept,
 * and so a late one has to be asked for again; in a message, where one is chosen. Null where the API
 * gives no such link.
 */
export async function copyConnectLink({
  linkApp,
  id,
  source,
  template: wanted,
  gestureAt,
}: Request<'copyConnectLink'>): Promise<Result<CopyOutcome | null, Failure>> {
  expectCopy(gestureAt);
  const template = wanted === null ? success(null) : await readTemplate({ id: wanted });
  if (!template.ok) return await fail(template.error);
  const answer = await readAnswer(linkApp, id);
  if (!answer.ok) return await fail(answer.error);
  const { company, apiToken } = answer.value;
  const link = apiToken ? await readLink(linkApp, apiToken, source.id) : failed(noToken);
  if (!link.ok) return isHiddenFeature(link.error) ? success(null) : await fail(link.error);
  const { value: used } = template;
  const message = { company, link: link.value, source: source.name };
  const text = used ? messageFor(used, message).text : link.value;
  const copy = await copyText(text, gestureAt);
  if (copy === 'copied') await keepLastTemplates({ oneSource: wanted });
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'connectLinkCopied',
    copy,
    source: source.name,
    ...(used && { template: { id: used.id, name: shownTemplate(used) } }),
  });
  if (copy === 'copied') {
    const sent = used ? sentEvent(used, gestureAt) : { kind: 'linkCopied' as const, at: gestureAt };
    await recordHistory(linkApp, [companyKey(company.id)], { ...sent, source: source.name });
  }
  return success(copy);

  async function fail(failure: Failure) {
    await finishFailed({ linkApp, id, source: source.name }, 'connectLinkNotCopied', failure);
    return failed(failure);
  }
}

const noToken: Failure = { kind: 'unreadable', status: 200 };

async function readLink(
  linkApp: string,
  apiToken: ApiToken,
  integration: string,
): Promise<Result<string, Failure>> {
  const api = await linkApiOf(linkApp);
  return api.ok ? await api.value.readConnectLink(apiToken, integration) : api;
}
