import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { retiredName } from '../../utils/companies/retired.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { translate } from '../../utils/translate.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { Sentence } from '../sentence.tsx';
import { EditTroubleNotice } from './edit-trouble.tsx';
import { seenOf, useEdit } from './use-edit.ts';

interface Properties {
  company: KnownCompany;
  onDone: (saved: Company) => void;
  onCancel: () => void;
  /** A colleague changed it meanwhile: it is to be looked at first. */
  onChanged: () => void;
}

/** Says what retiring does, and does it. */
export function RetireDialog({ company, onDone, onCancel, onChanged }: Properties) {
  const { busy, trouble, edit } = useEdit(company, onDone);
  const theirs = trouble?.kind === 'changedMeanwhile';
  const retire = () => edit(seenOf(company), { name: retiredName(company), pageEnabled: false });
  return (
    <ConfirmDialog
      title={
        <span title={shownName(company)}>
          <Sentence of="retire_title" values={[shownName(company)]} />
        </span>
      }
      confirm={translate(theirs ? 'show_company' : 'retire')}
      dangerous={!theirs}
      busy={busy}
      onConfirm={theirs ? onChanged : retire}
      onCancel={onCancel}
    >
      <p>{translate('retire_text')}</p>
      <p class="quiet-text few-lines" title={retiredName(company)}>
        <Sentence of="retire_name" values={[retiredName(company)]} />
      </p>
      <div role="alert">
        {theirs && <p class="notice bad">{translate('retire_changed')}</p>}
        {trouble && <EditTroubleNotice trouble={trouble} />}
      </div>
    </ConfirmDialog>
  );
}
