import { useState } from 'preact/hooks';
import { mergedRecords } from '../../utils/capture/merged-records.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { changesIds, readRuleText, type SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import type { RecordLink } from '../../utils/companies/record-link.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { PageForRule } from '../../utils/storage.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useReturnedFocus } from '../ui/use-returned-focus.ts';
import { isSelector } from './is-selector.ts';
import { MergeWarnings } from './merge-warnings.tsx';
import { SiteRuleFields } from './site-rule-fields.tsx';
import { SiteRuleTest } from './site-rule-test.tsx';
import { isSameRecord, tryOnBoth } from './test-results.ts';
import { useRuleText } from './use-rule-text.ts';
import { useTestAddresses } from './use-test-addresses.ts';

interface Properties {
  /** What stands in the boxes at first; one that becomes better leaves alone what was written since. */
  suggestion: SiteRuleText;
  /** The rule that is changed; absent: a new one. */
  old?: SiteRule;
  rules: SiteRule[];
  /** The links that there are to records of such sites. */
  links: RecordLink[];
  page: PageForRule | null;
  /** Pages of other records of its site, the best first. */
  others: string[];
  onSave: (rule: Omit<SiteRule, 'id'>) => Promise<void>;
  onCancel: () => void;
}

/** A rule in its boxes, tried at once on the pages of two records while it is written. */
export function SiteRuleForm(properties: Properties) {
  const { suggestion, old, rules, links, page, others, onSave, onCancel } = properties;
  const [text, change] = useRuleText(suggestion);
  const [addresses, setAddresses] = useTestAddresses(page, others);
  const [pressed, setPressed] = useState(false);
  const [busy, run] = useBusy();
  const form = useReturnedFocus<HTMLFormElement>();
  const rule = readRuleText(text, isSelector);
  const problems = rule.ok ? {} : rule.error;
  const shares =
    rule.ok && rules.some(({ id, prefix }) => id !== old?.id && prefix === rule.value.prefix);
  const merged = rule.ok ? mergedRecords(links, withRule(rules, old, rule.value)) : [];
  const withoutName = readRuleText({ ...text, nameSelector: '' }, isSelector);
  const results = withoutName.ok ? tryOnBoth(withoutName.value, addresses) : null;
  const isDoubtful = merged.length > 0 || (results !== null && isSameRecord(results, addresses));

  return (
    <form
      ref={form}
      class="fields panel"
      aria-label={translate(old ? 'site_rule_edit' : 'add_site_rule')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (rule.ok) void run(() => onSave(rule.value));
        else focusFirstProblem(event.currentTarget);
      }}
    >
      <SiteRuleFields {...{ text, problems, pressed }} onChange={change} />
      {shares && <p class="notice">{translate('site_rule_shares')}</p>}
      {old && rule.ok && changesIds(old, rule.value) && (
        <p class="notice" role="status">
          {translate('site_rule_changes_ids')}
        </p>
      )}
      <SiteRuleTest {...{ text, page, addresses, results }} isOld={!!old} onType={setAddresses} />
      <MergeWarnings merged={merged} />
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={busy}>
          {translate(isDoubtful ? 'save_anyway' : 'save')}
        </button>
        <button type="button" onClick={onCancel}>
          {translate('cancel')}
        </button>
      </div>
    </form>
  );
}

/** The rules as they would be; a new one comes last. */
function withRule(rules: SiteRule[], old: SiteRule | undefined, rule: Omit<SiteRule, 'id'>) {
  const next = { ...rule, id: old?.id ?? '' };
  return old ? rules.map((one) => (one.id === old.id ? next : one)) : [...rules, next];
}

/** Once the boxes are marked. */
const focusFirstProblem = (form: HTMLFormElement): void =>
  void setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
