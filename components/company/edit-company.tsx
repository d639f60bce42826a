import { useEffect, useState } from 'preact/hooks';
import type { EditedFields, SeenFields } from '../../utils/companies/edit-draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isRetired, nameBeforeRetiring } from '../../utils/companies/retired.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { visibleText } from '../../utils/companies/visible-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { useFocus } from '../ui/use-focus.ts';
import { View, ViewTitle } from '../ui/view.tsx';
import { ChangedMeanwhile, EditTroubleNotice } from './edit-trouble.tsx';
import { NameField, nameProblem } from './name-field.tsx';
import { PageChoice } from './page-choice.tsx';
import { seenOf, useEdit } from './use-edit.ts';
import type { KeptEdit } from './use-edit-draft.ts';

interface Properties {
  company: KnownCompany;
  /** What was typed here before, and where what is typed now is kept. */
  kept: KeptEdit;
  onSaved: (saved: Company) => void;
  onLeave: () => void;
}

/** The fields that the user changed; the background sends the others as it reads them. */
function changesOf({ name, pageEnabled }: EditedFields, seen: SeenFields) {
  return {
    ...(name.trim() !== (seen.name ?? '') && { name: visibleText(name) }),
    ...(pageEnabled !== null && pageEnabled !== seen.pageEnabled && { pageEnabled }),
  };
}

/** The form **Edit**: name and page of a Company. */
export function EditCompany({ company, kept, onSaved, onLeave }: Properties) {
  const [seen, setSeen] = useState(kept.draft?.seen ?? seenOf(company));
  const [fields, setFields] = useState<EditedFields>(
    kept.draft?.fields ?? { name: company.name ?? '', pageEnabled: seen.pageEnabled },
  );
  /** The Company in Conduit while the user is asked about the page. */
  const [asking, setAsking] = useState<SeenFields | null>(null);
  const { busy, trouble, edit } = useEdit(company, (saved) => {
    kept.discard();
    onSaved(saved);
  });
  const nameInput = useFocus<HTMLInputElement>();
  const theirs = trouble?.kind === 'changedMeanwhile' ? trouble.company : null;
  const isPageKnown = seen.pageEnabled !== null;

  useEffect(() => {
    if (trouble?.kind !== 'pageUnknown') return;
    change({ ...fields, pageEnabled: null }, seenOf(trouble.company));
  }, [trouble]);

  const change = (changed: EditedFields, before = seen) => {
    setSeen(before);
    setFields(changed);
    kept.keep(changed, before);
  };
  const giveUp = () => {
    kept.discard();
    onLeave();
  };
  const save = (before: SeenFields) => {
    const changes = changesOf(fields, before);
    setAsking(null);
    if (Object.keys(changes).length === 0) giveUp();
    else void edit(before, changes);
  };
  const press = (before: SeenFields) => {
    if (busy || nameProblem(fields.name)) return nameInput.current?.focus();
    if (before.pageEnabled !== false && fields.pageEnabled === false) setAsking(before);
    else save(before);
  };

  return (
    <View name="edit">
      <ViewTitle onBack={onLeave}>
        <Sentence of="edit_title" values={[shownName(company)]} />
      </ViewTitle>
      <div role="alert">
        {kept.isUnkept && <FailureNotice failure={{ kind: 'storage' }} />}
        {trouble && <EditTroubleNotice trouble={trouble} />}
        {theirs && (
          <ChangedMeanwhile
            theirs={theirs}
            yours={fields}
            busy={busy}
            onKeepTheirs={giveUp}
            onSaveYours={() => press(seenOf(theirs))}
          />
        )}
      </div>
      <form class="fields" noValidate onSubmit={submitTo(() => press(seen))}>
        {isRetired(company) && (
          <div class="notice">
            <p>{translate('edit_retired')}</p>
            <div class="buttons">
              <Button
                of="bring_back"
                onClick={() => change({ name: nameBeforeRetiring(company), pageEnabled: true })}
              />
            </div>
          </div>
        )}
        <NameField
          name={fields.name}
          input={nameInput}
          onType={(name) => change({ ...fields, name })}
        />
        <PageChoice
          enabled={fields.pageEnabled}
          isKnown={isPageKnown}
          onChange={(pageEnabled) => change({ ...fields, pageEnabled })}
        />
        <div class="buttons">
          <Button
            of="save"
            type="submit"
            class="primary"
            disabled={fields.pageEnabled === null}
            aria-disabled={busy}
          />
          <Button of="cancel" onClick={giveUp} />
        </div>
        <p class="hint" role="status">
          {busy && translate('saving')}
        </p>
      </form>
      {asking && (
        <ConfirmDialog
          title={translate('switch_off_title')}
          confirm={translate('switch_page_off')}
          dangerous
          onConfirm={() => save(asking)}
          onCancel={() => setAsking(null)}
        >
          <p>
            <Sentence of="switch_off_text" values={[shownName(company)]} />
          </p>
        </ConfirmDialog>
      )}
    </View>
  );
}
