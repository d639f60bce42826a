import { browser } from 'wxt/browser';
import { setRefreshAlarm } from '../browser/alarms.ts';
import type { ListSync } from '../companies/list-sync.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { failed, type Result, success } from '../result.ts';

type Taken = Result<null, LinkApiFailure>;

/**
 * Takes in what is left of a list. Asked for with the connections; where the API has trouble with
 * that, which its own page does not speak of, without them.
 */
export async function syncList(api: LinkApi, sync: ListSync, signal: AbortSignal): Promise<Taken> {
  if (sync.next !== undefined) {
    const rest = await readPages(api, sync, { from: sync.next, signal });
    if (rest.ok || !hasMoved(rest.error)) return rest;
    await sync.startAgain(Date.now());
  }
  // After an update more of the same text may be read.
  const { version } = browser.runtime.getManifest();
  const isKnown = (text: string) => sync.isKnown(`${version} ${text}`);
  const whole = await readPages(api, sync, { connections: true, isKnown, signal });
  if (whole.ok || sync.next !== undefined || !mayBeTheConnections(whole.error)) return whole;
  return await readPages(api, sync, { isKnown, signal });
}

async function readPages(
  api: LinkApi,
  sync: ListSync,
  options: Parameters<LinkApi['listCompanies']>[0] & { signal: AbortSignal },
): Promise<Taken> {
  await setRefreshAlarm();
  for await (const page of api.listCompanies(options)) {
    if (!page.ok) return page;
    if (page.value !== 'known') await sync.addPage(page.value, options.signal);
    // Of a last page that was not taken in whole nobody could say what is not in the list.
    if (options.signal.aborted) return failed({ kind: 'cancelled' });
    await setRefreshAlarm();
  }
  return success(null);
}

/** Pages are counted, and the one that was next is no more. */
const hasMoved = ({ kind }: LinkApiFailure): boolean => kind === 'notFound' || kind === 'invalid';

function mayBeTheConnections(failure: LinkApiFailure): boolean {
  switch (failure.kind) {
    case 'invalid':
    case 'forbidden':
    case 'notFound':
    case 'refused':
    case 'server':
    // All their connections may be more than it can gather in time.
    case 'timedOut':
    case 'tooLarge':
      return true;
    case 'unreadable':
      return failure.status >= 400;
    default:
      return false;
  }
}
