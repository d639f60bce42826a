import { translate } from '../../utils/i18n/translate.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface Properties {
  pattern: string;
  /** Gives whether it was removed. */
  onRemove: () => Promise<boolean>;
  onClose: () => void;
}

/** Asks before a rule goes: its pages are ordinary ones then. */
export function RemoveRuleDialog({ pattern, onRemove, onClose }: Properties) {
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
