import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { type JournalEntry, settledBy } from '../../utils/companies/journal-entry.ts';
import { translate } from '../../utils/translate.ts';
import { shownName } from '../company-name.tsx';
import { timeText } from '../dates.ts';
import { IconButton } from '../icon-button.tsx';
import { Sentence } from '../sentence.tsx';
import { useRead } from '../use-read.ts';

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  version: number;
  drafts: Draft[];
  onContinue: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  onAskAgain: (id: string) => void;
  onTryAgain: (entry: JournalEntry) => void;
  onDismiss: (id: string) => void;
}

/** What waits for its user: half-filled forms, and creates whose answer was lost. */
export function Unfinished(properties: Properties) {
  const { linkApp, directory, version, drafts } = properties;
  const entries = useRead<JournalEntry[]>(() => directory.journal(linkApp), [], [linkApp, version]);
  if (drafts.length + entries.length === 0) return null;
  return (
    <ul class="unfinished">
      {drafts.map((draft) => (
        <li key={draft.record} class="unfinished-line">
          <button type="button" class="link ellipsis" onClick={() => properties.onContinue(draft)}>
            <Sentence of="continue_draft" values={[shownName(draft)]} />
          </button>
          <IconButton
            icon="close"
            label={translate('discard_draft_of', shownName(draft))}
            onPress={() => properties.onDiscard(draft)}
          />
        </li>
      ))}
      {entries.map((entry) => (
        <UnsettledLine key={entry.key} entry={entry} {...properties} />
      ))}
    </ul>
  );
}

function UnsettledLine(properties: Properties & { entry: JournalEntry }) {
  const { entry, onAskAgain, onTryAgain, onDismiss } = properties;
  const { id } = entry.body;
  const name = shownName(entry.body);
  if (entry.state === 'open') {
    const until = timeText(settledBy(entry), Date.now());
    return (
      <li class="unfinished-line">
        <span class="quiet-text">
          <Sentence of="not_settled" values={[name, until]} />
        </span>
        <button type="button" onClick={() => onAskAgain(id)}>
          {translate('ask_again')}
        </button>
      </li>
    );
  }
  return (
    <li class="unfinished-line">
      <span class="quiet-text">
        <Sentence of="was_not_made" values={[name]} />
      </span>
      <button type="button" onClick={() => onTryAgain(entry)}>
        {translate('try_again')}
      </button>
      <IconButton icon="close" label={translate('put_away', name)} onPress={() => onDismiss(id)} />
    </li>
  );
}
