import { connectionState } from '../../utils/companies/connection-state.ts';
import { waitingOf } from '../../utils/companies/history/waiting.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { brokenText, sourcesText, workingText } from '../../utils/i18n/sources-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { waitingText } from '../../utils/i18n/waiting-text.ts';
import { Sentence } from '../ui/sentence.tsx';

/** As many names as a card has room for. */
const mostNamed = 4;

/** The first line of a card: the state of the client's connections. */
export function CompanyState({ company }: { company: KnownCompany }) {
  const state = connectionState(company);
  const waiting = waitingOf(company);
  const sources = 'sources' in state ? state.sources : [];
  return (
    <p class="company-state" data-state={state.kind} title={sourcesText(sources) || undefined}>
      {wordsOf(state)}
      {waiting && <span class="company-waiting"> · {waitingText(waiting, Date.now())}</span>}
    </p>
  );
}

function wordsOf(state: ReturnType<typeof connectionState>): string {
  switch (state.kind) {
    case 'missing':
      return translate('state_missing');
    case 'retired':
      return translate('state_retired');
    case 'notWorking':
      return brokenText(state.sources);
    case 'pageOff':
      return state.sources.length === 0
        ? translate('page_off')
        : translate('state_page_off', workingText(state.sources, mostNamed));
    case 'connected':
      return translate('state_connected', workingText(state.sources, mostNamed));
    case 'waiting':
      return translate('state_waiting');
    case 'unknown':
      return translate('state_unknown');
  }
}

/** Says of a Company that Conduit no longer has it, and how that is known. */
export function MissingNotice({ company }: { company: KnownCompany }) {
  if (!isMissing(company)) return null;
  const now = Date.now();
  const times = [company.unseenSince ?? 0, company.notFoundAt ?? 0];
  return (
    <p class="notice bad">
      <Sentence of="missing_text" values={times.map((time) => timeText(time, now))} />
    </p>
  );
}
