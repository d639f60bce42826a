import { openPanel } from '../../utils/browser/panel.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { pageRequestItem } from '../../utils/storage.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { PageAtHand } from '../workspace/page-at-hand.ts';

/**
 * Opens the panel: in the press itself, before anything is awaited; on a CRM it shows this page.
 * Chromium closes the popup meanwhile, so that nothing can follow it.
 */
export function OpenPanelButton({ hand }: { hand: PageAtHand }) {
  const open = async () => {
    const opening = openPanel();
    const page = hand.record || hand.isOfCrm ? hand.page : null;
    const writing = page && pageRequestItem.write({ at: Date.now(), tabId: page.tabId });
    await Promise.all([opening, writing]);
    close();
  };
  return <IconButton icon="panel" label={translate('open_side_panel')} onPress={open} />;
}
