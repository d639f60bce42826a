import axe from 'axe-core';
import { expect } from 'vitest';
import { ChromiumBrowser } from '../../rig/chromium/chromium-browser.ts';
import type { PageCode } from '../../rig/page-driver.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';

/** As narrow as a browser lets its user make the side panel; and a window beside another one. */
const narrow: Record<string, { width: number; height: number }> = {
  '/sidepanel.html': { width: 280, height: 700 },
  '/bulk.html': { width: 400, height: 800 },
};

/** A page of the extension in a tab, whose every state can be looked at in light and in dark. */
export interface AuditedPage {
  page: Surface;
  /** Goes on after a finding, so that one run shows them all. */
  audit(state: string): Promise<void>;
}

export async function openAudited(browser: RigBrowser, path: string): Promise<AuditedPage> {
  const page = await browser.openTab(path);
  return { page, audit: (state) => audit(browser, page, state) };
}

// The page's policy forbids scripts from outside; the browser's own tools put this one in.
const loadAxe = new Function(axe.source) as PageCode;

/**
 * Looks at the state of a page, popup or panel with axe, in light and in dark, and at what its user
 * can make narrow in a narrow one too. In Chromium alone: Firefox plays no theme.
 */
export async function audit(browser: RigBrowser, page: Surface, state: string): Promise<void> {
  if (!(browser instanceof ChromiumBrowser)) return;
  const address = await page.address();
  const tab = await browser.browser
    .targets()
    .findLast((target) => target.url() === address)
    ?.asPage();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(loadAxe);
  for (const theme of ['light', 'dark']) {
    await tab?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, quiet]);
    const { isPlayed, found } = await findings(page, theme, theme === 'dark' ? coloured : []);
    expect(isPlayed, `${state}, ${theme}: another page at ${address} got the theme`).toBe(true);
    expect.soft(found, `${state}, ${theme}`).toEqual([]);
  }
  const small = narrow[new URL(address).pathname];
  if (small) {
    await tab?.setViewport(small);
    expect.soft(await cutOff(page), `${state}, narrow`).toEqual([]);
    await tab?.setViewport(null);
  }
  await tab?.emulateMediaFeatures([quiet]);
  expect.soft(await frame(page), state).toEqual({ language: 'en', titled: true, headings: 1 });
}

/** What another theme can spoil: all else is the same in both. */
const coloured = ['color-contrast', 'link-in-text-block'];

/** Colours that are on their way from one to the other are no finding. */
const quiet = { name: 'prefers-reduced-motion', value: 'reduce' };

/** By these rules alone; where there are none, by all. And whether the page has the theme. */
async function findings(page: Surface, theme: string, rules: string[]) {
  return await page.evaluate(
    async (scheme, only) => {
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
      }
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(only.length > 0
          ? { runOnly: { type: 'rule', values: only } }
          : { rules: { 'target-size': { enabled: true } } }),
      });
      return {
        isPlayed: matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
        found: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
        ),
      };
    },
    theme,
    rules,
  );
}

/** What stands beyond the edge of the page. */
export async function cutOff(page: Surface): Promise<string[]> {
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
