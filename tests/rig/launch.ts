import { launchChromium } from './chromium/launch-chromium.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';
import type { BrowserName, LaunchOptions, RigBrowser } from './rig-browser.ts';

/** A browser with the production build in it, in a profile of its own. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<RigBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
