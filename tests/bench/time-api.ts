import type { Rig } from '../rig/start-rig.ts';

/** How long the simulator has had requests in its hands since the last `reset`. */
export function timeApi({ hosts, simulator }: Rig): { reset(): void; spent(): number } {
  let spent = 0;
  hosts.serve('api.getconduit.app', (request, response) => {
    const start = performance.now();
    response.once('finish', () => {
      spent += performance.now() - start;
    });
    simulator.handler(request, response);
  });
  return {
    reset() {
      spent = 0;
    },
    spent: () => spent,
  };
}
