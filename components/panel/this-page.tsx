import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { Result } from '../../utils/result.ts';
import type { DrawnView } from '../popup/popup-view.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useRead } from '../ui/use-read.ts';
import { View } from '../ui/view.tsx';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { useFreshList } from '../workspace/use-fresh-list.ts';
import { FollowSite } from './follow-site.tsx';
import { NoRecord } from './no-record.tsx';
import { NotSeen } from './not-seen.tsx';
import { openPageRecord, type PageRecord } from './open-page-record.ts';
import { RecordOfPage } from './record-view-of-page.tsx';
import { useFrontPage } from './use-front-page.ts';
import { useRuleChanges } from './use-rule-changes.ts';

interface Properties {
  directory: DirectoryReader;
  linkApps: LinkApp[];
  chosen: LinkApp;
  /** Shows another Link APP. */
  onChoose: (linkApp: string) => void;
  onDraw: (drawn: DrawnView | null) => void;
}

interface Opened {
  page: TabPage;
  found: Result<PageRecord | null, Failure>;
}

/** What the page beside the panel is about; goes along from page to page where it is followed. */
export function ThisPage({ directory, linkApps, chosen, onChoose, onDraw }: Properties) {
  /** The record of which the user has said to which Link APP it belongs. */
  const [answered, setAnswered] = useState<string | null>(null);
  const page = useFrontPage();
  const ruleChanges = useRuleChanges();
  useFreshList({ directory, linkApp: chosen.id });
  const open = async () => {
    if (!page) return undefined;
    const found = await openPageRecord(page, { directory, linkApps, chosen: chosen.id });
    return { page, found };
  };
  const opened = useRead<Opened | undefined>(open, undefined, [
    page?.tabId,
    page?.address,
    chosen.id,
    linkApps,
    ruleChanges,
  ]);
  if (page === undefined) return null;
  if (page === null) return <NotSeen />;
  // What was opened last stands until the next is there: no flicker between two records.
  if (!opened) return null;
  const { found } = opened;
  if (!found.ok) {
    return (
      <View name="this-page">
        <h1 class="visually-hidden">{translate('this_page')}</h1>
        <FailureNotice failure={found.error} />
      </View>
    );
  }
  return (
    <>
      {found.value ? (
        <RecordOfPage
          key={`${found.value.linkApp.id} ${found.value.record.from.record}`}
          {...found.value}
          page={opened.page}
          {...{ linkApps, chosen, onChoose, onDraw }}
          isAnswered={answered === found.value.record.from.record}
          onAnswer={() => setAnswered(found.value?.record.from.record ?? null)}
        />
      ) : (
        <NoRecord page={opened.page} />
      )}
      <FollowSite page={opened.page} isRecord={found.value !== null} />
    </>
  );
}
