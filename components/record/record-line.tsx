import { translate } from '../../utils/translate.ts';
import { Sentence } from '../sentence.tsx';

interface Properties {
  /** "HubSpot company"; empty until it is known. */
  title: string;
  /** Its Company is shown, and not the form to make one. */
  hasCompany: boolean;
  /** The user is to say which Link APP it belongs to. */
  isLinkAppOpen: boolean;
  onPick: () => void;
}

/** What record a view is about, and the way to say which Company it is. */
export function RecordLine({ title, hasCompany, isLinkAppOpen, onPick }: Properties) {
  return (
    <div class="record-line">
      <p>
        <span class="ellipsis" title={title}>
          {hasCompany ? <Sentence of="this_record" values={[title]} /> : <bdi>{title}</bdi>}
        </span>
        <button type="button" class="link" onClick={onPick}>
          {translate(hasCompany ? 'another_company' : 'existing_company')}
        </button>
      </p>
      {isLinkAppOpen && <p class="hint">{translate('choose_link_app')}</p>}
    </div>
  );
}
