import { type Mock, onTestFinished } from 'vitest';
import { openStores } from '../../../utils/background/stores.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { success } from '../../../utils/result.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { linkAppOf } from '../examples.ts';

/** Empty databases, these Link APPs, and a simulator of the API behind `linkApiOf` until the test ends. */
export async function simulate(linkApiOf: Mock, linkApps = ['a']): Promise<RunningSimulator> {
  // Each write keeps what an earlier test has damaged.
  await linkAppsItem.broken.write([]);
  await linkAppsItem.write(linkApps.map((id) => linkAppOf(id)));
  const { database } = await openStores();
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  const running = await startSimulator();
  onTestFinished(() => running.close());
  reach(running, linkApiOf);
  return running;
}

/** The API can be asked, again. */
export function reach(running: RunningSimulator, linkApiOf: Mock): void {
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockImplementation(async (_: string, through = (one: LinkApi) => one) =>
    success(through(api)),
  );
}
