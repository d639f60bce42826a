import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../utils/companies/draft.ts';
import { visibleText } from '../../utils/companies/visible-text.ts';
import type { CreatePause } from '../../utils/creating/create-pauses.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { NameField, nameProblem } from '../company/name-field.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { Switch } from '../ui/switch.tsx';
import { useFocus } from '../ui/use-focus.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { AttemptNotice, apiProblem } from './attempt-notice.tsx';
import {
  CreateButtons,
  Creating,
  enterAction,
  pressedButton,
  submitByEnter,
} from './create-buttons.tsx';
import { IdKnowledge, MaybeSame } from './existing-company.tsx';
import { canCreate, formStep } from './form-step.ts';
import { CollisionHint, IdField, idProblem } from './id-field.tsx';
import { type PageName, PageNameHint, type PageNameState } from './page-name.tsx';
import type { Afterwards, Attempt, Wanted } from './use-create.ts';
import { useCheck, useDirectoryHints } from './use-hints.ts';
import type { NewCompanyFields } from './use-new-company.ts';

/** By this what needs the choice of a Link APP leads to it. */
const linkAppQuestion = '.link-app-question input';

interface Properties {
  fields: NewCompanyFields;
  pageName: PageName;
  attempt: Attempt | null;
  /** How it ended, or an earlier one of this id. */
  shown: Exclude<Attempt, { kind: 'likelyMatches' }> | null;
  /** Nothing is created now: a create is under way, or another Link APP was chosen. */
  busy: boolean;
  isCreating: boolean;
  pause: CreatePause | null;
  onCreate: (wanted: Wanted, afterwards: Afterwards) => Promise<void>;
  onUse: (company: Company) => void;
  onAskAgain: (wanted: Wanted) => void;
}

const wantedOf = ({ linkApp, id, name, pageEnabled, from }: Draft): Wanted => ({
  linkApp,
  id: id.trim(),
  name: visibleText(name) || null,
  pageEnabled,
  ...(from && { from }),
});

/** What came of a page that was being read at the press, and that the user has to look at first. */
const isUnseen = (after: PageNameState): boolean => !(after.kind === 'filledIn' && after.isCertain);

/** The boxes, with what is known of what stands in them, and the ways to create. */
export function NewCompanyForm(properties: Properties) {
  const { linkApp, directory, version, record, settings, send, ...workspace } = useWorkspace();
  const { fields, pageName, attempt, shown, busy, onUse } = properties;
  const { enter } = settings;
  const { draft } = fields;
  const id = draft.id.trim();
  const [pressed, setPressed] = useState(false);
  const nameInput = useFocus<HTMLInputElement>();
  const idInput = useRef<HTMLInputElement>(null);
  const { busy: checking, check, answerFor } = useCheck(linkApp.id);
  const { taken, notListedAt, isUnlisted, sameNumber, like } = useDirectoryHints(
    directory,
    version,
    draft,
    record?.bareId ?? null,
  );

  const answer = answerFor(id);
  const step = formStep({
    ...{ id, busy, shown, like: sameNumber ? [sameNumber, ...like] : like },
    taken: answer?.ok ? answer.value : taken,
    isLinkAppOpen: workspace.isLinkAppOpen && !workspace.isAnswered,
  });
  const isOnlyLike = step.kind === 'review' && step.like.length === 1;
  const form = useRef<HTMLFormElement>(null);
  /** What has to be pressed instead has the focus, and is not pressed. */
  const goToNext = () => {
    const next = step.kind === 'chooseLinkApp' ? linkAppQuestion : 'form button.primary';
    form.current?.closest('.view')?.querySelector<HTMLElement>(next)?.focus();
  };

  /** The notice above the buttons names the Company already. */
  const isShownAbove = attempt?.kind === 'existed' && attempt.wanted.id === id;

  const filledIn = pageName.state.kind === 'filledIn';
  useLayoutEffect(() => {
    const input = nameInput.current;
    if (filledIn && input && document.activeElement === input) input.select();
  }, [filledIn]);

  const press = async (afterwards: Afterwards) => {
    if (!canCreate(step)) return goToNext();
    const isAwaited = pageName.state.kind === 'reading' && !fields.isNameTyped();
    if (isAwaited && isUnseen(await pageName.settled())) return nameInput.current?.focus();
    const sent = await fields.settled();
    const wanted = wantedOf(sent);
    const isIdWrong = idProblem(wanted.id, true) !== undefined;
    // Both are told at once, and the first has the focus.
    if (isIdWrong) setPressed(true);
    if (nameProblem(wanted.name ?? '')) return nameInput.current?.focus();
    if (isIdWrong) return idInput.current?.focus();
    await send(sent, () => properties.onCreate(wanted, afterwards));
  };
  const pressCheck = () => {
    if (!idProblem(id, true)) return void check(id);
    setPressed(true);
    idInput.current?.focus();
  };

  return (
    <form
      ref={form}
      class="fields"
      noValidate
      onKeyDown={(event) =>
        submitByEnter(
          event,
          enterAction(enter, draft.pageEnabled),
          canCreate(step) ? null : goToNext,
        )
      }
      onSubmit={submitTo((event) => {
        const afterwards = pressedButton(event.submitter);
        if (afterwards && !busy) void press(afterwards);
      })}
    >
      <NameField
        name={draft.name}
        problem={apiProblem(attempt, 'name', draft.name)}
        input={nameInput}
        onType={fields.typeName}
      >
        <PageNameHint
          state={pageName.state}
          name={draft.name}
          onUse={(name) => {
            fields.typeName(name);
            nameInput.current?.focus();
          }}
        />
        <MaybeSame
          title={translateCount('like_names', like.length)}
          companies={like}
          isPrimary={isOnlyLike}
          onUse={onUse}
        />
      </NameField>
      <IdField
        id={draft.id}
        problem={idProblem(id, pressed) ?? apiProblem(attempt, 'id', id)}
        input={idInput}
        busy={checking}
        onType={fields.typeId}
        onCheck={pressCheck}
      >
        <CollisionHint record={record} id={id} onUseFullId={fields.typeId} />
        <IdKnowledge
          id={id.toUpperCase()}
          label={linkApp.label}
          busy={checking}
          taken={isShownAbove ? null : taken}
          notListedAt={idProblem(id, true) ? null : notListedAt}
          isUnlisted={isUnlisted}
          answer={answer}
          isPrimary={step.kind === 'use'}
          onUse={onUse}
        />
        <MaybeSame
          title={translate('same_number')}
          companies={sameNumber ? [sameNumber] : []}
          isPrimary={isOnlyLike}
          onUse={onUse}
        />
      </IdField>
      <Switch
        label={translate('connection_page')}
        checked={draft.pageEnabled}
        onChange={fields.switchPage}
        hint={draft.pageEnabled ? undefined : translate('page_off_hint')}
      />
      {/* In the place of what was pressed, which is inert words then. */}
      <div role="alert">
        {shown && (
          <AttemptNotice
            attempt={shown}
            label={linkApp.label}
            isNext={step.kind === 'use' || step.kind === 'askAgain'}
            onUse={onUse}
            onAskAgain={properties.onAskAgain}
          />
        )}
      </div>
      <CreateButtons pageEnabled={draft.pageEnabled} {...{ enter, busy, step }} />
      <Creating busy={properties.isCreating} pause={properties.pause} />
    </form>
  );
}
