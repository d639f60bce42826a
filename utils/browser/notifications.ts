import { browser } from 'wxt/browser';

const permissions = ['notifications'] satisfies ['notifications'];

/** Whether the user lets the extension show notifications of the system. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions });

/** Asks the user for it: to be called in a press itself, before anything is awaited. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request({ permissions });

/** Shows a notification. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/**
 * Calls back with the id of a notification that was pressed, which is then gone. Browsers have the
 * interface only while the permission is there.
 */
export function onNotificationPress(press: (id: string) => Promise<void>): void {
  let isListening = false;
  const listen = () => {
    if (isListening || !browser.notifications) return;
    isListening = true;
    browser.notifications.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      void press(id);
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
