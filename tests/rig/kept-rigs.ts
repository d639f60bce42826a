import { test } from 'vitest';
import type { BrowserName } from './rig-browser.ts';
import { type Rig, startRig } from './start-rig.ts';

/**
 * Browsers that are done with one `describeInBrowsers` and wait for the next: to install the extension
 * anew takes a tenth of the time of a start.
 */
class KeptRigs {
  readonly #rigs = new Map<string, Rig>();

  async take(name: BrowserName, menus: boolean): Promise<Rig> {
    const kind = kindOf(name, menus);
    const kept = this.#rigs.get(kind);
    this.#rigs.delete(kind);
    return kept ?? (await startRig(name, { menus }));
  }

  /** Makes it as new at once, so that nothing goes on in it; one that cannot be is ended. */
  async giveBack(rig: Rig, menus: boolean): Promise<void> {
    try {
      this.#rigs.set(kindOf(rig.browser.name, menus), await rig.renew());
    } catch (error) {
      console.error('A browser could not be made as new:', error);
      await rig.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#rigs.values()].map((rig) => rig.close()));
  }
}

export type { KeptRigs };

/** Only Chromium needs a desktop for its menus. */
const kindOf = (name: BrowserName, menus: boolean): string =>
  name === 'chromium' && menus ? 'chromium with menus' : name;

/** There is one for each worker, which ends its browsers. */
export const withKeptRigs = test.extend(
  'keptRigs',
  { scope: 'worker' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it what a fixture needs.
  async ({}, { onCleanup }) => {
    const keptRigs = new KeptRigs();
    onCleanup(() => keptRigs.close());
    return keptRigs;
  },
);
