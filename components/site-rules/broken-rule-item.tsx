import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { BrokenEntry } from '../../utils/browser/stored-entries.ts';
import { readRuleText, toLooseText } from '../../utils/capture/site-rule-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { isSelector, patternProblems } from './site-rule-fields.tsx';
import { SiteRuleForm } from './site-rule-form.tsx';
import { type RuleDoing, RuleRow } from './site-rule-item.tsx';
import { siteOf } from './use-suggestion.ts';

interface Properties {
  broken: BrokenEntry;
  around: Pick<ComponentProps<typeof SiteRuleForm>, 'rules' | 'links' | 'page' | 'others'>;
  onSave: ComponentProps<typeof SiteRuleForm>['onSave'];
  /** Gives whether it was removed. */
  onRemove: () => Promise<boolean>;
}

/** A rule that no longer passes: left out, and kept until its user mends or removes it. */
export function BrokenRuleItem({ broken, around, onSave, onRemove }: Properties) {
  const [doing, setDoing] = useState<RuleDoing>(null);
  const text = toLooseText(broken.entry);
  const shown = text.pattern || JSON.stringify(broken.entry);
  const read = readRuleText(text, isSelector);
  const isOfPage = siteOf(text.pattern) === siteOf(around.page?.address);
  const problem = read.ok ? undefined : read.error.pattern;
  return (
    <RuleRow
      {...{ shown, doing, onDo: setDoing, onRemove }}
      below={
        <p class="problem row-problem">
          {translate('site_rule_not_used')} {problem && translate(patternProblems[problem])}
        </p>
      }
    >
      <SiteRuleForm
        suggestion={text}
        {...around}
        {...(isOfPage ? {} : { page: null, others: [] })}
        {...{ onSave }}
        onCancel={() => setDoing(null)}
      />
    </RuleRow>
  );
}
