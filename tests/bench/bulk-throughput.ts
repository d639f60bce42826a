import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { rowsPerChunk } from '../../utils/bulk/run.ts';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Json } from '../rig/page-driver.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import type { Figure } from './figure.ts';

/** In milliseconds. */
const latency = 50;
const connections = 6;
const calls = 2;
const leastShare = 0.75;
/** More rows than there is time for. */
const rows = 4500;
const seconds = { ours: 32, curl: 6 };

/** How many rows a second are the most that this latency lets through. */
const most = (connections * 1000) / (calls * latency);

/**
 * How fast a run creates Companies with all of our pages closed, for longer than an idle worker lives;
 * and `xargs -P 6` with curl making the same two calls, one after the other, beside it.
 */
export async function measureBulkThroughput(
  rig: Rig,
  chromium: ChromiumBrowser,
): Promise<Figure[]> {
  rig.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: latency }, times: null });
  // First, while no run makes Companies beside it.
  const curl = await rateOfCurl(rig);
  const page = await chromium.openTab('manifest.json');
  await startRun(page);
  await page.close();
  const ours = await rateOf(rig, seconds.ours);
  const text = (rate: number) => `${rate.toFixed(1)} a second (${(rate / most).toFixed(2)})`;
  return [
    {
      what: `Rows of a run at ${latency} ms latency, all pages closed, of ${most} possible`,
      value: text(ours),
      bound: `${(leastShare * most).toFixed(0)} a second`,
      holds: ours >= leastShare * most,
    },
    { what: 'The same two calls by xargs -P 6 and curl', value: text(curl) },
  ];
}

export async function startRun(page: Surface<unknown>): Promise<void> {
  const chunks = Array.from({ length: rows / rowsPerChunk }, (_, number) =>
    Array.from({ length: rowsPerChunk }, (_, place) => `Client ${number * rowsPerChunk + place}`),
  );
  const plans = chunks.map((names) => names.map(planned));
  await page.evaluate(askForRun, chunks, plans);
}

const planned = (name: string) => ({
  ...{ plan: 'create', status: { kind: 'new' }, name, from: null },
  id: name.toUpperCase().replace(' ', ''),
  seen: { companies: [], unsettled: [] },
});

/** Runs in a page of ours. */
const askForRun = async (chunks: string[][], plans: Json[][]) => {
  const ask = async (type: string, data: unknown) => {
    const message = { id: 1, type, data, timestamp: Date.now() };
    const answer = JSON.stringify(await chrome.runtime.sendMessage(message));
    if (!answer.includes('"ok":true')) throw new Error(`${type}: ${answer}`);
  };
  const { linkApps } = await chrome.storage.local.get<{ linkApps: { value: { id: string }[] } }>();
  const linkApp = linkApps.value[0]?.id;
  const batch = 'bench';
  const matching = { roles: ['name'], source: null, tenant: '' };
  const count = chunks.flat().length;
  await ask('beginBatch', { batch, title: '', header: null, count, matching, target: null });
  for (const [number, names] of chunks.entries()) {
    await ask('writeBatchRows', { batch, number, rows: names.map((name) => [name]) });
    await ask('planBatchRows', { batch, number, plans: plans[number] });
  }
  await ask('startRun', { batch, linkApp, pageEnabled: true });
};

/** Of the first seconds nothing is counted: a run has to begin. */
async function rateOf({ linkApp }: Rig, time: number): Promise<number> {
  await wait(2000);
  const [begin, start] = [linkApp.companies.length, performance.now()];
  await wait(time * 1000);
  return ((linkApp.companies.length - begin) * 1000) / (performance.now() - start);
}

async function rateOfCurl({ hosts, linkApp, token }: Rig): Promise<number> {
  const address = `https://api.getconduit.app:${hosts.port}/link/company/`;
  const common = `-sk -o /dev/null --resolve api.getconduit.app:${hosts.port}:127.0.0.1 -H 'Authorization: Bearer ${token}'`;
  const both =
    `curl ${common} ${address}CURL{}/ --next ${common} -H 'Content-Type: application/json' ` +
    `-d '{"id": "CURL{}", "name": "Curl {}"}' ${address}`;
  const start = performance.now();
  const program = spawn(
    'sh',
    ['-c', `seq 1 ${rows} | xargs -P ${connections} -I{} sh -c "${both.replaceAll('"', '\\"')}"`],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  await wait(seconds.curl * 1000);
  const made = linkApp.acceptedCreates().filter(({ id }) => id.startsWith('CURL')).length;
  const time = performance.now() - start;
  if (program.pid !== undefined) process.kill(-program.pid);
  return (made * 1000) / time;
}
