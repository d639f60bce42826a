import type { KnownCompany } from '../companies/known-company.ts';
import { isComparable, sameCompany } from '../companies/same-company.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { TokenProblem } from '../link-apps/token-problem.ts';
import { cleanToken } from '../link-apps/token-text.ts';
import { readToken } from '../link-apps/token-vault.ts';
import { failed, type Result, success } from '../result.ts';
import { linkAppsItem } from '../storage.ts';
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
  if (!judged.ok) return judged;
  return judged.value === 'accepted' ? success(token) : failed({ kind: 'refusedToken' });
}

/**
 * Whether a token is of a Link APP that another token is kept of: proven by a kept Company, which the
 * API tells with both alike. A 404, or one that was made at another time, tells that it is another Link
 * APP's; where nothing can be compared, its user has to say.
 */
export async function judgeTokenFor(linkApp: string, token: string): Judged {
  if ((await readToken(linkApp)) === token) return await judgeToken(token);
  const kept = await keptCompany(linkApp);
  if (!kept) {
    const judged = await judgeToken(token);
    return judged.ok ? failed({ kind: 'unprovenLinkApp' }) : judged;
  }
  const whose = await whoseCompany(kept, token);
  if (!whose.ok) return whose;
  switch (whose.value) {
    case 'same':
      return success(token);
    case 'other':
      return failed({ kind: 'otherLinkApp', company: { id: kept.id, name: kept.name } });
    case 'unknown':
      return failed({ kind: 'unprovenLinkApp' });
  }
}

/**
 * That no Link APP but `except` is the one that an accepted token is of: two of one would each make
 * the Companies of the other a second time. Asks for one Company of each, which is as much as can be
 * found out.
 */
export async function judgeOthers(token: string, except?: string): Judged {
  for (const { id, label } of await linkAppsItem.read()) {
    const kept = id === except ? undefined : await keptCompany(id);
    if (!kept || !isComparable(kept)) continue;
    const whose = await whoseCompany(kept, token);
    if (!whose.ok) return whose;
    if (whose.value === 'same') return failed({ kind: 'sameLinkApp', linkApp: id, label });
  }
  return success(token);
}

async function keptCompany(linkApp: string): Promise<KnownCompany | undefined> {
  const { directory } = await openStores();
  return await directory.companyToTry(linkApp);
}

/** Whether the Link APP of a token has this very Company. */
async function whoseCompany(
  kept: KnownCompany,
  token: string,
): Promise<Result<ReturnType<typeof sameCompany>, TokenProblem>> {
  const answer = await linkApiWith(token).readCompany(kept.id);
  if (answer.ok) return success(sameCompany(kept, answer.value.company));
  return answer.error.kind === 'notFound' ? success('other') : failed(toProblem(answer.error));
}

const toProblem = (failure: LinkApiFailure): TokenProblem =>
  failure.kind === 'unauthorized' || failure.kind === 'forbidden'
    ? { kind: 'refusedToken' }
    : failure;
