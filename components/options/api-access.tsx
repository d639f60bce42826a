import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { translate } from '../../utils/i18n/translate.ts';

const api = { origins: ['https://api.getconduit.app/*'] };

/** Drawn only where the browser keeps the extension from the API's host, as its user may have asked it to. */
export function ApiAccess() {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const look = () => void browser.permissions.contains(api).then(setAllowed);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return (
    <div role="status">
      {!allowed && (
        <section class="notice bad">
          <h2>{translate('access_title')}</h2>
          <p>{translate('access_text')}</p>
          <div class="buttons">
            {/* The request must be made in the press itself, before anything is awaited. */}
            <button
              type="button"
              class="primary"
              onClick={() => void browser.permissions.request(api).then(setAllowed)}
            >
              {translate('allow_access')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
