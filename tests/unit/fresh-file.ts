/**
 * The test files share the workers and what these have loaded of others' code, which halves their
 * time. Before each file, what one can leave to the next is made as new: our own modules, what stands
 * in for something else, the databases and the page.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';

vi.resetModules();
vi.restoreAllMocks();
vi.unstubAllEnvs();
vi.unstubAllGlobals();
vi.useRealTimers();
globalThis.indexedDB = new IDBFactory();
if ('document' in globalThis) {
  const page = document.documentElement;
  page.replaceChildren(...['head', 'body'].map((name) => document.createElement(name)));
}

/** And before each test, the storage; `vitest.config.ts` has it done for mocks and globals. */
beforeEach(async () => {
  const { emptyStorage } = await import('./components/fake-browser.ts');
  emptyStorage();
});
