import { heading } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';
import { until } from '../../rig/until.ts';

/** Opens the panel's page in a tab, and in it the details of a Company of the list. */
export async function openDetails(browser: RigBrowser, name: string): Promise<Surface> {
  const panel = await browser.openTab('sidepanel.html');
  await showDetails(panel, name);
  return panel;
}

/** Presses the row of a Company in the panel's list. */
export async function showDetails(panel: Surface, name: string): Promise<void> {
  await until(`the row of ${name}`, () =>
    panel.evaluate((wanted) => {
      const names = [...document.querySelectorAll<HTMLElement>('.company-name')];
      const found = names.find(({ title }) => title === wanted);
      found?.click();
      return found !== undefined;
    }, name),
  );
  await panel.waitFor(heading(name));
}
