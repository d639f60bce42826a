import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { editDraftsItem } from '../../utils/storage.ts';
import { BulkLine } from '../bulk/bulk-line.tsx';
import { Icon } from '../ui/icon.tsx';
import { lazyView, useReady } from '../ui/lazy-view.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { View } from '../ui/view.tsx';
import { RecentRows } from './company-rows.tsx';
import { DraftLines } from './draft-lines.tsx';
import { FindCompany } from './find-company.tsx';
import { ListAge } from './list-age.tsx';
import { useWorkspace } from './workspace-context.ts';

const siteRuleLink = lazyView(async () => (await import('./records.ts')).SiteRuleLink);
const editDraftLines = lazyView(
  async () => (await import('../company/edit-draft-lines.tsx')).EditDraftLines,
);
const journalLine = lazyView(
  async () => (await import('../company/unsettled-line.tsx')).JournalLine,
);

interface Properties {
  /** What the page offers beside its record. */
  above: ComponentChildren;
  /** Shows all that a text finds. */
  onShowAll: (text: string) => void;
}

/** Where the popup opens: find a Company, make a new one, or take up one of the last. */
export function Home({ above, onShowAll }: Properties) {
  const { linkApp, directory, version, recent, hand, plainPage, show, showRecord, newCompany } =
    useWorkspace();
  const atHand = hand.record;
  useReady(siteRuleLink, plainPage !== null);
  const edits = useStored(editDraftsItem, {});
  useReady(editDraftLines, Object.keys(edits).length > 0);
  return (
    <View name="home">
      <h1 class="visually-hidden">{translate('extension_short_name')}</h1>
      {atHand && (
        <button
          type="button"
          class="link record-button ellipsis"
          onClick={() => void showRecord(atHand)}
        >
          <Sentence of="this_record" values={[atHand.title]} />
        </button>
      )}
      {above}
      <FindCompany key={linkApp.id} onShow={show} onShowAll={onShowAll}>
        <DraftLines />
        <section>
          <h2 class="section-title">{translate('recent')}</h2>
          {recent.length === 0 ? (
            <p class="empty">{translate('recent_empty')}</p>
          ) : (
            <RecentRows onShow={show} />
          )}
        </section>
        {/* Below the rows, which must not move when one of these is read or settled. */}
        <editDraftLines.View {...{ directory, version }} linkApp={linkApp.id} onShow={show} />
        <UnsettledCreates />
      </FindCompany>
      <button type="button" class="primary wide" onClick={() => newCompany('')}>
        <Icon name="plus" />
        {translate('new_company')}
      </button>
      <ListAge key={linkApp.id} linkApp={linkApp.id} directory={directory} />
      <BulkLine />
      {plainPage && <siteRuleLink.View page={plainPage} hasRule={false} />}
    </View>
  );
}

/** Creates whose answer was lost; those of a run of many are told of there, where they end by themselves. */
export function UnsettledCreates() {
  const { linkApp, directory, version, askAgain, tryAgain } = useWorkspace();
  const read = async () => (await directory.journal(linkApp.id)).filter(({ row }) => !row);
  const entries = useRead<JournalEntry[]>(read, [], [directory, linkApp.id, version]);
  useReady(journalLine, entries.length > 0);
  if (entries.length === 0) return null;
  return (
    <ul class="unfinished">
      {entries.map((entry) => (
        <journalLine.View
          key={entry.key}
          entry={entry}
          onAskAgain={askAgain}
          onTryAgain={tryAgain}
        />
      ))}
    </ul>
  );
}
