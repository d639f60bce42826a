import { ask } from '../../utils/ask.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { isOneRecord, type TriedRule, trySiteRule } from '../../utils/capture/try-site-rule.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { TriedSelector } from '../../utils/messages.ts';
import type { Result } from '../../utils/result.ts';
import type { PageLeft } from '../../utils/storage.ts';
import { Sentence } from '../ui/sentence.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { useRead } from '../ui/use-read.ts';

/** The page is read once the typing pauses for so many milliseconds. */
const pause = 300;

interface Properties {
  /** The page that the popup was opened on, which by that may be read; null: none. */
  page: PageLeft | null;
  isOld: boolean;
  /** Empty: the page's own title and headings; null: none that can be tried. */
  selector: string | null;
}

type Tried = Result<TriedSelector, unknown>;

/** The name that the page gives, read anew with each change of the selector. */
export function NameTest({ page, isOld, selector }: Properties) {
  const wanted = useDebounced(selector, pause);
  const read = async (): Promise<Tried | null> => {
    if (!page || wanted === null) return null;
    return await ask('tryNameSelector', { tabId: page.tabId, selector: wanted });
  };
  const tried = useRead<Tried | null>(read, null, [page, wanted]);
  if (!page) {
    const way = translate(isOld ? 'change_rule_for_site' : 'add_rule_for_site');
    return <p class="hint">{translate('name_test_no_page', way)}</p>;
  }
  if (!tried) return null;
  if (!tried.ok) return <p class="problem">{translate('name_test_refused')}</p>;
  const { found, name } = tried.value;
  const isMissing = wanted !== '' && found === null;
  return (
    <>
      {isMissing && <p class="problem">{translate('name_test_not_found')}</p>}
      {name === null ? (
        !isMissing && <p class="problem">{translate('name_test_no_name')}</p>
      ) : (
        <p class={isMissing ? undefined : 'good'}>
          <Sentence of="name_test_name" values={[<span class="strong">{name}</span>]} />
        </p>
      )}
    </>
  );
}

/** The addresses that a rule is tried on: of one record, and of another. */
export interface TestAddresses {
  first: string;
  second: string;
}

/** What a rule makes of both; null where none is written. */
export interface TestResults {
  first: TriedRule | null;
  second: TriedRule | null;
}

export function tryOnBoth(
  rule: Omit<SiteRule, 'id'>,
  { first, second }: TestAddresses,
): TestResults {
  const tried = (address: string) =>
    address.trim() === '' ? null : trySiteRule(rule, address.trim());
  return { first: tried(first), second: tried(second) };
}

/** The second address is a record's, and the rule takes it for the first one's. */
export const isSameRecord = ({ first, second }: TestResults, addresses: TestAddresses): boolean =>
  first !== null &&
  isOneRecord(first, second) &&
  addresses.first.trim() !== addresses.second.trim();
