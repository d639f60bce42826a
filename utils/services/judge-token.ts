import { isOtherTime } from '../companies/is-other-time.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { TokenProblem } from '../link-apps/token-problem.ts';
import { cleanToken } from '../link-apps/token-text.ts';
import { readToken } from '../link-apps/token-vault.ts';
import { failed, type Result, success } from '../result.ts';
import { linkAppsItem } from '../settings.ts';
import { linkApiWith } from './link-api-of.ts';
import { openStores } from './stores.ts';

type Judged = Promise<Result<string, TokenProblem>>;

/** The token in the text that was pasted, where no Link APP but `except` has it. */
export async function readNewToken(text: string, except?: string): Judged {
  const token = cleanToken(text);
  if (!token.ok) return token;
  for (const linkApp of await linkAppsItem.read()) {
    if (linkApp.id !== except && (await readToken(linkApp.id)) === token.value) {
      return failed({ kind: 'alreadySaved', label: linkApp.label });
    }
  }
  return token;
}

/** Asks the API whether it accepts a token. */
export async function judgeToken(token: string): Judged {
  const judged = await linkApiWith(token).checkToken();
  if (!judged.ok) return failed({ kind: 'notJudged', failure: judged.error });
  return judged.value === 'accepted' ? success(token) : failed({ kind: 'refusedToken' });
}

/**
 * Tries a token on a Company that is kept for the Link APP: a 404, or one of that id that was made
 * at another time, tells that it is another one's.
 */
export async function judgeTokenFor(linkApp: string, token: string): Judged {
  const { directory } = await openStores();
  const kept = await directory.companyToTry(linkApp);
  if (!kept) return await judgeToken(token);
  const answer = await linkApiWith(token).readCompany(kept.id);
  const isOther = answer.ok
    ? isOtherTime(answer.value.company.createdAt, kept.createdAt)
    : answer.error.kind === 'notFound';
  if (isOther) return failed({ kind: 'otherLinkApp', company: { id: kept.id, name: kept.name } });
  return answer.ok ? success(token) : failed(toProblem(answer.error));
}

const toProblem = (failure: LinkApiFailure): TokenProblem =>
  failure.kind === 'unauthorized' || failure.kind === 'forbidden'
    ? { kind: 'refusedToken' }
    : { kind: 'notJudged', failure };
