import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isAddressable } from '../../utils/companies/company-id.ts';
import { type EditDraft, isUnderWay } from '../../utils/companies/edit-draft.ts';
import { type KnownCompany, wasNeverFetched } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { View, ViewTitle } from '../ui/view.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { CardButtons } from './card-buttons.tsx';
import { CardEnd } from './card-end.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { CompanyState, MissingNotice } from './company-state.tsx';
import { EditCompany } from './edit-company.tsx';
import { EditDraftLine } from './edit-draft-lines.tsx';
import { History } from './history.tsx';
import { SwitchPageOn } from './page-choice.tsx';
import { useCard } from './use-card.ts';
import { useEditDraft } from './use-edit-draft.ts';

/** A Company as its card shows it. */
export interface Shown {
  company: KnownCompany;
  reading: boolean;
  /** The API has given it since the card was drawn. */
  wasRead: boolean;
  /** Asks the API anew; undefined where its id cannot be asked for. */
  read: (() => void) | undefined;
}

interface Properties {
  initial: KnownCompany;
  /** There is no need to ask the API again. */
  isFresh: boolean;
  /** What record it is the Company of. */
  above?: ComponentChildren;
  /** Draws the rest of it; the card is then read with its connections. */
  below?: (card: Shown) => ComponentChildren;
  onBack?: (() => void) | undefined;
  /** Where Escape leads, unless something is edited or asked. */
  onEscape?: (() => void) | undefined;
}

/** One Company, and what can be done with it. */
export function Card(properties: Properties) {
  const { initial, isFresh, below, onBack } = properties;
  const { directory, version, actions } = useWorkspace();
  const { company, failure, reading, wasRead, read, showSaved } = useCard(
    initial,
    isFresh,
    directory,
    version,
  );
  const [isEditing, setEditing] = useState(false);
  const kept = useEditDraft(company);
  const [discarded, setDiscarded] = useState<EditDraft>();
  const unsaved = kept.draft ?? discarded;
  useEffect(() => {
    // Only at first: what is typed right now in another window is continued there.
    if (kept.draft && isUnderWay(kept.draft, Date.now())) setEditing(true);
  }, [kept.isRead]);
  useEscape(!isEditing ? properties.onEscape : undefined);
  const canCall = isAddressable(company.id);
  const missing = isMissing(company);
  const stop = () => setEditing(false);
  const finish = (saved: Company) => {
    setDiscarded(undefined);
    showSaved(saved);
    stop();
  };
  if (isEditing) {
    return <EditCompany key="edit" {...{ company, kept }} onSaved={finish} onLeave={stop} />;
  }
  return (
    <View key="card" name="card">
      <ViewTitle onBack={onBack}>
        <bdi title={shownName(company)}>{shownName(company)}</bdi>
      </ViewTitle>
      {properties.above}
      <CompanyState company={company} />
      <CompanyFacts company={company} reading={reading} onRead={canCall ? read : undefined} />
      <div role="status">
        {isFresh && !reading && !failure && wasNeverFetched(company) && (
          <p class="notice">{translate('linked_unknown')}</p>
        )}
        <MissingNotice company={company} />
      </div>
      {company.linkPage?.enabled === false && canCall && !missing && (
        <SwitchPageOn company={company} onLook={read} />
      )}
      {canCall ? (
        <CardButtons company={company} actions={actions} onEdit={() => setEditing(true)} />
      ) : (
        <p class="hint">{translate('not_addressable')}</p>
      )}
      {/* Below what can be pressed, which must not move away when something is read. */}
      {unsaved && (
        <EditDraftLine
          name={shownName(company)}
          isDiscarded={!kept.draft}
          onContinue={() => setEditing(true)}
          onDiscard={() => {
            setDiscarded(unsaved);
            kept.discard();
          }}
          onRestore={() => kept.restore(unsaved)}
        >
          {translate('continue_edit')}
        </EditDraftLine>
      )}
      <div role="status">
        {failure && !(missing && failure.kind === 'notFound') && (
          <FailureNotice failure={failure} />
        )}
      </div>
      {below?.({ company, reading, wasRead, read: canCall ? read : undefined })}
      <History {...{ company, directory, version }} />
      {canCall && <CardEnd {...{ company, actions, onLook: read }} onRetired={showSaved} />}
    </View>
  );
}
