import { launch } from './launch.ts';
import type { BrowserName, LaunchOptions, RigBrowser } from './rig-browser.ts';
import { fillWorld, startWorld, type World } from './world.ts';

/** A browser, and the world that it sees. */
export interface Rig extends World {
  browser: RigBrowser;
  /** The same browser with everything else as new; this rig is not used any more. */
  renew(): Promise<Rig>;
}

export async function startRig(
  name: BrowserName,
  options: Omit<LaunchOptions, 'hosts'> = {},
): Promise<Rig> {
  const world = await startWorld();
  try {
    return rigOf(world, await launch(name, { ...options, hosts: world.hosts }));
  } catch (error) {
    await world.close();
    throw error;
  }
}

const rigOf = (world: World, browser: RigBrowser): Rig => ({
  ...world,
  browser,
  async renew() {
    const renewed = await browser.renew();
    // Only after the extension is removed: its last requests must not be in the new log.
    world.simulator.close();
    return rigOf(fillWorld(world.hosts), renewed);
  },
  async close() {
    await browser.close().finally(world.close);
  },
});
