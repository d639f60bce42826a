import { describe, expect, test } from 'vitest';
import { describeInBrowsers } from '../rig/rig.ts';
import { messagesOf, textsOf } from '../tools/sheet/messages.ts';
import { visitStates } from '../tools/sheet/visit-states.ts';
import { cutOff } from './steps/audit.ts';

/** Whole English messages that this language has in other words, and that are no part of a longer name. */
function englishOnly(locale: string): string[] {
  const own = Object.values(textsOf(locale));
  return Object.values(textsOf('en')).filter(
    (text) => text.length > 8 && !/\$\d/.test(text) && !own.some((other) => other.includes(text)),
  );
}

/** As narrow as a browser lets its user make the side panel. */
const narrowest = 280;

describe.each(['de', 'ja'])('the interface in %s', (locale) => {
  describeInBrowsers('has in each state', { browsers: ['chromium'], language: locale }, (rig) => {
    test('no English message, and nothing beyond the edge, at 200 % too', async () => {
      const english = englishOnly(locale);
      await visitStates(rig, messagesOf(locale), async (state, surface, page) => {
        const text = await surface.text();
        expect
          .soft(
            english.filter((message) => text.includes(message)),
            state,
          )
          .toEqual([]);
        expect.soft(await surface.evaluate(() => document.documentElement.lang)).toBe(locale);
        expect.soft(await cutOff(surface), state).toEqual([]);
        const viewport = page.viewport();
        if (!viewport || state.startsWith('popup')) return;
        // As the browser's zoom does it: half as many pixels, each of twice the size.
        const width = Math.max(narrowest, viewport.width / 2);
        const half = { width, height: viewport.height / 2 };
        await page.setViewport({ ...half, deviceScaleFactor: 2 });
        expect.soft(await cutOff(surface), `${state}, 200 %`).toEqual([]);
        await page.setViewport(viewport);
      });
    });
  });
});
