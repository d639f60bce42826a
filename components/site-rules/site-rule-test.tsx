import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import type { SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { PageLeft } from '../../utils/storage.ts';
import { IdTest } from './id-test.tsx';
import { NameTest, type TestAddresses, type TestResults } from './name-test.tsx';
import { CodeField, isSelector } from './site-rule-fields.tsx';

interface Properties {
  text: SiteRuleText;
  page: PageLeft | null;
  /** The rule is there already, and known pages are its records. */
  isOld: boolean;
  addresses: TestAddresses;
  /** Null where the rule is none yet. */
  results: TestResults | null;
  onType: Dispatch<StateUpdater<TestAddresses>>;
}

/** What the rule makes of the pages of two records, at once: on one alone any rule looks right. */
export function SiteRuleTest({ text, page, isOld, addresses, results, onType }: Properties) {
  const selector = text.nameSelector.trim();
  const way = translate(isOld ? 'change_rule_for_site' : 'add_rule_for_site');
  return (
    <fieldset class="fields rule-test">
      <legend>{translate('site_test')}</legend>
      <CodeField
        label={translate('site_test_address')}
        hint={translate('site_test_hint')}
        value={addresses.first}
        onType={(first) => onType((before) => ({ ...before, first }))}
      />
      <CodeField
        label={translate('site_test_second')}
        hint={translate('site_test_second_hint', way)}
        value={addresses.second}
        onType={(second) => onType((before) => ({ ...before, second }))}
      />
      <div class="stack tight live-result" role="status">
        {results && <IdTest {...results} addresses={addresses} />}
        <NameTest
          {...{ page, isOld }}
          selector={selector === '' || isSelector(selector) ? selector : null}
        />
      </div>
    </fieldset>
  );
}

/**
 * The addresses that a rule is tried on: the page it is written for, and another record of its
 * site, where known. A page that comes later goes first; empty boxes are filled.
 */
export function useTestAddresses(
  page: PageLeft | null,
  others: string[],
): [TestAddresses, Dispatch<StateUpdater<TestAddresses>>] {
  const known = [...(page ? [page.address] : []), ...others];
  const [first = ''] = known;
  const second = known.find((address) => address !== first) ?? '';
  const [addresses, setAddresses] = useState<TestAddresses>({ first, second });
  useEffect(() => setAddresses({ first, second }), [page]);
  useEffect(() => {
    setAddresses((now) => ({ first: now.first || first, second: now.second || second }));
  }, [first, second]);
  return [addresses, setAddresses];
}
