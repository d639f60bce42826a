import { translate } from '../../utils/i18n/translate.ts';
import { updatedFromItem } from '../../utils/storage.ts';
import { Button } from '../ui/button.tsx';
import { goToSettings } from '../ui/go-to-settings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useStored } from '../ui/use-stored.ts';

/** Says once after an update that there is something new, at the end, where it moves nothing. */
export function WhatsNew() {
  if (useStored(updatedFromItem, null) === null) return null;
  return (
    <div class="news-offer">
      <p>{translate('was_updated')}</p>
      <Button of="whats_new" class="link" onClick={() => void goToSettings()} />
      <IconButton
        icon="close"
        label={translate('dismiss')}
        onPress={() => void updatedFromItem.write(null)}
      />
    </div>
  );
}
