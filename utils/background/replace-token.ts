import { writeStoredItems } from '../browser/stored-item.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import type { TokenProblem } from '../link-apps/token-problem.ts';
import { keepToken } from '../link-apps/token-vault.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { chosenLinkAppItem, forgettingItem, linkAppsItem } from '../storage.ts';
import { forgetNoted, whileNoOtherChanges, withEndings } from './forget-link-apps.ts';
import { judgeOthers, judgeTokenFor, readNewToken } from './judge-token.ts';
import { refreshList, whileNotRefreshing } from './refresh-list.ts';
import { resumeWaitingRuns } from './runs.ts';
import { resumeSettlingOf } from './settle.ts';
import { toFailure } from './to-failure.ts';

type Replaced = Result<LinkApp, TokenProblem>;

/**
 * Puts another token in the place of a Link APP's. One that is proven to be of the same Link APP takes
 * nothing from it. With any other the Link APP ends here and another one, of another id, begins in its
 * place: what was under way with the old token is written nowhere. What was kept goes along where the
 * user says that it is the same all the same.
 */
export const replaceToken = ({ linkApp, token, whose }: Request<'replaceToken'>) =>
  whileNoOtherChanges(async (): Promise<Replaced> => {
    const fresh = await readNewToken(token, linkApp);
    if (!fresh.ok) return fresh;
    const judged = await judgeTokenFor(linkApp, fresh.value);
    if (judged.ok) return await keepSame(linkApp, fresh.value);
    const { kind } = judged.error;
    if (kind !== 'otherLinkApp' && kind !== 'unprovenLinkApp') return judged;
    const others = await judgeOthers(fresh.value, linkApp);
    if (!others.ok) return others;
    if (whose === 'other') return await beginAnew(linkApp, fresh.value, 'empty');
    return whose === 'same' && kind === 'unprovenLinkApp'
      ? await beginAnew(linkApp, fresh.value, 'withWhatIsKept')
      : judged;
  });

async function keepSame(id: string, token: string): Promise<Replaced> {
  const linkApps = await linkAppsItem.read();
  const old = linkApps.find((linkApp) => linkApp.id === id);
  if (!old) return failed({ kind: 'noToken' });
  await whileNotRefreshing(id, () => keepToken(id, token));
  const linkApp = { ...old, tokenEnd: token.slice(-4) };
  await linkAppsItem.write(linkApps.map((other) => (other === old ? linkApp : other)));
  void refreshList({ linkApp: id, force: true });
  void resumeSettlingOf(id);
  return success(linkApp);
}

/** From one write of the storage to the next there is either the one Link APP or the other. */
async function beginAnew(
  id: string,
  token: string,
  how: 'empty' | 'withWhatIsKept',
): Promise<Replaced> {
  const linkApps = await linkAppsItem.read();
  const old = linkApps.find((linkApp) => linkApp.id === id);
  if (!old) return failed({ kind: 'noToken' });
  const linkApp = { ...old, id: crypto.randomUUID(), tokenEnd: token.slice(-4) };
  await keepToken(linkApp.id, token);
  const chosen = await chosenLinkAppItem.read();
  const ending = {
    ...{ linkApp: id, label: old.label, replacedBy: linkApp.id },
    ...(how === 'withWhatIsKept' && { movesTo: linkApp.id }),
  };
  await writeStoredItems(
    linkAppsItem.holding(linkApps.map((other) => (other === old ? linkApp : other))),
    forgettingItem.holding(await withEndings([ending])),
    chosenLinkAppItem.holding(chosen === id ? linkApp.id : chosen),
  );
  // What is left of it goes with the next worker's start.
  await forgetNoted().catch(toFailure);
  void refreshList({ linkApp: linkApp.id, force: true });
  void resumeWaitingRuns(linkApp.id);
  return success(linkApp);
}
