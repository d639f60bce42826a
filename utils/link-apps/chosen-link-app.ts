import type { LinkApp } from './link-app.ts';

/** The Link APP of that id, else the first; undefined where there is none. */
export const chosenLinkApp = (linkApps: LinkApp[], chosen: string | null): LinkApp | undefined =>
  linkApps.find(({ id }) => id === chosen) ?? linkApps[0];
