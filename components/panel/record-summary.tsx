import type { ComponentChildren } from 'preact';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { ListState } from '../../utils/companies/list-state.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Icon } from '../ui/icon.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { useRead } from '../ui/use-read.ts';
import { View } from '../ui/view.tsx';

interface Properties {
  directory: DirectoryReader;
  version: number;
  linkApp: LinkApp;
  /** "HubSpot company" */
  title: string;
  above: ComponentChildren;
  onCreate: () => Promise<void>;
}

/** A record of which no Company is known here. Nothing of its page is read before a press. */
export function RecordSummary({ directory, version, linkApp, title, above, onCreate }: Properties) {
  const [busy, run] = useBusy();
  const read = () => directory.list(linkApp.id);
  const list = useRead<ListState | null>(read, null, [directory, linkApp.id, version]);
  const listedAt = list?.refreshedAt ?? null;
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{title}</h1>
      {above}
      <p>
        {listedAt === null ? (
          <Sentence of="not_known_here" values={[linkApp.label]} />
        ) : (
          <Sentence
            of="not_known_here_since"
            values={[linkApp.label, <RelativeTime key="listed" time={listedAt} />]}
          />
        )}
      </p>
      <button type="button" class="primary wide" aria-disabled={busy} onClick={() => run(onCreate)}>
        <Icon name="plus" />
        {translate('new_company')}
      </button>
    </View>
  );
}
