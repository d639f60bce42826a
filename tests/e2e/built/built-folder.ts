import { join } from 'node:path';

/** Where the production builds stand. */
export const builtFolder = (browser: 'chrome' | 'firefox'): string =>
  join(import.meta.dirname, `../../../.output/${browser}-mv3`);
