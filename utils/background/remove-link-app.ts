import type { Failure } from '../companies/outcome.ts';
import { forgetOldOrphans } from '../creating/orphaned-creates.ts';
import type { Request } from '../messages.ts';
import { success } from '../result.ts';
import { changeLinkApps } from './change-link-apps.ts';
import { forgetLostTokens, forgetNoted } from './forget-link-apps.ts';
import { noteForgetting } from './forgetting.ts';
import { openStores } from './stores.ts';

/** Forgets a Link APP on this computer, its token first. Nothing changes in Conduit. */
export const removeLinkApp = ({ linkApp }: Request<'removeLinkApp'>) =>
  changeLinkApps<null, Failure>(async () => {
    await noteForgetting([{ linkApp }]);
    await forgetNoted();
    return success(null);
  });

/** Goes on with what a worker that died has left half forgotten. */
export const finishForgetting = () =>
  changeLinkApps<null, Failure>(async () => {
    await forgetNoted();
    await forgetLostTokens();
    await forgetOldOrphans((await openStores()).database, Date.now());
    return success(null);
  });
