import { BellRing, Mail, Pencil } from 'lucide';
import { waitingOf } from '../../utils/companies/history/waiting.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { type Drawing, Icon } from '../ui/icon.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { useFocus } from '../ui/use-focus.ts';
import type { CompanyActions } from './company-actions.ts';
import { MessageButton } from './message-button.tsx';

interface Properties {
  company: KnownCompany;
  actions: CompanyActions;
  onEdit: () => void;
}

/** What is done with a Company day by day. Without a page there is nothing to copy or to open. */
export function CardButtons({ company, actions, onEdit }: Properties) {
  const [busy, run] = useBusy();
  // A tab that was chosen by the arrow keys keeps it, while cards come and go.
  const first = useFocus<HTMLButtonElement>({ ifFree: true });
  const isOff = company.linkPage?.enabled === false;
  const ofPage = (icon: Drawing, label: MessageKey, press: () => Promise<void>) => (
    <button
      type="button"
      class={icon === 'copy' && !isOff ? 'primary' : undefined}
      ref={icon === 'copy' && !isOff ? first : null}
      disabled={isOff}
      aria-disabled={busy}
      onClick={() => run(press)}
    >
      <Icon name={icon} />
      {translate(label)}
    </button>
  );
  return (
    <>
      <div class="card-main">
        {ofPage('copy', 'copy_link', () => actions.copyLink(company))}
        {ofPage('open', 'open_page', () => actions.openPage(company))}
        {!isOff && (
          <>
            <MessageButton
              label={translate('copy_message')}
              isBusy={busy}
              onCopy={(template) => run(() => actions.copyMessage(company, template))}
              onEmail={(template) => run(() => actions.writeEmail(company, template))}
            />
            {ofPage(Mail, 'write_email', () => actions.writeEmail(company, 'lastUsed'))}
            {waitingOf(company) &&
              ofPage(BellRing, 'copy_reminder', () => actions.copyMessage(company, 'reminder'))}
          </>
        )}
      </div>
      <div class="card-more">
        <button type="button" class="quiet" ref={isOff ? first : null} onClick={onEdit}>
          <Icon name={Pencil} />
          {translate('edit')}
        </button>
      </div>
    </>
  );
}
