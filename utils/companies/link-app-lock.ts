/** Runs one piece of work at a time for one Link APP, over all contexts of the extension. */
export type LinkAppLock = <Value>(linkApp: string, work: () => Promise<Value>) => Promise<Value>;

/** Held for a moment only, and never while the API is asked. */
export const webLinkAppLock: LinkAppLock = (linkApp, work) =>
  navigator.locks.request(`creates of ${linkApp}`, work) as ReturnType<typeof work>;
