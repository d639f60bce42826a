import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { PageNameState } from './use-page-name.ts';

interface Properties {
  state: PageNameState;
  /** As it stands in the box now. */
  name: string;
  /** The user takes what is suggested. */
  onUse: (name: string) => void;
}

function messageOf(state: PageNameState, name: string): MessageKey | undefined {
  switch (state.kind) {
    case 'nothing':
      return undefined;
    case 'reading':
      return 'page_name_reading';
    case 'filledIn':
      if (state.name !== name) return undefined;
      if (state.isTranslated) return 'page_name_translated';
      return state.isCertain ? undefined : 'page_name_check';
    case 'suggested':
      return state.isOfAnother && name === '' ? 'page_name_of_another' : undefined;
    default:
      return name === '' ? 'page_name_refused' : undefined;
  }
}

/** How far the name in the box is the page's, and to be trusted; or what could stand in it. */
export function PageNameHint({ state, name, onUse }: Properties) {
  const message = messageOf(state, name);
  return (
    <>
      {message && <p class="hint">{translate(message)}</p>}
      {state.kind === 'suggested' && name === '' && (
        <button
          type="button"
          class="link flush ellipsis"
          title={state.name}
          onClick={() => onUse(state.name)}
        >
          <Sentence of="use_name" values={[state.name]} />
        </button>
      )}
    </>
  );
}
