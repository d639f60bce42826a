import { type Draft, keptDrafts } from '../companies/draft.ts';
import type { Failure } from '../companies/outcome.ts';
import { forgetToken } from '../link-apps/token-vault.ts';
import type { Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { draftsItem, editDraftsItem, linkAppsItem } from '../settings.ts';
import { changeLinkApps } from './change-link-apps.ts';
import { forgetCompanies } from './forget-companies.ts';
import { endForgetting, forgettingItem, noteForgetting } from './forgetting.ts';
import { whileNotRefreshing } from './refresh-list.ts';
import { forgetTenantsOf } from './tenants.ts';

const asItIs = (failure: Failure): Failure => failure;

/** Forgets a Link APP on this computer, its token first. Nothing changes in Conduit. */
export const removeLinkApp = ({ linkApp }: Request<'removeLinkApp'>) =>
  changeLinkApps<null, Failure>(async () => {
    await noteForgetting([linkApp]);
    return await forgetNoted();
  }, asItIs);

/** Goes on with what a worker that died has left half forgotten. */
export const finishForgetting = () => changeLinkApps<null, Failure>(forgetNoted, asItIs);

async function forgetNoted(): Promise<Result<null, Failure>> {
  const linkApps = await forgettingItem.read();
  for (const linkApp of linkApps) await forget(linkApp);
  if (linkApps.length > 0) await endForgetting();
  return success(null);
}

async function forget(linkApp: string): Promise<void> {
  await forgetToken(linkApp);
  const linkApps = await linkAppsItem.read();
  await linkAppsItem.write(linkApps.filter(({ id }) => id !== linkApp));
  await draftsItem.write(ofOthers(linkApp, await draftsItem.read()));
  await editDraftsItem.write(ofOthers(linkApp, await editDraftsItem.read()));
  await forgetTenantsOf(linkApp);
  await whileNotRefreshing(linkApp, () => forgetCompanies(linkApp));
}

function ofOthers<Kept extends Pick<Draft, 'linkApp' | 'savedAt'>>(
  linkApp: string,
  drafts: Record<string, Kept>,
): Record<string, Kept> {
  const kept = Object.entries(keptDrafts(drafts, Date.now()));
  return Object.fromEntries(kept.filter(([, draft]) => draft.linkApp !== linkApp));
}
