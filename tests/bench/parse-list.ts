import { join } from 'node:path';
import type { Target } from 'puppeteer-core';
import { build } from 'vite';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { root } from '../tools/run-program.ts';

/** Runs in the background: reads the list once, and gives how long parsing it takes, in milliseconds. */
const parse = async (scope: typeof globalThis, token: string, rounds: number) => {
  const address = 'https://api.getconduit.app/link/company/?include_connections=true';
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
  const text = await (await scope.fetch(address, { headers })).text();
  type Page = { ok: boolean; value: { companies: unknown[] } };
  type List = (read: () => Promise<object>, first: string) => AsyncGenerator<Page>;
  const { listCompanies }: { listCompanies: List } = Reflect.get(scope, 'parsing');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = scope.performance.now();
    const read = async () => ({ ok: true, value: JSON.parse(text) as unknown });
    let count = 0;
    for await (const page of listCompanies(read, address)) count += page.value.companies.length;
    if (count < 10_000) throw new Error(`Only ${count} Companies were parsed`);
    times.push(scope.performance.now() - start);
  }
  return times;
};

/**
 * Brings what reads the list in the product into its worker, by itself. Gives what parses an answer
 * there, so many times.
 */
export async function parsingAlone(chromium: ChromiumBrowser, token: string) {
  const entry = join(root, 'utils/link-api/list-companies.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'parsing' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const code = first && 'output' in first ? first.output[0].code : '';
  const isOurs = (one: Target) =>
    one.type() === 'service_worker' && one.url().startsWith(chromium.extensionAddress);
  const worker = await chromium.browser.waitForTarget(isOurs);
  const { client } = (await worker.worker()) ?? {};
  await client?.send('Runtime.evaluate', { expression: `${code};globalThis.parsing = parsing` });
  return (rounds: number) => chromium.evaluateInBackground(parse, token, rounds);
}
