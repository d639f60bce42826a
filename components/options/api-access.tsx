import { browser } from 'wxt/browser';
import { apiOrigins, hasApiAccess } from '../../utils/browser/api-access.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { usePermission } from '../ui/use-permission.ts';

/** Drawn only where the browser keeps the extension from the API's host, as its user may have asked it to. */
export function ApiAccess() {
  const isAllowed = usePermission(hasApiAccess);
  return (
    <div role="status">
      {isAllowed === false && (
        <section class="notice bad">
          <h2>{translate('access_title')}</h2>
          <p>{translate('access_text')}</p>
          <div class="buttons">
            {/* The request must be made in the press itself, before anything is awaited. */}
            <Button
              of="allow_access"
              class="primary"
              onClick={() => void browser.permissions.request({ origins: apiOrigins })}
            />
          </div>
        </section>
      )}
    </div>
  );
}
