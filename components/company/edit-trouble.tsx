import type { ComponentChildren } from 'preact';
import type { EditedFields } from '../../utils/companies/edit-draft.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { EditTrouble } from './use-edit.ts';

const titles = {
  refused: 'edit_refused',
  notSent: 'edit_not_sent',
  unknown: 'edit_unknown',
} as const;

/** Why an edit was not saved. A colleague's change has its own notice. */
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

interface LookFirstProperties {
  text: string;
  onLook: () => void;
}

/** A colleague changed the Company where there is no form: its user looks at it first. */
export const LookFirst = ({ text, onLook }: LookFirstProperties) => (
  <div class="notice bad">
    <p>{text}</p>
    <div class="buttons">
      <Button of="show_company" onClick={onLook} />
    </div>
  </div>
);

interface ChangedMeanwhileProperties {
  theirs: Company;
  yours: EditedFields;
  busy: boolean;
  onKeepTheirs: () => void;
  onSaveYours: () => void;
}

/** What a colleague changed while this form was open, beside what the user wants. */
export function ChangedMeanwhile({
  theirs,
  yours,
  busy,
  onKeepTheirs,
  onSaveYours,
}: ChangedMeanwhileProperties) {
  return (
    <div class="notice bad">
      <p>{translate('changed_meanwhile')}</p>
      <table class="versions">
        <thead>
          <tr>
            <td />
            <th scope="col">{translate('theirs')}</th>
            <th scope="col">{translate('yours')}</th>
          </tr>
        </thead>
        <tbody>
          <Row label={translate('name')} theirs={theirs.name ?? ''} yours={yours.name} />
          <Row
            label={translate('connection_page')}
            theirs={pageText(theirs.linkPage?.enabled ?? null)}
            yours={pageText(yours.pageEnabled)}
          />
        </tbody>
      </table>
      <div class="buttons">
        <Button of="keep_theirs" onClick={onKeepTheirs} />
        <Button of="save_yours" aria-disabled={busy} onClick={() => !busy && onSaveYours()} />
      </div>
    </div>
  );
}

const pageText = (enabled: boolean | null): string =>
  translate(enabled === null ? 'page_unknown' : enabled ? 'page_on' : 'page_off');

function Row(properties: { label: string; theirs: ComponentChildren; yours: ComponentChildren }) {
  const { label, theirs, yours } = properties;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <bdi>{theirs}</bdi>
      </td>
      <td>
        <bdi>{yours}</bdi>
      </td>
    </tr>
  );
}
