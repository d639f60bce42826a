import { ask } from '../../utils/messages.ts';
import { isPopup } from './is-popup.ts';

/** Opens the options. A popup ends with that: Firefox would leave it standing over them. */
export async function goToSettings(): Promise<void> {
  await ask('openSettings', {});
  if (isPopup()) window.close();
}
