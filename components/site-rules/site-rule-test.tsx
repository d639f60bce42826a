import type { Dispatch, StateUpdater } from 'preact/hooks';
import type { SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { PageForRule } from '../../utils/storage.ts';
import { IdTest } from './id-test.tsx';
import { isSelector } from './is-selector.ts';
import { NameTest } from './name-test.tsx';
import type { TestAddresses, TestResults } from './test-results.ts';
import { TextField } from './text-field.tsx';

interface Properties {
  text: SiteRuleText;
  page: PageForRule | null;
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
    <fieldset class="rule-test">
      <legend>{translate('site_test')}</legend>
      <TextField
        label={translate('site_test_address')}
        hint={translate('site_test_hint')}
        isCode
        value={addresses.first}
        onType={(first) => onType((before) => ({ ...before, first }))}
      />
      <TextField
        label={translate('site_test_second')}
        hint={translate('site_test_second_hint', way)}
        isCode
        value={addresses.second}
        onType={(second) => onType((before) => ({ ...before, second }))}
      />
      <div class="live-result" role="status">
        {results && <IdTest {...results} addresses={addresses} />}
        <NameTest
          {...{ page, isOld }}
          selector={selector === '' || isSelector(selector) ? selector : null}
        />
      </div>
    </fieldset>
  );
}
