import { createSimulator, type Simulator } from '../simulator/create-simulator.ts';
import type { SimulatedLinkApp } from '../simulator/simulated-link-app.ts';
import { type Hosts, startHosts } from './hosts.ts';
import { examplePages } from './pages.ts';

/** All that a browser under test can reach. */
export interface World {
  hosts: Hosts;
  simulator: Simulator;
  /** There from the first. */
  linkApp: SimulatedLinkApp;
  token: string;
  close(): Promise<void>;
}

export const startWorld = async (): Promise<World> => fillWorld(await startHosts());

/** A new simulator and some ordinary pages, at their host names. */
export function fillWorld(hosts: Hosts): World {
  const simulator = createSimulator();
  const linkApp = simulator.addLinkApp('Agency APP');
  hosts.serveOnly({
    ...examplePages,
    'api.getconduit.app': simulator.handler,
    'app.getconduit.app': simulator.handler,
  });
  return {
    hosts,
    simulator,
    linkApp,
    token: linkApp.token ?? '',
    async close() {
      simulator.close();
      await hosts.close();
    },
  };
}
