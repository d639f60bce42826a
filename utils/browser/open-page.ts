import { browser } from 'wxt/browser';
import type { OpenOutcome } from '../companies/outcome.ts';

/**
 * The only place that opens or navigates: no policy of the browser covers navigation, so nothing
 * but a Company's connection page, and our own, is opened anywhere.
 */
export async function openConnectionPage(url: string | null | undefined): Promise<OpenOutcome> {
  if (!url) return 'noLink';
  if (URL.parse(url)?.protocol !== 'https:') return 'notHttps';
  await browser.tabs.create({ url });
  return 'opened';
}

export async function openSettings(): Promise<null> {
  await browser.runtime.openOptionsPage();
  return null;
}
