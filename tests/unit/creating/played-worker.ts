import { IDBFactory } from 'fake-indexeddb';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';
import { type CreateTools, createCompany } from '../../../utils/creating/create-company.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import { settlingTime } from '../../../utils/creating/journal-entry.ts';
import { settleCompany } from '../../../utils/creating/settle-company.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { success } from '../../../utils/result.ts';
import type { Behaviour } from '../../simulator/behaviour.ts';
import type { FaultRequest } from '../../simulator/fault.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { quickTimeLimits } from '../link-api/play-api.ts';
import { writeEntry } from './write-entry.ts';

export type Fault = FaultRequest['fault'];

export const acme = { id: 'ACME', name: 'Acme Inc', pageEnabled: true };

export let running: RunningSimulator;
export let journal: Journal;
/** As the computer shows it. */
export let clock: number;
/** As it is. */
export let passed: number;
/** When the last create was sent; a server commits late, but within the settling time. */
let sentAt: number;
export let watches: number;
/** What this worker has seen of what is missing. */
let looks: Map<string, number>;

/** One worker: it shares the disk and the server with the workers before and after it. */
export function worker(): CreateTools {
  const { token, address: baseAddress } = running;
  const now = () => clock;
  const api = createLinkApi({ token, baseAddress, timeLimits: quickTimeLimits, now });
  const send: typeof api.createCompany = (...asked) => {
    sentAt = passed;
    return api.createCompany(...asked);
  };
  return {
    api: { ...api, createCompany: send },
    journal,
    // What a test that fails leaves locked holds up no other.
    lock: (linkApp, id, work) => navigator.locks.request(`${baseAddress} ${linkApp} ${id}`, work),
    whileRuled: (record, work) => work(record),
    now: () => clock,
    elapsed: () => passed,
    looks,
    wait: async (time) => pass(time),
    keepWatch: async () => {
      watches += 1;
    },
    conclude: async () => true,
    askOtherForms: async () => success([]),
    tellsMatchesFirst: true,
    findUnseen: async () => null,
    begin: (_record, toEntry) =>
      journal.begin('agency', async (transaction) =>
        toEntry(await transaction.objectStore('journal').get(['agency', 'ACME'])),
      ),
    pause: async (time) => {
      pass(time);
      return true;
    },
  };
}

type Api = CreateTools['api'];

/** A worker whose API is called otherwise. */
export function calling(change: (api: Api) => Partial<Api>): CreateTools {
  const tools = worker();
  return { ...tools, api: { ...tools.api, ...change(tools.api) } };
}

/** A browser that sends a create a second time. */
export const sendingTwice = (between: () => void = () => undefined) =>
  calling(({ createCompany }) => ({
    createCompany: async (...asked) => {
      await createCompany(...asked);
      between();
      return await createCompany(...asked);
    },
  }));

/** A worker that dies frees its locks. */
export const unlocked: CreateTools['lock'] = (_linkApp, _id, work) => work();

/** The worker dies, and its memory with it. */
export const die = () => {
  looks = new Map();
};

export function pass(time: number): void {
  clock += time;
  passed += time;
  if (passed - sentAt >= settlingTime) running.simulator.commitLate();
}

export const creation = { linkApp: 'agency', body: acme, gestureAt: 1 };
export const create = (tools = worker(), from?: RecordReference) =>
  createCompany(tools, { ...creation, from });
export const settle = () => settleCompany(worker(), 'agency', 'ACME');

/** Asks again and again, as the alarm does, for so many milliseconds. */
export async function settleFor(time: number) {
  let outcome = await settle();
  for (let left = time; left > 0; left -= 40_000) {
    pass(Math.min(left, 40_000));
    outcome = await settle();
  }
  return outcome;
}
export const made = () => running.linkApp.acceptedCreates('ACME').length;
export const ask = (call: 'createCompany' | 'readCompany', fault: Fault, times = 1) =>
  running.simulator.faults.ask({ fault, call, times });
export const calls = () => running.simulator.log.map(({ call }) => call);
export const sent = () => calls().filter((call) => call === 'createCompany').length;
export const entry = () => journal.entry('agency', 'ACME');

/** Its user says that its record belongs to another Company. */
export async function overrule(): Promise<void> {
  const open = await entry();
  if (open) await writeEntry(journal, { ...open, isOverruled: true });
}

/** Each test begins with an empty journal, an API without Companies, and a worker that has seen nothing. */
export async function begin(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  journal = new Journal(await openForWriting());
  clock = Date.UTC(2026, 10, 23);
  passed = 0;
  watches = 0;
  die();
  await beginApi();
}

/** Another API, without Companies. */
export async function beginApi(behaviour: Partial<Behaviour> = {}): Promise<void> {
  running = await startSimulator(behaviour);
  sentAt = Number.POSITIVE_INFINITY;
}

/** The clock is put forward by so many milliseconds, or set back. */
export const setClock = (by: number) => {
  clock += by;
};
