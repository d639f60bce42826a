import * as v from 'valibot';
import { behaviourSchema } from './behaviour.ts';
import type { Simulator } from './create-simulator.ts';
import { faultRequestSchema } from './fault.ts';
import type { Incoming } from './read-request.ts';
import { json, type Reply } from './reply.ts';

const prefix = '/__simulator/';

export const isControl = (path: string): boolean => path.startsWith(prefix);

const seedSchema = v.union([
  v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ companies: v.array(v.object({ id: v.string(), name: v.nullable(v.string()) })) }),
]);

type Action = (simulator: Simulator, body: unknown) => unknown;

const actions: Record<string, Action> = {
  'GET log': (simulator) => simulator.log,
  'GET creates': ({ linkApps }) =>
    Object.fromEntries(linkApps.map((linkApp) => [linkApp.label, linkApp.acceptedCreates()])),
  'GET faults': ({ faults }) => faults.waiting,
  'POST faults': ({ faults }, body) => faults.ask(v.parse(faultRequestSchema, body)),
  'DELETE faults': ({ faults }) => faults.clear(),
  'POST late-commits': (simulator) => simulator.commitLate(),
  'GET behaviour': ({ behaviour }) => behaviour,
  'POST behaviour': ({ behaviour }, body) =>
    Object.assign(behaviour, v.parse(v.partial(behaviourSchema), body)),
  /** Into the first Link APP. */
  'POST companies': ({ linkApps }, body) => {
    const seed = v.parse(seedSchema, body);
    if ('count' in seed) linkApps[0]?.seedMany(seed.count);
    else linkApps[0]?.seed(seed.companies);
  },
};

/** Answers what a person or a test asks of the simulator itself. */
export function control(simulator: Simulator, { method, path, body }: Incoming): Reply {
  const action = actions[`${method} ${path.slice(prefix.length)}`];
  if (!action) return json(404, { actions: Object.keys(actions) });
  try {
    return json(200, action(simulator, body) ?? {});
  } catch (error) {
    if (error instanceof v.ValiError)
      return json(400, {
        error: error.message,
        issues: error.issues.map((issue) => v.getDotPath(issue)),
      });
    throw error;
  }
}
