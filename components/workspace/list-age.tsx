import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { isOld, type ListState } from '../../utils/companies/list-state.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { numberText, relativeText, timeText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { FailureSentence } from '../ui/failure-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useNow } from '../ui/relative-time.tsx';
import { useRead } from '../ui/use-read.ts';
import { useDirectoryVersion } from './use-directory-version.ts';

/** The first few of the rows that cannot be read, to look for in Conduit. */
const mostIds = 3;

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  /** How many of the Companies a list shows; undefined where nobody knows. */
  shown?: number | undefined;
}

interface ListNow {
  list: ListState | null;
  count: number;
  shown?: number | undefined;
}

/** How many Companies are known, and how old the list is; brings an old list in again. */
export function ListAge({ linkApp, directory, shown }: Properties) {
  const version = useDirectoryVersion(linkApp, 'everything');
  const [failure, setFailure] = useState<Failure | null>(null);
  const now = useRead<ListNow | undefined>(
    async () => {
      const [list, count] = await Promise.all([directory.list(linkApp), directory.count(linkApp)]);
      return { list, count };
    },
    undefined,
    [directory, linkApp, version],
  );
  const refresh = async (force: boolean) => {
    setFailure(null);
    const answer = await ask('refreshList', { linkApp, force });
    // A worker that died is followed by another, which goes on with it.
    if (!answer.ok && answer.error.kind !== 'interrupted') setFailure(answer.error);
  };
  useFreshList({ directory, linkApp, refresh: () => refresh(false) });

  const list = now && withFailure(now.list, failure);
  const time = useNow();
  const exact = list?.refreshedAt ? timeText(list.refreshedAt, time) : undefined;
  const why = list?.state === 'failed' && list.failure;
  return (
    <footer class="list-age">
      <p class="hint" title={exact}>
        {now && list !== undefined && listText({ ...now, list, shown }, time).join(' · ')}
        {why && (
          <>
            {': '}
            <FailureSentence failure={why} />
          </>
        )}
      </p>
      {list && list.state !== 'unavailable' && (
        <IconButton
          icon="refresh"
          label={translate('refresh_list')}
          busy={list.state === 'refreshing'}
          onPress={() => refresh(true)}
        />
      )}
    </footer>
  );
}

/** A disk too full for a row has no room for the end of the refresh either: the answer has the failure. */
const withFailure = (list: ListState | null, failure: Failure | null): ListState | null =>
  list && failure && list.state !== 'failed' ? { ...list, state: 'failed', failure } : list;

/** The parts of the line; without a list nobody knows how many there are in Conduit. */
export function listText({ list, count, shown }: ListNow, now: number): string[] {
  const isUnlisted = !list || list.state === 'unavailable';
  const parts = [
    shown === undefined || shown === count
      ? translateCount(isUnlisted ? 'companies_known_here' : 'companies_known', count)
      : translate('companies_shown', numberText(shown), numberText(count)),
  ];
  if (isUnlisted) return parts;
  if (list.refreshedAt !== null) {
    parts.push(translate('updated_within', relativeText(list.refreshedAt, now)));
  }
  if (list.state === 'refreshing') parts.push(progressText(list));
  if (list.broken > 0) parts.push(brokenText(list));
  if (list.state === 'failed') parts.push(translate('list_failed'));
  return parts;
}

function progressText({ progress }: ListState): string {
  if (!progress?.taken) return translate('list_refreshing');
  const taken = numberText(progress.taken);
  if (progress.total === null) return translate('list_progress', taken);
  return translate('list_progress_of', taken, numberText(progress.total));
}

function brokenText({ broken, brokenIds = [] }: ListState): string {
  const said = translateCount('list_broken', broken);
  return brokenIds.length > 0 ? `${said} (${brokenIds.slice(0, mostIds).join(', ')})` : said;
}

interface Wanted {
  directory: DirectoryReader;
  linkApp: string;
  /** Something is drawn that rests on the list. */
  isWanted?: boolean;
  /** Asks the background for it; absent: its outcome is read from the list itself. */
  refresh?: () => unknown;
}

/** Brings an old list in again. */
export function useFreshList({ directory, linkApp, isWanted = true, refresh }: Wanted): void {
  const newest = useRef<() => unknown>(undefined);
  newest.current = refresh ?? (() => ask('refreshList', { linkApp, force: false }));
  useEffect(() => {
    if (!isWanted) return;
    void directory.list(linkApp).then((list) => {
      if (isOld(list, Date.now())) void newest.current?.();
    });
  }, [directory, linkApp, isWanted]);
}
