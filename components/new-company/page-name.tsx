import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { Answers } from '../../utils/messages.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { NewCompanyFields } from './use-new-company.ts';

/** How the reading of the page's name stands; `nothing`: it is not read, or not wanted any more. */
export type PageNameState =
  | { kind: 'nothing' | 'reading' | 'refused' | 'silent' | 'unnamed' }
  | { kind: 'filledIn'; name: string; isCertain: boolean; isTranslated: boolean }
  /** Not filled in: the user says whether it is the client's. */
  | { kind: 'suggested'; name: string; doubt: 'another' | 'unseen' | null };

export interface PageName {
  state: PageNameState;
  /** The state once the page was read, or was looked at for long enough. */
  settled: () => Promise<PageNameState>;
}

const nothing: PageNameState = { kind: 'nothing' };
const reading: PageNameState = { kind: 'reading' };

const times = (count: number, pause: number) => Array<number>(count).fill(pause);
/** A name comes late on many pages: the milliseconds from one look to the next. */
const pauses = [...times(20, 250), ...times(25, 1000), ...times(30, 3000)];
/** After so many looks a record's page is said to show no name; one that comes later still counts. */
const looksBeforeWords = 20;

/**
 * Fills the page's name in once the form is drawn, where none stands there yet, and goes on looking until
 * it is certain or the user types. `isOfRecord`: the form is for the record of the page; what any other
 * page is called is only suggested.
 */
export function usePageName(
  page: TabPage | null,
  isOfRecord: boolean,
  fields: NewCompanyFields,
): PageName {
  const [wanted] = useState(page !== null && fields.draft.name === '' ? page : null);
  const [state, setState] = useState<PageNameState>(wanted ? reading : nothing);
  const shown = useRef(state);
  const [firstAnswer] = useState(() => Promise.withResolvers<void>());
  useEffect(() => {
    const left = new AbortController();
    const show = (next: PageNameState) => {
      shown.current = next;
      setState(next);
      firstAnswer.resolve();
    };
    if (wanted) void follow(wanted, { isOfRecord, fields, show, signal: left.signal });
    else firstAnswer.resolve();
    return () => left.abort();
  }, []);
  return { state, settled: () => firstAnswer.promise.then(() => shown.current) };
}

interface Following {
  isOfRecord: boolean;
  fields: NewCompanyFields;
  show: (state: PageNameState) => void;
  signal: AbortSignal;
}

async function follow(page: TabPage, { isOfRecord, fields, show, signal }: Following) {
  for (const [looks, pause] of pauses.entries()) {
    const state = stateOf(await ask('readName', page), isOfRecord);
    if (signal.aborted) return;
    if (fields.isNameTyped()) return show(nothing);
    if (state.kind === 'filledIn') fields.suggestName(state.name);
    if (isAnswer(state) || looks >= looksBeforeWords || !isOfRecord) show(state);
    if (isLast(state)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) return;
  }
}

function stateOf(answer: Answers['readName'], isOfRecord: boolean): PageNameState {
  if (!answer.ok) return { kind: answer.error.kind === 'refused' ? 'refused' : 'silent' };
  const found = answer.value;
  if (!found) return { kind: 'unnamed' };
  const { name, isCertain, isTranslated, age } = found;
  if (!isOfRecord) return { kind: 'suggested', name, doubt: null };
  if (age === 'early') return reading;
  if (age === 'another' || age === 'unseen') return { kind: 'suggested', name, doubt: age };
  return { kind: 'filledIn', name, isCertain, isTranslated };
}

const isAnswer = ({ kind }: PageNameState): boolean =>
  kind === 'filledIn' || kind === 'suggested' || kind === 'refused';

/** Nothing better will come. */
const isLast = (state: PageNameState): boolean =>
  state.kind === 'refused' ||
  (state.kind === 'filledIn' && state.isCertain) ||
  (state.kind === 'suggested' && state.doubt === null);

interface PageNameHintProperties {
  state: PageNameState;
  /** As it stands in the box now. */
  name: string;
  /** The user takes what is suggested. */
  onUse: (name: string) => void;
}

function messageOf(state: PageNameState, name: string): MessageKey | undefined {
  switch (state.kind) {
    case 'nothing':
      return undefined;
    case 'reading':
      return 'page_name_reading';
    case 'filledIn':
      if (state.name !== name) return undefined;
      if (state.isTranslated) return 'page_name_translated';
      return state.isCertain ? undefined : 'page_name_check';
    case 'suggested':
      if (name !== '' || !state.doubt) return undefined;
      return state.doubt === 'another' ? 'page_name_of_another' : 'page_name_unseen';
    default:
      return name === '' ? 'page_name_refused' : undefined;
  }
}

/** How far the name in the box is the page's, and to be trusted; or what could stand in it. */
export function PageNameHint({ state, name, onUse }: PageNameHintProperties) {
  const message = messageOf(state, name);
  return (
    <>
      {message && <p class="hint">{translate(message)}</p>}
      {state.kind === 'suggested' && name === '' && (
        <button
          type="button"
          class="link flush ellipsis"
          title={state.name}
          onClick={() => onUse(state.name)}
        >
          <Sentence of="use_name" values={[state.name]} />
        </button>
      )}
    </>
  );
}
