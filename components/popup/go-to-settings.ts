import { ask } from '../../utils/messages.ts';

/** Opens the options, and ends the popup: Firefox would leave it standing over them. */
export async function goToSettings(): Promise<void> {
  await ask('openSettings', {});
  window.close();
}
