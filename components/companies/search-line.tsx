import type { RefObject } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { isCopyKey } from './is-copy-key.ts';

interface Properties {
  input: RefObject<HTMLInputElement | null>;
  text: string;
  /** The id of what says how many were found. */
  describedBy: string;
  onText: (text: string) => void;
  onEnter: () => void;
  onCopy: () => void;
  onDown: () => void;
}

/** The search box: Enter and the key that copies are for the first that was found. */
export function SearchLine(properties: Properties) {
  const { input, text, describedBy, onText, onEnter, onCopy, onDown } = properties;
  const keys = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.isComposing) return undefined;
    if (isCopyKey(event)) return onCopy;
    if (event.key === 'ArrowDown') return onDown;
    return event.key === 'Escape' && text !== '' ? () => onText('') : undefined;
  };
  return (
    <SearchBox
      {...{ input, text, onText, onEnter }}
      label={translate('find_a_company')}
      placeholder={translate('search_companies_placeholder')}
      aria-describedby={describedBy}
      aria-keyshortcuts="/"
      onKeyDown={(event) => {
        const act = keys(event);
        if (!act) return;
        event.preventDefault();
        act();
      }}
    />
  );
}
