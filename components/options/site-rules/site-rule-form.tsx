import { useState } from 'preact/hooks';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import {
  changesIds,
  readRuleText,
  type SiteRuleText,
} from '../../../utils/capture/site-rule-text.ts';
import type { PageForRule } from '../../../utils/page-for-rule.ts';
import { translate } from '../../../utils/translate.ts';
import { useBusy } from '../../use-busy.ts';
import { useReturnedFocus } from '../../use-returned-focus.ts';
import { isSelector } from './is-selector.ts';
import { SiteRuleFields } from './site-rule-fields.tsx';
import { SiteRuleTest } from './site-rule-test.tsx';

interface Properties {
  initial: SiteRuleText;
  /** The rule that is changed; absent: a new one. */
  old?: SiteRule;
  rules: SiteRule[];
  page: PageForRule | null;
  onSave: (rule: Omit<SiteRule, 'id'>) => Promise<void>;
  onCancel: () => void;
}

/** A rule in its boxes, tried at once on a page while it is written. */
export function SiteRuleForm({ initial, old, rules, page, onSave, onCancel }: Properties) {
  const [text, setText] = useState(initial);
  const [pressed, setPressed] = useState(false);
  const [busy, run] = useBusy();
  const form = useReturnedFocus<HTMLFormElement>();
  const rule = readRuleText(text, isSelector);
  const problems = rule.ok ? {} : rule.error;
  const shares =
    rule.ok && rules.some(({ id, prefix }) => id !== old?.id && prefix === rule.value.prefix);

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
      <SiteRuleFields
        text={text}
        problems={problems}
        pressed={pressed}
        onChange={(part) => setText((before) => ({ ...before, ...part }))}
      />
      {shares && <p class="notice">{translate('site_rule_shares')}</p>}
      {old && rule.ok && changesIds(old, rule.value) && (
        <p class="notice" role="status">
          {translate('site_rule_changes_ids')}
        </p>
      )}
      <SiteRuleTest text={text} page={page} isOld={old !== undefined} />
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={busy}>
          {translate('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {translate('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Once the boxes are marked. */
const focusFirstProblem = (form: HTMLFormElement): void =>
  void setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
