import { browser } from 'wxt/browser';
import { apiOrigins } from './api-access.ts';

/** The sites that the panel may see, as match patterns. The browser itself keeps them. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !apiOrigins.includes(origin)).sort();
}

export async function isAllowed(site: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [site] });
}

/**
 * Asks the user for these sites: to be called in a press itself, before anything is awaited. Gives
 * whether they were allowed.
 */
export const follow = (sites: string[]): Promise<boolean> =>
  browser.permissions.request({ origins: sites });

export async function stopFollowing(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [site] });
}

export async function stopFollowingAll(): Promise<void> {
  await Promise.all((await allowedSites()).map(stopFollowing));
}
