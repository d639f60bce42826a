import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { companyKey, isAddressable } from '../../utils/companies/company-id.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { visibleText } from '../../utils/companies/visible-text.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Icon } from '../ui/icon.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useArrowKeys } from '../ui/use-arrow-keys.ts';
import { useFocus } from '../ui/use-focus.ts';
import { CompanyRow } from './company-rows.tsx';
import { LookUpAnswer, useLookUp } from './look-up.tsx';
import { useSearch } from './use-search.ts';
import { useWorkspace } from './workspace-context.ts';

interface Properties {
  /** `isFresh`: the API has just answered for it. */
  onShow: (company: KnownCompany, isFresh?: boolean) => void;
  /**
   * A press has an effect that is hard to see, and not only a card: Enter in the box leads to the
   * first that was found, and does not take it. Nothing is made, or done with a row.
   */
  isChoice?: boolean;
  /** Shows all that a text finds. */
  onShowAll?: (text: string) => void;
  /** What stands below while nothing is searched. */
  children: preact.ComponentChildren;
}

/** The search box and what it finds; the API is asked for an id only by Enter, or by its own row. */
export function FindCompany({ onShow, isChoice = false, onShowAll, children }: Properties) {
  const { linkApp, directory, newCompany } = useWorkspace();
  const [fetched, setFetched] = useState<KnownCompany | null>(null);
  const [text, setText] = useState('');
  const { answer, lookedUp, lookUp, forget } = useLookUp(linkApp.id, (company) =>
    isChoice ? setFetched(company) : onShow(company, true),
  );
  const input = useFocus<HTMLInputElement>();
  const container = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowKeys(container);
  const status = useId();
  const found = useSearch(directory, linkApp.id, text);
  const rows = rowsOf(found?.companies ?? [], fetched);
  const isCurrent = found?.text === text;
  const count = Math.max(found?.count ?? 0, rows.length);
  const isNone = found !== undefined && rows.length === 0;
  const none = found?.isUnread ? 'storage_trouble_text' : 'nothing_found';
  const wanted = visibleText(found?.text ?? '');
  const [isEntered, setEntered] = useState(false);
  const mayLookUp = isAddressable(wanted) && !/\s/.test(wanted) && !isFound(rows, wanted);
  const isLookedUp = lookedUp === wanted;

  // Enter right after the last letter is meant for what that letter finds.
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setEntered(false);
    const [first] = rows;
    if (first && isChoice) container.current?.querySelector<HTMLElement>('.row-main')?.focus();
    else if (first) onShow(first);
    else if (mayLookUp) void lookUp(wanted);
  }, [isEntered, isCurrent]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk through the controls inside
    <div class={isChoice ? 'find is-choice' : 'find'} ref={container} onKeyDown={onKeyDown}>
      <SearchBox
        {...{ input, text }}
        label={translate('find_a_company')}
        placeholder={translate('find_placeholder')}
        aria-describedby={status}
        onText={(typed) => {
          setText(typed);
          setEntered(false);
          setFetched(null);
          forget();
        }}
        onEnter={() => setEntered(true)}
      />
      <p id={status} class={isNone ? 'hint' : 'visually-hidden'} role="status">
        {isNone ? translate(none) : found && translateCount('companies_found', count)}
      </p>
      {text.trim() === '' ? (
        children
      ) : (
        <ul class="rows" aria-label={translate('found')}>
          {rows.map((company) => (
            <CompanyRow
              key={company.key}
              {...{ company, isChoice }}
              onShow={(shown) => onShow(shown, shown === fetched)}
            />
          ))}
          {count > rows.length && (
            <li class="row">
              {onShowAll ? (
                <button type="button" class="quiet row-main" onClick={() => onShowAll(wanted)}>
                  <Icon name="panel" />
                  {translateCount('show_all_found', count)}
                </button>
              ) : (
                <span class="hint found-more">{translateCount('more_found', count)}</span>
              )}
            </li>
          )}
          {found && mayLookUp && (
            <li class="row">
              <button
                type="button"
                class="quiet row-main"
                aria-disabled={isLookedUp}
                onClick={() => lookUp(wanted)}
              >
                <Icon name="search" />
                <span class="ellipsis">
                  <Sentence of={isLookedUp ? 'looking_up' : 'look_up'} values={[wanted]} />
                </span>
              </button>
            </li>
          )}
          {found && !isChoice && (
            <li class="row">
              <button type="button" class="quiet row-main" onClick={() => newCompany(wanted)}>
                <Icon name="plus" />
                <span class="ellipsis">
                  <Sentence of="create_named" values={[wanted]} />
                </span>
              </button>
            </li>
          )}
        </ul>
      )}
      <LookUpAnswer answer={answer} label={linkApp.label} />
    </div>
  );
}

/** Whether the id itself is among what was found. */
const isFound = (found: KnownCompany[], id: string): boolean =>
  found.some(({ key }) => key === companyKey(id));

/** What is known, below what the API has just fetched of. */
const rowsOf = (found: KnownCompany[], fetched: KnownCompany | null): KnownCompany[] =>
  fetched ? [fetched, ...found.filter(({ key }) => key !== fetched.key)] : found;
