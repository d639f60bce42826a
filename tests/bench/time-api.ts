import type { Rig } from '../rig/start-rig.ts';

/** For how long the simulator has had a request in its hands, or several, since the last `reset`. */
export function timeApi({ hosts, simulator }: Rig): { reset(): void; spent(): number } {
  let spent = 0;
  let inHand = 0;
  let since = 0;
  hosts.serve('api.getconduit.app', (request, response) => {
    if (inHand === 0) since = performance.now();
    inHand += 1;
    response.once('finish', () => {
      inHand -= 1;
      if (inHand === 0) spent += performance.now() - since;
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
