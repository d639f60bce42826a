import { useRef, useState } from 'preact/hooks';
import { companyKey, parseNewCompanyId } from '../../utils/companies/company-id.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { translate } from '../../utils/translate.ts';
import { Switch } from '../switch.tsx';
import { useDebounced } from '../use-debounced.ts';
import { useFocus } from '../use-focus.ts';
import { useRead } from '../use-read.ts';
import { View } from '../view.tsx';
import { ViewTitle } from '../view-title.tsx';
import { AttemptNotice } from './attempt-notice.tsx';
import { CreateButtons, enterAction } from './create-buttons.tsx';
import { apiProblem, idProblem, nameCounter, nameProblem } from './field-problems.tsx';
import { IdField } from './id-field.tsx';
import { IdKnowledge } from './id-knowledge.tsx';
import { LikeNames } from './like-names.tsx';
import { LikelyMatches } from './likely-matches.tsx';
import { NameField } from './name-field.tsx';
import { useCheck } from './use-check.ts';
import { type Afterwards, useCreate, type Wanted } from './use-create.ts';
import { useNewCompany } from './use-new-company.ts';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  version: number;
  initial: Draft;
  enter: Afterwards;
  onChange: (draft: Draft) => void;
  onDiscard: () => void;
  onMade: (company: Company) => void;
  onUse: (company: Company) => void;
  onBack: () => void;
}

/** The form **New Company**. */
export function NewCompany(properties: Properties) {
  const { linkApp, directory, version, initial, enter, onUse } = properties;
  const { draft, typeName, typeId, switchPage, settled } = useNewCompany(
    initial,
    properties.onChange,
  );
  const { attempt, busy, create, askAgain, leaveReview } = useCreate(properties.onMade);
  const { busy: checking, check, answerFor } = useCheck(linkApp.id);
  const [pressed, setPressed] = useState(false);
  const nameInput = useFocus<HTMLInputElement>();
  const idInput = useRef<HTMLInputElement>(null);
  const id = draft.id.trim();
  const taken = useRead(() => directory.company(linkApp.id, id), null, [linkApp.id, id, version]);
  const settledName = useDebounced(draft.name, 200);
  const like = useRead(() => directory.like(linkApp.id, settledName), [], [settledName, version]);

  const submit = async (afterwards: Afterwards) => {
    setPressed(true);
    const wanted = wantedOf(await settled());
    if (idProblem(wanted.id, true)) return idInput.current?.focus();
    if (nameProblem(wanted.name ?? '')) return nameInput.current?.focus();
    await create(wanted, afterwards, false);
  };

  if (attempt?.kind === 'likelyMatches') {
    const { wanted, afterwards, companies } = attempt;
    return (
      <LikelyMatches
        key="review"
        name={wanted.name ?? wanted.id}
        label={linkApp.label}
        companies={companies}
        busy={busy}
        onUse={onUse}
        onCreateAnyway={() => create(wanted, afterwards, true)}
        onBack={leaveReview}
      />
    );
  }

  return (
    <View key="form" name="form">
      <ViewTitle
        onBack={properties.onBack}
        end={
          <button type="button" class="link" onClick={properties.onDiscard}>
            {translate('discard_draft')}
          </button>
        }
      >
        {translate('new_company')}
      </ViewTitle>
      <div role="alert">
        {attempt && (
          <AttemptNotice
            attempt={attempt}
            label={linkApp.label}
            onUse={onUse}
            onAskAgain={askAgain}
          />
        )}
      </div>
      <form
        class="fields"
        noValidate
        onKeyDown={(event) => submitByEnter(event, enterAction(enter, draft.pageEnabled))}
        onSubmit={(event) => {
          event.preventDefault();
          const afterwards = afterwardsOf(event.submitter);
          if (afterwards && !busy) void submit(afterwards);
        }}
      >
        <NameField
          name={draft.name}
          problem={nameProblem(draft.name) ?? apiProblem(attempt, 'name', draft.name)}
          counter={nameCounter(draft.name)}
          input={nameInput}
          onType={typeName}
        >
          <LikeNames companies={like.filter(({ key }) => key !== companyKey(id))} onUse={onUse} />
        </NameField>
        <IdField
          id={draft.id}
          problem={idProblem(id, pressed) ?? apiProblem(attempt, 'id', id)}
          input={idInput}
          busy={checking}
          onType={typeId}
          onCheck={() => {
            setPressed(true);
            if (parseNewCompanyId(id).ok) void check(id);
          }}
        >
          <IdKnowledge
            id={id.toUpperCase()}
            label={linkApp.label}
            busy={checking}
            taken={taken}
            answer={answerFor(id)}
            onUse={onUse}
          />
        </IdField>
        <Switch
          label={translate('connection_page')}
          checked={draft.pageEnabled}
          onChange={switchPage}
          hint={draft.pageEnabled ? undefined : translate('page_off_hint')}
        />
        <CreateButtons pageEnabled={draft.pageEnabled} enter={enter} busy={busy} />
        <p class="hint" role="status">
          {busy && translate('creating')}
        </p>
      </form>
    </View>
  );
}

const wantedOf = ({ linkApp, id, name, pageEnabled }: Draft): Wanted => ({
  linkApp,
  id: id.trim(),
  name: name.trim() || null,
  pageEnabled,
});

function afterwardsOf(submitter: HTMLElement | null): Afterwards | undefined {
  if (!(submitter instanceof HTMLButtonElement)) return undefined;
  const { value } = submitter;
  return value === 'copy' || value === 'open' || value === 'nothing' ? value : undefined;
}

/** Enter in a box presses the button that the options choose, not simply the first. */
function submitByEnter(event: KeyboardEvent, afterwards: Afterwards): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.form) return;
  event.preventDefault();
  const button = target.form.querySelector<HTMLButtonElement>(`[value="${afterwards}"]`);
  target.form.requestSubmit(button);
}
