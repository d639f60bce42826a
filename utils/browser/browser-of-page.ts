import type { Browser } from 'webextension-polyfill';

const { browser: own }: { browser?: unknown } = globalThis;

const isApi = (value: unknown): value is Browser =>
  typeof value === 'object' && value !== null && 'runtime' in value;

/** The browser's own API, in Firefox and in Chromium from 148 on; otherwise the polyfill's. */
export const browser: Browser = isApi(own) ? own : (await import('./polyfill.ts')).polyfill;
