import type { ComponentProps } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { LinkAppQuestion } from './link-app-question.tsx';

interface Properties {
  /** "HubSpot company"; empty until it is known. */
  title: string;
  /** Its Company is shown, and not the form to make one. */
  hasCompany: boolean;
  /** Asks which Link APP it belongs to; null where that is settled, or a Company stands there. */
  question: ComponentProps<typeof LinkAppQuestion> | null;
  onPick: () => void;
}

/** What record a view is about, and the way to say which Company it is. */
export function RecordLine({ title, hasCompany, question, onPick }: Properties) {
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
      {question && <LinkAppQuestion {...question} />}
    </div>
  );
}
