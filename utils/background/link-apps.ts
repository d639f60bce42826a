import type { Failure } from '../companies/outcome.ts';
import { type LinkApp, linkAppColours, longestLabel } from '../link-apps/link-app.ts';
import type { TokenProblem } from '../link-apps/token-problem.ts';
import { keepToken, readToken } from '../link-apps/token-vault.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { linkAppsItem } from '../storage.ts';
import { changeLinkApps } from './change-link-apps.ts';
import { judgeOthers, judgeToken, readNewToken } from './judge-token.ts';
import { refreshList } from './refresh-list.ts';
import { resumeSettlingOf } from './settle.ts';
import { toFailure } from './to-failure.ts';

/** Tries a token, and saves it as a Link APP once the API has accepted it. */
export const saveLinkApp = ({ token, label }: Request<'saveLinkApp'>) =>
  changeLinkApps<LinkApp, TokenProblem>(async () => {
    const fresh = await readNewToken(token);
    const accepted = fresh.ok ? await judgeToken(fresh.value) : fresh;
    const judged = accepted.ok ? await judgeOthers(accepted.value) : accepted;
    if (!judged.ok) return judged;
    const linkApps = await linkAppsItem.read();
    const linkApp = newLinkApp(judged.value, label, linkApps);
    await keepToken(linkApp.id, judged.value);
    await linkAppsItem.write([...linkApps, linkApp]);
    void refreshList({ linkApp: linkApp.id, force: true });
    return success(linkApp);
  });

function newLinkApp(token: string, label: string, others: LinkApp[]): LinkApp {
  const used = new Set(others.map(({ colour }) => colour));
  const tokenEnd = token.slice(-4);
  const wanted = label.trim().slice(0, longestLabel);
  const isTaken = others.some((other) => other.label === wanted);
  const ending = isTaken ? ` …${tokenEnd}` : '';
  return {
    id: crypto.randomUUID(),
    label: cleanLabel(wanted.slice(0, longestLabel - ending.length) + ending, tokenEnd),
    colour: linkAppColours.find((colour) => !used.has(colour)) ?? linkAppColours[0],
    tokenEnd,
    addedAt: Date.now(),
  };
}

/** A Link APP without a label is called by the end of its token. */
const cleanLabel = (label: string, tokenEnd: string) =>
  label.trim().slice(0, longestLabel) || `…${tokenEnd}`;

/** Asks the API whether it still accepts the token of a Link APP. */
export async function checkLinkApp({
  linkApp: id,
}: Request<'checkLinkApp'>): Promise<Result<LinkApp, TokenProblem>> {
  try {
    const linkApp = (await linkAppsItem.read()).find((known) => known.id === id);
    const token = linkApp && (await readToken(id));
    if (!token) return failed({ kind: 'noToken' });
    const judged = await judgeToken(token);
    if (!judged.ok) return judged;
    void resumeSettlingOf(id);
    return success(linkApp);
  } catch (error) {
    return failed(toFailure(error));
  }
}

export const changeLinkApp = ({ linkApp, label, colour }: Request<'changeLinkApp'>) =>
  changeLinkApps<LinkApp, Failure>(() =>
    update(linkApp, ({ tokenEnd }) => ({ label: cleanLabel(label, tokenEnd), colour })),
  );

async function update(
  id: string,
  changed: (linkApp: LinkApp) => Partial<LinkApp>,
): Promise<Result<LinkApp, Failure>> {
  const linkApps = await linkAppsItem.read();
  const old = linkApps.find((linkApp) => linkApp.id === id);
  if (!old) return failed({ kind: 'noToken' });
  const linkApp = { ...old, ...changed(old) };
  await linkAppsItem.write(linkApps.map((other) => (other === old ? linkApp : other)));
  return success(linkApp);
}
