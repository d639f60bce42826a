import { ask } from '../../utils/ask.ts';
import { askToNotify } from '../../utils/browser/notifications.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { isPopup } from '../ui/go-to-settings.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { useMayOffer } from './use-news.ts';

/** How often the background looks, unless its user chooses otherwise. */
export const usualMinutes = 15;

/** Asks once, after the first link was copied, whether its user wants to hear when a client connects. */
export function NewsOffer() {
  const { directory, linkApp } = useWorkspace();
  return <div role="status">{useMayOffer(directory, linkApp.id) && <Offer />}</div>;
}

function Offer() {
  const accept = () => {
    // The request must be made in the press itself; Firefox draws it beneath a popup.
    if (!(import.meta.env.FIREFOX && isPopup())) void askToNotify().catch(() => false);
    void ask('setConnectionNews', { everyMinutes: usualMinutes });
  };
  return (
    <div class="news-offer">
      <p>{translate('news_offer')}</p>
      <Button of="news_offer_yes" class="link" onClick={accept} />
      <Button
        of="news_offer_no"
        class="link quiet-text"
        onClick={() => void ask('setConnectionNews', { everyMinutes: 0 })}
      />
    </div>
  );
}
