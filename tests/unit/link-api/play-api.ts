import { onTestFinished } from 'vitest';
import type { ApiToken } from '../../../utils/link-api/company.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { usualTimeLimits } from '../../../utils/link-api/time-limits.ts';
import type { FaultRequest } from '../../simulator/fault.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';

export type Fault = FaultRequest['fault'];

export interface PlayedApi extends RunningSimulator {
  api: LinkApi;
  /** What the client handed to fetch. */
  sent: { address: string; request: RequestInit }[];
  /** The next so many requests (null: all) meet this fault. */
  spoil(fault: Fault, times?: number | null): void;
  /** A new Company's own token. Its making leaves no trace in the logs. */
  openCompany(id: string): Promise<ApiToken>;
  /** The same Link APP, asked by a client that differs in something. */
  client(differing: Partial<Parameters<typeof createLinkApi>[0]>): LinkApi;
}

/** As in the product, but for the pauses between repetitions. */
export const quickTimeLimits = { ...usualTimeLimits, pause: 5 };

/** The client before the simulator, over real HTTP, until the test ends. */
export async function playApi(options?: Parameters<typeof startSimulator>[0]): Promise<PlayedApi> {
  const running = await startSimulator(options);
  onTestFinished(() => running.close());
  const sent: PlayedApi['sent'] = [];
  const recordingFetch: typeof fetch = (address, request = {}) => {
    sent.push({ address: String(address), request });
    return fetch(address, request);
  };
  const client: PlayedApi['client'] = (differing) =>
    createLinkApi({
      token: running.token,
      baseAddress: running.address,
      fetch: recordingFetch,
      timeLimits: quickTimeLimits,
      ...differing,
    });
  const api = client({});
  const openCompany = async (id: string) => {
    running.linkApp.seed([{ id }]);
    const read = await api.readCompany(id);
    if (!read.ok || !read.value.apiToken) throw new Error(`${id} has no API token`);
    running.simulator.log.length = 0;
    sent.length = 0;
    return read.value.apiToken;
  };
  return {
    ...running,
    sent,
    client,
    api,
    openCompany,
    spoil: (fault, times = 1) => running.simulator.faults.ask({ fault, times }),
  };
}
