import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { toRuleText } from '../../utils/capture/site-rule-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
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
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(isOpen ? 'edit' : null);
  const { id, pattern, prefix } = rule;
  const stop = () => setDoing(null);
  useEffect(() => {
    if (isOpen) setDoing('edit');
  }, [isOpen, around.page]);
  return (
    <li>
      <div class="setting-row">
        <bdi class="setting-name ellipsis id" title={pattern}>
          {pattern}
        </bdi>
        <span class="quiet-text ellipsis" title={prefix}>
          {translate('site_rule_prefix_is', prefix)}
        </span>
        <span class="buttons">
          <button
            type="button"
            aria-label={translate('edit_title', pattern)}
            aria-expanded={doing === 'edit'}
            onClick={() => setDoing(doing === 'edit' ? null : 'edit')}
          >
            {translate('edit')}
          </button>
          <button
            type="button"
            aria-label={translate('remove_named', pattern)}
            onClick={() => setDoing('remove')}
          >
            {translate('remove')}
          </button>
        </span>
      </div>
      {doing === 'edit' && (
        <SiteRuleForm
          suggestion={toRuleText(rule)}
          old={rule}
          {...around}
          onSave={async (next) => {
            if (await onSave({ ...next, id })) stop();
          }}
          onCancel={stop}
        />
      )}
      {doing === 'remove' && (
        <RemoveRuleDialog pattern={pattern} onRemove={onRemove} onClose={stop} />
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
export function RemoveRuleDialog({ pattern, onRemove, onClose }: RemoveRuleDialogProperties) {
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
