import type { RefObject } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { Icon } from '../ui/icon.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { isCopyKey } from './list-keys.ts';

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

/** **New Company**, beside the search: a plus where there is no room for its words. */
export function NewCompanyButton({ onPress }: { onPress: () => void }) {
  const label = translate('new_company');
  return (
    <button
      type="button"
      class="primary new-company-button"
      title={label}
      aria-label={label}
      onClick={onPress}
    >
      <Icon name="plus" />
      <span>{label}</span>
    </button>
  );
}
