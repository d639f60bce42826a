import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/** What New Company holds in the popup that the extension has opened by itself. */
export async function reviewed(
  browser: RigBrowser,
): Promise<{ name: string; id: string; text: string }> {
  return await until('New Company in the popup', () =>
    browser.evaluateInPopup((popup) => {
      const textIn = (label: string) => {
        const labels = [...popup.querySelectorAll('label')];
        const control = labels.find(({ textContent }) => textContent?.trim() === label)?.control;
        return control && 'value' in control ? String(control.value) : undefined;
      };
      const [name, id] = [textIn('Name'), textIn('Company id')];
      const text = popup.body.innerText;
      if (name === undefined || id === undefined || id === '') return false;
      return !text.includes('Reading the name on the page…') && { name, id, text };
    }),
  );
}

/** Waits until the popup that the extension has opened by itself shows it, and returns all its text. */
export const waitInPopup = (browser: RigBrowser, wanted: string): Promise<string> =>
  until(`the popup to show ${wanted}`, () =>
    browser.evaluateInPopup(({ body }, words) => {
      const text = body.innerText;
      return text.includes(words) && text;
    }, wanted),
  );

export async function pressInPopup(browser: RigBrowser, button: string): Promise<void> {
  await until(`the button “${button}” in the popup`, () =>
    browser.evaluateInPopup((popup, label) => {
      const buttons = [...popup.querySelectorAll('button')];
      const found = buttons.find(({ textContent }) => textContent?.trim() === label);
      if (!found || found.disabled) return false;
      found.click();
      return true;
    }, button),
  );
}

export async function closePopup(browser: RigBrowser): Promise<void> {
  await browser.evaluateInPopup((popup) => setTimeout(() => popup.defaultView?.close()));
}

/** Lets the popup wait a twentieth of the time from now on. */
export async function hurryPopup(browser: RigBrowser): Promise<void> {
  await browser.evaluateInPopup(({ defaultView: popup }) => {
    if (!popup) return;
    const wait = popup.setTimeout.bind(popup);
    const hurry = (work: () => void, milliseconds = 0) => wait(work, milliseconds / 20);
    Object.assign(popup, { setTimeout: hurry });
  });
}
