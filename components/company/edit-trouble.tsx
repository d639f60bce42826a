import { translate } from '../../utils/i18n/translate.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { EditTrouble } from './use-edit.ts';

const titles = {
  refused: 'edit_refused',
  notSent: 'edit_not_sent',
  unknown: 'edit_unknown',
} as const;

/** Why an edit did not come about. What a colleague changed meanwhile has a notice of its own. */
export function EditTroubleNotice({ trouble }: { trouble: EditTrouble }) {
  switch (trouble.kind) {
    case 'changedMeanwhile':
      return null;
    case 'pageUnknown':
      return <p class="notice bad">{translate('page_state_unknown')}</p>;
    default: {
      const interrupted = trouble.failure.kind === 'interrupted';
      const title = translate(interrupted ? 'edit_unknown' : titles[trouble.kind]);
      return <FailureNotice failure={trouble.failure} title={title} />;
    }
  }
}
