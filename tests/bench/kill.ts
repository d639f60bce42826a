import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { until } from '../rig/until.ts';

/** Ends the worker of an extension at this address, and its offscreen document. */
export async function kill({ browser }: ChromiumBrowser, address: string): Promise<void> {
  const of = (path: string) => browser.targets().find((one) => one.url() === `${address}${path}`);
  const running = () =>
    browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(address));
  const target = running();
  const worker = await target?.worker();
  await worker?.evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });
  await worker?.close();
  await until('worker and document to end', () => !running() && !of('offscreen.html'));
}
