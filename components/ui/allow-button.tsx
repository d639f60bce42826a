import { browser } from 'wxt/browser';
import { apiOrigins } from '../../utils/browser/api-access.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { goToSettings } from './go-to-settings.ts';
import { isPopup } from './is-popup.ts';

/** Firefox draws its question beneath a popup: from there it leads to the options, which ask. */
function allow(): void {
  if (isPopup()) void goToSettings();
  // The request must be made in the press itself, before anything is awaited.
  else void browser.permissions.request({ origins: apiOrigins });
}

/** The way to let the extension reach the API's host again. */
export const AllowButton = () => (
  <button type="button" onClick={allow}>
    {translate('allow')}
  </button>
);
