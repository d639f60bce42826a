import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { type MessageKey, translate } from '../../utils/translate.ts';
import type { CompanyActions } from '../company-actions.ts';
import { Icon, type IconName } from '../icon.tsx';
import { useBusy } from '../use-busy.ts';
import { useFocus } from '../use-focus.ts';

interface Properties {
  company: KnownCompany;
  actions: CompanyActions;
  onEdit: () => void;
  /** Undefined where it is retired. */
  onRetire: (() => void) | undefined;
}

/** What can be done with a Company. Without a page there is nothing to copy or to open. */
export function CardButtons({ company, actions, onEdit, onRetire }: Properties) {
  const [busy, run] = useBusy();
  // A tab that was chosen by the arrow keys keeps it, while cards come and go.
  const first = useFocus<HTMLButtonElement>({ ifFree: true });
  const isOff = company.linkPage?.enabled === false;
  const button = (icon: IconName, label: MessageKey, press: () => void) => (
    <button
      type="button"
      ref={isOff && icon === 'edit' ? first : null}
      aria-disabled={busy}
      onClick={press}
    >
      <Icon name={icon} />
      {translate(label)}
    </button>
  );
  return (
    <>
      <div class="card-main">
        <button
          type="button"
          class={isOff ? undefined : 'primary'}
          ref={isOff ? null : first}
          disabled={isOff}
          aria-disabled={busy}
          onClick={() => run(() => actions.copyLink(company))}
        >
          <Icon name="copy" />
          {translate('copy_link')}
        </button>
        <button
          type="button"
          disabled={isOff}
          aria-disabled={busy}
          onClick={() => run(() => actions.openPage(company))}
        >
          <Icon name="open" />
          {translate('open_page')}
        </button>
      </div>
      <div class="card-more">
        {!isOff && button('message', 'copy_message', () => run(() => actions.copyMessage(company)))}
        {button('edit', 'edit', onEdit)}
        {button('key', 'copy_api_token', () => run(() => actions.copyApiToken(company)))}
        {onRetire && button('retire', 'retire', onRetire)}
      </div>
    </>
  );
}
