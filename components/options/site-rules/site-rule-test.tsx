import { useState } from 'preact/hooks';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { readRuleText, type SiteRuleText } from '../../../utils/capture/site-rule-text.ts';
import { systemNamed } from '../../../utils/capture/systems.ts';
import { trySiteRule } from '../../../utils/capture/try-site-rule.ts';
import type { PageForRule } from '../../../utils/page-for-rule.ts';
import { translate } from '../../../utils/translate.ts';
import { Sentence } from '../../sentence.tsx';
import { isSelector } from './is-selector.ts';
import { NameTest } from './name-test.tsx';
import { TextField } from './text-field.tsx';

interface Properties {
  text: SiteRuleText;
  page: PageForRule | null;
  /** The rule is there already, and known pages are its records. */
  isOld: boolean;
}

/** What the rule makes of a page, at once. */
export function SiteRuleTest({ text, page, isOld }: Properties) {
  const [address, setAddress] = useState(page?.address ?? '');
  const selector = text.nameSelector.trim();
  const withoutName = readRuleText({ ...text, nameSelector: '' }, isSelector);
  return (
    <fieldset class="rule-test">
      <legend>{translate('site_test')}</legend>
      <TextField
        label={translate('site_test_address')}
        hint={translate('site_test_hint')}
        isCode
        value={address}
        onType={setAddress}
      />
      <div class="live-result" role="status">
        {withoutName.ok && address.trim() !== '' && (
          <IdTest rule={withoutName.value} address={address.trim()} />
        )}
        <NameTest
          {...{ page, isOld }}
          selector={selector === '' || isSelector(selector) ? selector : null}
        />
      </div>
    </fieldset>
  );
}

function IdTest({ rule, address }: { rule: Omit<SiteRule, 'id'>; address: string }) {
  const tried = trySiteRule(rule, address);
  switch (tried.kind) {
    case 'record': {
      const code = (text: string) => <span class="id strong">{text}</span>;
      const values = [code(tried.recordId), code(tried.companyId)];
      return (
        <p class="good">
          <Sentence of="site_test_record" values={values} />
        </p>
      );
    }
    case 'known':
      return <p>{translate('site_test_known', systemNamed(tried.system)?.title ?? '')}</p>;
    default:
      return (
        <p class="problem">
          {translate(tried.kind === 'noId' ? 'site_test_no_id' : 'site_test_other_page')}
        </p>
      );
  }
}
