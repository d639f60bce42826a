import type { ComponentChildren } from 'preact';
import type { Draft } from '../../utils/companies/draft.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { Button } from '../ui/button.tsx';
import { View, ViewTitle } from '../ui/view.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { LikelyMatches } from './likely-matches.tsx';
import { NewCompanyForm } from './new-company-form.tsx';
import { usePageName } from './page-name.tsx';
import { useCreate } from './use-create.ts';
import { useUnsettled } from './use-hints.ts';
import { useNewCompany } from './use-new-company.ts';

interface Properties {
  initial: Draft;
  /** What record it is for. */
  above?: ComponentChildren;
}

/** **New Company**: its form, and between form and create the review of likely matches. */
export function NewCompany({ initial, above }: Properties) {
  const workspace = useWorkspace();
  const { linkApp, directory, version } = workspace;
  const fields = useNewCompany(initial, workspace.typed);
  const { draft } = fields;
  const page = workspace.pageOf(initial);
  const pageName = usePageName(page, initial.from !== undefined, fields);
  const { attempt, pause, create, askAgain, askAboutMatch, leaveReview, ...creating } = useCreate(
    (company) => workspace.made(company, initial),
  );
  // Another Link APP was chosen, whose form is on its way: this one creates nothing any more.
  const busy = creating.busy || workspace.isSwitching;
  const unsettled = useUnsettled(directory, version, linkApp.id, draft.id.trim());
  const use = (company: Company) => workspace.useExisting(company, initial);

  if (attempt?.kind === 'likelyMatches') {
    const { wanted, afterwards } = attempt;
    return (
      <LikelyMatches
        key="review"
        name={wanted.name ?? wanted.id}
        label={linkApp.label}
        matches={attempt}
        busy={busy}
        onUse={use}
        onAskAgain={askAboutMatch}
        onCreateAnyway={() => workspace.send(draft, () => create(wanted, afterwards, attempt))}
        onBack={leaveReview}
      />
    );
  }

  // The journal knows what is unsettled: it may be another create of this id.
  const isUnknown = attempt?.kind === 'unknown';
  const shown = (isUnknown && unsettled) || (attempt ?? (busy ? null : unsettled));
  return (
    <View key="form" name="form">
      <ViewTitle
        onBack={() => workspace.goHome()}
        end={
          workspace.isKept(initial) && (
            <Button
              of="discard_draft"
              class="link"
              onClick={() => workspace.discardForm(initial)}
            />
          )
        }
      >
        {translate('new_company')}
      </ViewTitle>
      {above}
      <NewCompanyForm
        {...{ fields, pageName, attempt, shown, busy, pause, onUse: use, onAskAgain: askAgain }}
        isCreating={creating.busy}
        onCreate={create}
      />
    </View>
  );
}
