import axe from 'axe-core';
import { expect } from 'vitest';
import { ChromiumBrowser } from '../../rig/chromium/chromium-browser.ts';
import type { PageCode } from '../../rig/page-driver.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';

/** As narrow as a browser lets its user make the side panel; and a window beside another one. */
const narrow: Record<string, { width: number; height: number }> = {
  'sidepanel.html': { width: 280, height: 700 },
  'bulk.html': { width: 400, height: 800 },
};

/** A page of the extension in a tab, whose every state can be looked at in light and in dark. */
export interface AuditedPage {
  page: Surface;
  /** Goes on after a finding, so that one run shows them all. */
  audit(state: string): Promise<void>;
}

// The page's policy forbids scripts from outside; the browser's own tools put this one in.
const loadAxe = new Function(axe.source) as PageCode;

export async function openAudited(browser: RigBrowser, path: string): Promise<AuditedPage> {
  if (!(browser instanceof ChromiumBrowser)) throw new Error('Only Chromium plays a theme');
  const page = await browser.openTab(path);
  const address = await page.address();
  const tab = (await browser.browser.pages()).findLast((each) => each.url() === address);
  await page.evaluate(loadAxe);
  return {
    page,
    async audit(state) {
      for (const theme of ['light', 'dark']) {
        await tab?.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        const found = await findings(page, theme === 'dark' ? coloured : []);
        expect.soft(found, `${state}, ${theme}`).toEqual([]);
      }
      if (narrow[path]) {
        await tab?.setViewport(narrow[path]);
        expect.soft(await cutOff(page), `${state}, narrow`).toEqual([]);
        await tab?.setViewport(null);
      }
      expect.soft(await frame(page), state).toEqual({ language: 'en', titled: true, headings: 1 });
    },
  };
}

/** What another theme can spoil: all else is the same in both. */
const coloured = ['color-contrast', 'link-in-text-block'];

/** By these rules alone; where there are none, by all. */
async function findings(page: Surface, rules: string[]): Promise<string[]> {
  return await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only.length > 0
        ? { runOnly: { type: 'rule', values: only } }
        : { rules: { 'target-size': { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, rules);
}

/** What stands beyond the edge of the page. */
async function cutOff(page: Surface): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, textarea, select, h1, h2, p, li, td')]
      .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden'))
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map(({ outerHTML }) => outerHTML),
  );
}

/** What a screen reader is told of the page before anything else. */
async function frame(page: Surface) {
  return await page.evaluate(() => ({
    language: document.documentElement.lang,
    titled: document.title !== '',
    headings: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length,
  }));
}
