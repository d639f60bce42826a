import { expect } from 'vitest';
import type { Surface } from '../../rig/surface.ts';
import { until } from '../../rig/until.ts';

/** What has the focus, as its user would call it; `nothing` where it was lost. */
export async function focused(page: Surface): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || !element.checkVisibility()) return 'nothing';
    const label =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null) ??
      element.textContent ??
      '';
    return label.trim();
  });
}

/** Waits until what its user calls so has the focus. */
export const waitForFocus = (page: Surface, wanted: string): Promise<true> =>
  until(`the focus on “${wanted}”`, async () => (await focused(page)) === wanted || undefined);

/**
 * Tab leads through all of a view, in the order of the page. Asked again: a hint that comes between two
 * presses makes a round another one.
 */
export async function expectAllReached(
  page: Surface,
  state = 'a view',
  atLeast = 2,
): Promise<void> {
  const isWhole = async () => {
    const { there, reached } = await tabStops(page);
    expect(there.length, state).toBeGreaterThanOrEqual(atLeast);
    expect(reached, state).toEqual(there);
    return true;
  };
  await expect.poll(isWhole, { message: state }).toBe(true);
}

/** All that Tab should reach, in the order of the page, and all that it does reach, from there on. */
async function tabStops(page: Surface): Promise<{ there: string[]; reached: string[] }> {
  const there = await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-stop]')) each.removeAttribute('data-stop');
    const modal = document.querySelector('dialog[open]') ?? document;
    const stops = [...modal.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea')]
      .filter((each) => each.checkVisibility() && !each.matches(':disabled'))
      .filter((each) => each.tabIndex >= 0)
      .filter(
        (each) => !(each instanceof HTMLInputElement && each.type === 'radio') || isStop(each),
      );
    return stops.map((each, index) => (each.dataset.stop = String(index)));

    /** A group of radio buttons is one stop: the chosen one, else the first. */
    function isStop(radio: HTMLInputElement): boolean {
      const group = [...modal.querySelectorAll<HTMLInputElement>(`input[name="${radio.name}"]`)];
      return (group.find(({ checked }) => checked) ?? group[0]) === radio;
    }
  });
  const reached = new Set<string>();
  for (let press = 0; press < there.length + 3; press += 1) {
    await page.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLElement ? (element.dataset.stop ?? null) : null;
    });
    if (stop !== null) reached.add(stop);
  }
  return { there, reached: inPageOrder([...reached]) };
}

/** The round of Tab begins anywhere; turned so that it begins with the first stop. */
function inPageOrder(round: string[]): string[] {
  const first = round.indexOf('0');
  return first < 0 ? round : [...round.slice(first), ...round.slice(0, first)];
}
