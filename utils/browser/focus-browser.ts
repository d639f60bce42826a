import { browser } from 'wxt/browser';

/** Brings the window that its user had last before everything else: a popup opens in no other. */
export async function focusBrowser(): Promise<void> {
  try {
    const { id } = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
    if (id !== undefined) await browser.windows.update(id, { focused: true });
  } catch {
    // There is no window: what it is about waits for the next one.
  }
}
