import { copyText, expectCopy } from '../browser/clipboard.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { finishFailed } from './finish-failed.ts';
import { finishAction } from './last-action.ts';
import { readAnswer } from './read.ts';

/** Puts a fresh API token of a Company on the clipboard, and nowhere else. */
export async function copyApiToken({
  linkApp,
  id,
  gestureAt,
}: Request<'copyApiToken'>): Promise<Result<{ copy: CopyOutcome; expiresAt: number }, Failure>> {
  expectCopy(gestureAt);
  const answer = await readAnswer(linkApp, id);
  const apiToken = answer.ok ? answer.value.apiToken : null;
  if (!answer.ok || !apiToken) {
    const failure: Failure = answer.ok ? { kind: 'unreadable', status: 200 } : answer.error;
    await finishFailed({ linkApp, id }, 'apiTokenNotCopied', failure);
    return failed(failure);
  }
  const copy = await copyText(apiToken.token, gestureAt);
  const { company } = answer.value;
  const { expiresAt } = apiToken;
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'apiTokenCopied',
    copy,
    expiresAt,
  });
  return success({ copy, expiresAt });
}
