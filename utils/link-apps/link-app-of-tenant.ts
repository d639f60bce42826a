import type { LinkApp } from './link-app.ts';

/**
 * The Link APP that a record belongs to, where that is settled: the one that its tenant is bound to
 * (`bound`: its id), or the only one there is. Undefined: the user chooses.
 */
export function settledLinkApp(
  linkApps: LinkApp[],
  bound: string | undefined,
): LinkApp | undefined {
  const known = linkApps.find(({ id }) => id === bound);
  return known ?? (linkApps.length === 1 ? linkApps[0] : undefined);
}
