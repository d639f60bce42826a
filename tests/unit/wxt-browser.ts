/** In the place of `wxt/browser`: see `vitest.config.ts`. */
export { fakeBrowser as browser } from './components/fake-browser.ts';
