import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.ts';

/** A browser that is just ending may still write. */
const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

/** A new empty folder, deleted at the latest when the process ends, and a function that deletes it. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'quick-companies-'));
  const isRemoved = atEnd(() => rmSync(path, patiently));
  return {
    path,
    async remove() {
      await rm(path, patiently);
      isRemoved();
    },
  };
}
