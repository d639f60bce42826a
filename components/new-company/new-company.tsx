import type { ComponentChildren } from 'preact';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { View } from '../ui/view.tsx';
import { ViewTitle } from '../ui/view-title.tsx';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { LikelyMatches } from './likely-matches.tsx';
import { NewCompanyForm } from './new-company-form.tsx';
import { type Afterwards, useCreate } from './use-create.ts';
import { useNewCompany } from './use-new-company.ts';
import { usePageName } from './use-page-name.ts';
import { useUnsettled } from './use-unsettled.ts';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  version: number;
  initial: Draft;
  /** What Enter does. */
  enter: Afterwards;
  /** What record it is for. */
  above?: ComponentChildren;
  /** The record that it is for, once it is known. */
  record?: RecognisedRecord | null;
  /** The user is to say first which Link APP it belongs to. */
  isLinkAppOpen?: boolean;
  /** Another Link APP was chosen, whose form is on its way: this one creates nothing any more. */
  isSwitching?: boolean;
  /** The page whose name may be the Company's. */
  page?: TabPage | null;
  onChange: (draft: Draft) => void;
  /** Undefined where nothing was typed yet. */
  onDiscard: (() => void) | undefined;
  /** It is being created: its draft is kept, whatever stands in it. */
  onSend: (draft: Draft) => void;
  onMade: (company: Company) => void;
  onUse: (company: Company) => void;
  onBack: (() => void) | undefined;
}

/** **New Company**: its form, and between form and create the review of likely matches. */
export function NewCompany(properties: Properties) {
  const { linkApp, directory, version, initial, enter, onUse, onDiscard, onSend } = properties;
  const fields = useNewCompany(initial, properties.onChange);
  const pageName = usePageName(properties.page ?? null, initial.from !== undefined, fields);
  const { attempt, pause, create, askAgain, askAboutMatch, leaveReview, ...creating } = useCreate(
    properties.onMade,
  );
  const busy = creating.busy || (properties.isSwitching ?? false);

  const unsettled = useUnsettled(directory, version, linkApp.id, fields.draft.id.trim());

  if (attempt?.kind === 'likelyMatches') {
    const { wanted, afterwards } = attempt;
    return (
      <LikelyMatches
        key="review"
        name={wanted.name ?? wanted.id}
        label={linkApp.label}
        matches={attempt}
        busy={busy}
        onUse={onUse}
        onAskAgain={askAboutMatch}
        onCreateAnyway={() => create(wanted, afterwards, attempt)}
        onBack={leaveReview}
      />
    );
  }

  // Of what is not settled the journal tells: it may be another's create of this id.
  const isUnknown = attempt?.kind === 'unknown';
  const shown = (isUnknown && unsettled) || (attempt ?? (busy ? null : unsettled));
  return (
    <View key="form" name="form">
      <ViewTitle
        onBack={properties.onBack}
        end={
          onDiscard && (
            <button type="button" class="link" onClick={onDiscard}>
              {translate('discard_draft')}
            </button>
          )
        }
      >
        {translate('new_company')}
      </ViewTitle>
      {properties.above}
      <NewCompanyForm
        {...{ linkApp, directory, version, fields, pageName, enter, attempt, onUse, onSend }}
        {...{ busy, pause, isCreating: creating.busy }}
        {...{ shown, isLinkAppOpen: properties.isLinkAppOpen ?? false, onAskAgain: askAgain }}
        record={properties.record ?? null}
        onCreate={(wanted, afterwards) => create(wanted, afterwards)}
      />
    </View>
  );
}
