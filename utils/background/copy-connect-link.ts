import { copyText, expectCopy } from '../browser/clipboard.ts';
import { companyKey } from '../companies/company-id.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import type { ApiToken } from '../link-api/company.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { finishFailed } from './finish-failed.ts';
import { isHiddenFeature } from './hidden-feature.ts';
import { finishAction } from './last-action.ts';
import { linkApiOf } from './link-api-of.ts';
import { readAnswer } from './read.ts';
import { recordHistory } from './record-history.ts';

/**
 * Puts a link that connects one chosen source on the clipboard, and nowhere else: it is never kept,
 * and so a late one has to be asked for again. Null where the API gives no such link.
 */
export async function copyConnectLink({
  linkApp,
  id,
  source,
  gestureAt,
}: Request<'copyConnectLink'>): Promise<Result<CopyOutcome | null, Failure>> {
  expectCopy(gestureAt);
  const answer = await readAnswer(linkApp, id);
  if (!answer.ok) return await fail(answer.error);
  const { company, apiToken } = answer.value;
  const link = apiToken ? await readLink(linkApp, apiToken, source.id) : failed(noToken);
  if (!link.ok) return isHiddenFeature(link.error) ? success(null) : await fail(link.error);
  const copy = await copyText(link.value, gestureAt);
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'connectLinkCopied',
    copy,
    source: source.name,
  });
  if (copy === 'copied') {
    const event = { kind: 'linkCopied', at: gestureAt, source: source.name } as const;
    await recordHistory(linkApp, [companyKey(company.id)], event);
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
