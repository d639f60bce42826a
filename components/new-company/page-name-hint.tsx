import { type MessageKey, translate } from '../../utils/translate.ts';
import type { PageNameState } from './use-page-name.ts';

interface Properties {
  state: PageNameState;
  /** As it stands in the box now. */
  name: string;
}

function messageOf(state: PageNameState, name: string): MessageKey | undefined {
  switch (state.kind) {
    case 'nothing':
      return undefined;
    case 'reading':
      return 'page_name_reading';
    case 'filledIn':
      return state.isCertain || state.name !== name ? undefined : 'page_name_check';
    default:
      return name === '' ? 'page_name_refused' : undefined;
  }
}

/** How far the name in the box is the page's, and to be trusted. */
export function PageNameHint({ state, name }: Properties) {
  const message = messageOf(state, name);
  return message ? <p class="hint">{translate(message)}</p> : null;
}
