import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Rig } from '../../rig/start-rig.ts';
import type { Surface } from '../../rig/surface.ts';
import { until } from '../../rig/until.ts';
import { ringAlarms } from './ring-alarms.ts';

/** Rows of a sheet that are all to be created, with ids that begin so. */
export const sheetOf = (prefix: string, count: number): string =>
  [
    'Name\tCompany id',
    ...Array.from({ length: count }, (_, row) => `Client ${prefix} ${row}\t${prefix}${row}`),
  ].join('\n');

/** Two minutes in which the API was seen to have none of those that are not settled. */
export async function passSettlingTime(page: Surface): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('directory');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = database.transaction('journal', 'readwrite').objectStore('journal');
    await new Promise<void>((resolve) => {
      store.openCursor().onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
        if (!cursor) return resolve();
        cursor.update({ ...cursor.value, missingFor: 300_000 });
        cursor.continue();
      };
    });
    database.close();
  });
}

interface Kills {
  /** Of the ids of the run's rows. */
  prefix: string;
  rows: number;
  /** How many Companies there are before each kill: the more, the later. */
  after: number[];
}

const madeOf = ({ linkApp }: Rig, prefix: string) =>
  linkApp.acceptedCreates().filter(({ id }) => id.startsWith(prefix));

/**
 * Kills the background again and again while a run goes on, with its pages closed and answers lost in
 * between, until each row of it is done.
 */
export async function killDuringRun(rig: Rig, { prefix, rows, after }: Kills): Promise<void> {
  const { browser, simulator } = rig;
  for (const count of after) {
    const hurry = hurryWhenStill(browser);
    const made = async () => {
      const { length } = madeOf(rig, prefix);
      await hurry(length);
      return length >= count;
    };
    await until(`${count} Companies`, made, 120_000);
    simulator.faults.ask({ fault: { kind: 'droppedAfterWork' }, call: 'createCompany', times: 1 });
    await browser.killBackground();
    await ringAlarms(browser);
  }
  simulator.faults.clear();
  await awaitEnd(browser, rows);
}

/** Lets the settling time pass, and the alarms ring, until each row of the last run is done. */
export async function awaitEnd(browser: RigBrowser, rows: number): Promise<void> {
  const page = await browser.openTab('bulk.html');
  await until(
    'the end of the run',
    async () => {
      if ((await page.text()).includes(`${rows} done`)) return true;
      await passSettlingTime(page);
      await ringAlarms(browser);
      return false;
    },
    120_000,
  );
  await page.close();
}

/** A worker that waits after a fault may be ended before it goes on: the alarm, which is rung, is the net. */
function hurryWhenStill(browser: RigBrowser): (made: number) => Promise<void> {
  let last = { made: -1, at: 0 };
  return async (made) => {
    const isStill = made === last.made && Date.now() - last.at > 3000;
    if (isStill) await ringAlarms(browser);
    if (isStill || made !== last.made) last = { made, at: Date.now() };
  };
}

/** What must not have happened to the rows of a run, judged by what the API has got and has. */
export function judgeRun(rig: Rig, prefix: string, rows: number): string[] {
  const faults: string[] = [];
  const made = Map.groupBy(madeOf(rig, prefix), ({ id }) => id);
  const log = rig.simulator.log.filter(({ call }) => call === 'createCompany');
  const sent = Map.groupBy(log, ({ body }) => (body as { id: string }).id);
  for (let row = 0; row < rows; row += 1) {
    const id = `${prefix}${row}`;
    const times = made.get(id)?.length ?? 0;
    if (times !== 1) faults.push(`${id} was made ${times} times`);
    const name = rig.linkApp.company(id)?.name;
    if (name !== `Client ${prefix} ${row}`) faults.push(`${id} is called ${name}`);
    // Sent again only where no answer came to the sending before.
    const answered = sent.get(id)?.findIndex(({ status }) => status !== null && status < 400) ?? -1;
    if (answered >= 0 && answered < (sent.get(id)?.length ?? 0) - 1) {
      faults.push(`${id} was sent again after its answer`);
    }
  }
  const edits = rig.simulator.log.filter(({ call }) => call === 'editCompany');
  return edits.length > 0 ? [...faults, 'A Company was edited'] : faults;
}
