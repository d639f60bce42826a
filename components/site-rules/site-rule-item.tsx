import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { toRuleText } from '../../utils/capture/site-rule-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SiteRuleForm } from './site-rule-form.tsx';

interface Properties {
  rule: SiteRule;
  /** What the form needs beside it. */
  around: Pick<ComponentProps<typeof SiteRuleForm>, 'rules' | 'links' | 'page' | 'others'>;
  /** Its user came to change it. */
  isOpen: boolean;
  /** Gives whether it was kept. */
  onSave: (rule: SiteRule) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
}

/** One rule, and what can be done with it. */
export function SiteRuleItem({ rule, around, isOpen, onSave, onRemove }: Properties) {
  const [doing, setDoing] = useState<RuleDoing>(isOpen ? 'edit' : null);
  const { id, pattern, prefix } = rule;
  const stop = () => setDoing(null);
  useEffect(() => {
    if (isOpen) setDoing('edit');
  }, [isOpen, around.page]);
  return (
    <RuleRow
      {...{ doing, onDo: setDoing, onRemove }}
      shown={pattern}
      beside={
        <span class="quiet-text ellipsis" title={prefix}>
          {translate('site_rule_prefix_is', prefix)}
        </span>
      }
    >
      <SiteRuleForm
        suggestion={toRuleText(rule)}
        old={rule}
        {...around}
        onSave={async (next) => {
          if (await onSave({ ...next, id })) stop();
        }}
        onCancel={stop}
      />
    </RuleRow>
  );
}

/** What is done with a rule: its form is open, or its user is asked whether it goes. */
export type RuleDoing = 'edit' | 'remove' | null;

interface RuleRowProperties {
  /** The pattern of a rule, as far as there is one. */
  shown: string;
  doing: RuleDoing;
  onDo: (doing: RuleDoing) => void;
  /** Gives whether it was removed. */
  onRemove: () => Promise<boolean>;
  beside?: ComponentChildren;
  below?: ComponentChildren;
  /** Its form. */
  children: ComponentChildren;
}

/** The row of a rule, whether or not it passes: its pattern, **Edit** and **Remove**. */
export function RuleRow({ shown, doing, onDo, onRemove, ...around }: RuleRowProperties) {
  return (
    <li>
      <div class="line wrap setting-row">
        <bdi class="setting-name ellipsis id" title={shown}>
          {shown}
        </bdi>
        {around.beside}
        <span class="buttons">
          <Button
            of="edit"
            aria-label={translate('edit_title', shown)}
            aria-expanded={doing === 'edit'}
            onClick={() => onDo(doing === 'edit' ? null : 'edit')}
          />
          <Button
            of="remove"
            aria-label={translate('remove_named', shown)}
            onClick={() => onDo('remove')}
          />
        </span>
        {around.below}
      </div>
      {doing === 'edit' && around.children}
      {doing === 'remove' && (
        <RemoveRuleDialog pattern={shown} onRemove={onRemove} onClose={() => onDo(null)} />
      )}
    </li>
  );
}

interface RemoveRuleDialogProperties {
  pattern: string;
  /** Gives whether it was removed. */
  onRemove: () => Promise<boolean>;
  onClose: () => void;
}

/** Asks before a rule goes: its pages are ordinary ones then. */
function RemoveRuleDialog({ pattern, onRemove, onClose }: RemoveRuleDialogProperties) {
  return (
    <ConfirmDialog
      title={translate('site_rule_remove_title')}
      confirm={translate('remove')}
      onConfirm={async () => {
        if (!(await onRemove())) onClose();
      }}
      onCancel={onClose}
    >
      <p class="id">
        <bdi>{pattern}</bdi>
      </p>
      <p>{translate('site_rule_remove_text')}</p>
    </ConfirmDialog>
  );
}
