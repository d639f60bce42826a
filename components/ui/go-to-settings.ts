import { ask } from '../../utils/ask.ts';

/** Opens the options. A popup ends with that: Firefox would leave it standing over them. */
export async function goToSettings(): Promise<void> {
  await ask('openSettings', {});
  if (isPopup()) window.close();
}

/** Whether this page is the popup, and not one that shares its code. */
export const isPopup = (): boolean => location.pathname === '/popup.html';
