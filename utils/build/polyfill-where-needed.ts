import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * For the build: what takes a module of CommonJS for its default export reads each of its properties. Those
 * of the browser's API are made when they are first read, all of them costly, for a worker that wakes.
 */
const asModule = (code: string): string =>
  `const exports = {}, module = { exports };\n${code}\nexport default module.exports;`;

/**
 * For the build: pages load the polyfill only in a browser that needs it, since it is a seventh of
 * what a popup has to read before it can draw. The background keeps it: a worker cannot import later.
 */
export function polyfillWhereNeeded(): Plugin {
  let isForPages = false;
  return {
    name: 'polyfill-where-needed',
    enforce: 'pre',
    configResolved: ({ build }) => {
      isForPages = !build.lib;
    },
    resolveId: (source) =>
      isForPages && source === '@wxt-dev/webextension-polyfill/browser'
        ? join(import.meta.dirname, '../browser/browser-of-page.ts')
        : null,
    transform: (code, id) =>
      id.endsWith('/browser-polyfill.js') ? { code: asModule(code), map: null } : null,
  };
}
