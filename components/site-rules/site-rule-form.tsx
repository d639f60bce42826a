import { useEffect, useRef, useState } from 'preact/hooks';
import { type MergedRecords, mergedRecords } from '../../utils/capture/merged-records.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import {
  changesIds,
  readRuleText,
  type SiteRuleText,
  withBetter,
} from '../../utils/capture/site-rule-text.ts';
import type { RecordLink } from '../../utils/companies/record-link.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { PageLeft } from '../../utils/storage.ts';
import { Button } from '../ui/button.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useReturnedFocus } from '../ui/use-focus.ts';
import { isSameRecord, tryOnBoth } from './name-test.tsx';
import { isSelector, SiteRuleFields } from './site-rule-fields.tsx';
import { SiteRuleTest, useTestAddresses } from './site-rule-test.tsx';

interface Properties {
  /** The first content of the boxes; a better suggestion leaves alone what was written since. */
  suggestion: SiteRuleText;
  /** The rule that is changed; absent: a new one. */
  old?: SiteRule;
  rules: SiteRule[];
  /** The links that there are to records of such sites. */
  links: RecordLink[];
  page: PageLeft | null;
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
      onSubmit={submitTo((event) => {
        setPressed(true);
        if (rule.ok) void run(() => onSave(rule.value));
        else focusFirstProblem(event.currentTarget);
      })}
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
        <Button
          of={isDoubtful ? 'save_anyway' : 'save'}
          type="submit"
          class="primary"
          aria-disabled={busy}
        />
        <Button of="cancel" onClick={onCancel} />
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

/** More would hide the boxes. */
const mostAddresses = 3;

/** Which linked records the rule would take for one, said before it is saved. */
function MergeWarnings({ merged }: { merged: MergedRecords[] }) {
  return (
    <div role="status">
      {merged.map(({ companyId, addresses }) => (
        <p key={companyId} class="notice bad">
          <bdi>
            {translateCount(
              'site_rule_merges',
              addresses.length,
              companyId,
              [...addresses.slice(0, mostAddresses), ...more(addresses)].join(', '),
            )}
          </bdi>
        </p>
      ))}
    </div>
  );
}

const more = ({ length }: string[]): string[] => (length > mostAddresses ? ['…'] : []);

/** The content of the boxes: the suggestion, which may improve, until the user types. */
function useRuleText(
  suggestion: SiteRuleText,
): [SiteRuleText, (part: Partial<SiteRuleText>) => void] {
  const [text, setText] = useState(suggestion);
  const last = useRef(suggestion);
  useEffect(() => {
    const before = last.current;
    last.current = suggestion;
    setText((now) => withBetter(now, before, suggestion));
  }, [JSON.stringify(suggestion)]);
  return [text, (part) => setText((before) => ({ ...before, ...part }))];
}
