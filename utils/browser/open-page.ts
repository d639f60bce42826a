import { browser } from 'wxt/browser';
import type { OpenOutcome } from '../companies/outcome.ts';

/**
 * The only place that opens or navigates: no policy of the browser covers navigation, so nothing
 * but a Company's connection page, the record that a Company is tied to, and our own pages is opened
 * anywhere.
 */
async function openHttps(url: string | null | undefined): Promise<OpenOutcome> {
  if (!url) return 'noLink';
  if (URL.parse(url)?.protocol !== 'https:') return 'notHttps';
  await browser.tabs.create({ url });
  return 'opened';
}

export const openConnectionPage = openHttps;

/** The caller has just recognised in the address the record that it keeps it for. */
export const openRecordPage = openHttps;

export async function openSettings(): Promise<null> {
  await browser.runtime.openOptionsPage();
  return null;
}
