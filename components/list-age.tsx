import { useEffect } from 'preact/hooks';
import type { DirectoryReader } from '../utils/companies/directory-reader.ts';
import { isOld, type ListState } from '../utils/companies/list-state.ts';
import { ask } from '../utils/messages.ts';
import { translate, translateCount } from '../utils/translate.ts';
import { timeText } from '../utils/words/dates.ts';
import { IconButton } from './icon-button.tsx';
import { useRead } from './use-read.ts';

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  version: number;
}

interface ListNow {
  list: ListState | null;
  count: number;
}

/** How many Companies are known, and how old the list is; brings an old list in again. */
export function ListAge({ linkApp, directory, version }: Properties) {
  const now = useRead<ListNow | undefined>(
    async () => {
      const [list, count] = await Promise.all([directory.list(linkApp), directory.count(linkApp)]);
      return { list, count };
    },
    undefined,
    [directory, linkApp, version],
  );
  useEffect(() => {
    void directory.list(linkApp).then((list) => {
      if (isOld(list, Date.now())) void ask('refreshList', { linkApp, force: false });
    });
  }, [directory, linkApp]);

  const refreshing = now?.list?.state === 'refreshing';
  return (
    <footer class="list-age">
      <p class="hint">{now && listText(now, Date.now()).join(' · ')}</p>
      {now?.list && now.list.state !== 'unavailable' && (
        <IconButton
          icon="refresh"
          label={translate('refresh_list')}
          busy={refreshing}
          onPress={() => ask('refreshList', { linkApp, force: true })}
        />
      )}
    </footer>
  );
}

/** The parts of the line; of a list that the API does not give, only the number of Companies known. */
export function listText({ list, count }: ListNow, now: number): string[] {
  const parts = [translateCount('companies_known', count)];
  if (!list || list.state === 'unavailable') return parts;
  if (list.refreshedAt !== null) {
    parts.push(translate('list_of', timeText(list.refreshedAt, now)));
  }
  if (list.state === 'refreshing') parts.push(translate('list_refreshing'));
  if (list.state === 'failed') parts.push(translate('list_failed'));
  if (list.broken > 0) parts.push(translateCount('list_broken', list.broken));
  return parts;
}
