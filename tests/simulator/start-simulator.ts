import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulator, type Simulator, type SimulatorOptions } from './create-simulator.ts';
import type { SimulatedLinkApp } from './simulated-link-app.ts';

export interface RunningSimulator {
  simulator: Simulator;
  /** Without a slash at its end. */
  address: string;
  /** A Link APP that is there from the first. */
  linkApp: SimulatedLinkApp;
  token: string;
  close(): Promise<void>;
}

/** The simulator on a port of this computer; `port` 0: any free one. */
export async function startSimulator({
  port = 0,
  ...options
}: SimulatorOptions & { port?: number } = {}): Promise<RunningSimulator> {
  const simulator = createSimulator({ control: true, ...options });
  const linkApp = simulator.addLinkApp('Agency APP');
  const server = createServer(simulator.handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    simulator,
    address: `http://127.0.0.1:${taken}`,
    linkApp,
    token: linkApp.token ?? '',
    async close() {
      simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
