import { openPanel } from '../../utils/browser/panel.ts';
import { pageWishItem } from '../../utils/settings.ts';
import { translate } from '../../utils/translate.ts';
import { IconButton } from '../icon-button.tsx';

/**
 * Opens the panel: in the press itself, before anything is awaited. `onRecord`: it shows this page.
 * Chromium closes the popup meanwhile, so that nothing can follow it.
 */
export function OpenPanelButton({ onRecord }: { onRecord: boolean }) {
  const open = async () => {
    const opening = openPanel();
    const wishing = onRecord && pageWishItem.write(Date.now());
    await Promise.all([opening, wishing]);
    close();
  };
  return <IconButton icon="panel" label={translate('open_side_panel')} onPress={open} />;
}
