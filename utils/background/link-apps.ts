import type { Failure } from '../companies/outcome.ts';
import { forgetOldOrphans } from '../creating/orphaned-creates.ts';
import { type LinkApp, linkAppColours, longestLabel } from '../link-apps/link-app.ts';
import { keepToken, readToken } from '../link-apps/token-vault.ts';
import { failed, type Result, success } from '../result.ts';
import { linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import {
  forgetLostTokens,
  forgetNoted,
  noteForgetting,
  whileNoOtherChanges,
} from './forget-link-apps.ts';
import { judgeOthers, judgeToken, readNewToken } from './judge-token.ts';
import { refreshList } from './refresh-list.ts';
import { resumeSettlingOf } from './settle.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

export const linkAppHandlers = {
  /** Tries a token, and saves it as a Link APP once the API has accepted it. */
  saveLinkApp: ({ token, label }) =>
    whileNoOtherChanges(async () => {
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
    }),

  /** Asks the API whether it still accepts the token of a Link APP. */
  async checkLinkApp({ linkApp: id }) {
    const linkApp = (await linkAppsItem.read()).find((known) => known.id === id);
    const token = linkApp && (await readToken(id));
    if (!token) return failed({ kind: 'noToken' });
    const judged = await judgeToken(token);
    if (!judged.ok) return judged;
    void resumeSettlingOf(id);
    return success(linkApp);
  },

  changeLinkApp: ({ linkApp, label, colour }) =>
    whileNoOtherChanges(() =>
      update(linkApp, ({ tokenEnd }) => ({ label: cleanLabel(label, tokenEnd), colour })),
    ),

  /** Forgets a Link APP on this computer, its token first. Nothing changes in Conduit. */
  removeLinkApp: ({ linkApp }) =>
    whileNoOtherChanges(async () => {
      await noteForgetting([{ linkApp }]);
      await forgetNoted();
      return success(null);
    }),
} satisfies Partial<Handlers>;

/** Goes on with what a worker that died has left half forgotten. Gives whether all of it is gone. */
export async function finishForgetting(): Promise<boolean> {
  try {
    await whileNoOtherChanges(async () => {
      await forgetNoted();
      await forgetLostTokens();
      await forgetOldOrphans((await openStores()).database, Date.now());
    });
    return true;
  } catch (error) {
    toFailure(error);
    return false;
  }
}

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
