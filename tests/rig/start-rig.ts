import { launch } from './launch.ts';
import type { BrowserName, LaunchOptions, RigBrowser } from './rig-browser.ts';
import { startWorld, type World } from './world.ts';

/** A browser, and the world that it sees. */
export interface Rig extends World {
  browser: RigBrowser;
}

export async function startRig(
  name: BrowserName,
  options: Omit<LaunchOptions, 'hosts'> = {},
): Promise<Rig> {
  const world = await startWorld();
  try {
    const browser = await launch(name, { ...options, hosts: world.hosts });
    return {
      ...world,
      browser,
      async close() {
        await browser.close().finally(world.close);
      },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}
