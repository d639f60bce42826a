import { useState } from 'preact/hooks';
import type { TabPage } from '../../utils/browser/front-page.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Result } from '../../utils/result.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useRead } from '../ui/use-read.ts';
import { View } from '../ui/view.tsx';
import { useFreshList } from '../workspace/list-age.tsx';
import { SiteRuleLink } from '../workspace/record-line.tsx';
import type { DrawnView } from '../workspace/view.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { FollowSite } from './follow-site.tsx';
import { NotSeen } from './not-seen.tsx';
import { openPageRecord, type PageRecord } from './open-page-record.ts';
import { RecordOfPage } from './record-of-page.tsx';
import { useFrontPage, useRuleChanges } from './use-front-page.ts';

interface Opened {
  page: TabPage;
  found: Result<PageRecord | null, Failure>;
}

/**
 * What the page beside the panel is about; goes along from page to page where it is followed. `onDraw`
 * gets what is drawn of a record, and null once nothing is.
 */
export function ThisPage({ onDraw }: { onDraw: (drawn: DrawnView | null) => void }) {
  const { directory, linkApps, linkApp: chosen, goHome } = useWorkspace();
  const [answeredFor, setAnswered] = useState<string | null>(null);
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
          key={`${found.value.start.linkApp} ${found.value.record.from.record}`}
          {...found.value}
          {...{ linkApps, chosen, answeredFor, onDraw }}
          onAnswer={setAnswered}
          onLinkApp={goHome}
        />
      ) : (
        <NoRecord page={opened.page} />
      )}
      <FollowSite page={opened.page} isRecord={found.value !== null} />
    </>
  );
}

/** A page that is seen, and is no record. */
export const NoRecord = ({ page }: { page: TabPage }) => (
  <View name="this-page">
    <h1 class="visually-hidden">{translate('this_page')}</h1>
    <p class="empty">{translate('no_record_here')}</p>
    <SiteRuleLink page={page} hasRule={false} />
  </View>
);
