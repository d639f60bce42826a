import { useState } from 'preact/hooks';
import type { Draft } from '../../utils/companies/draft.ts';
import type { JournalEntry } from '../../utils/companies/journal-entry.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { settingsItem } from '../../utils/settings.ts';
import { useDirectoryVersion } from '../use-directory-version.ts';
import { useRead } from '../use-read.ts';
import { useStored } from '../use-stored.ts';
import { companyActions } from './company-actions.ts';
import { followUps } from './follow-ups.ts';
import { type PopupStart, recentCount } from './load-popup.ts';
import { emptyDraft, isBlank } from './new-draft.ts';
import { draftOf, isToldInView, justTold, type PopupView } from './popup-view.ts';
import { useDrafts } from './use-drafts.ts';
import { usePopupView } from './use-popup-view.ts';
import { useReport } from './use-report.ts';

/** All that the popup shows of one Link APP, and where its presses lead. */
export function usePopup(start: PopupStart, linkApp: string, choose: (linkApp: string) => void) {
  const { directory } = start;
  const settings = useStored(settingsItem, start.settings);
  const { drafts, save, discard } = useDrafts(start.drafts);
  const { view, since, draw } = usePopupView(start.view);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { report, putAway } = useReport(start.report);
  const version = useDirectoryVersion(linkApp);
  const readRecent = () => directory.recent(linkApp, recentCount);
  const recent = useRead(readRecent, start.recent, [directory, linkApp, version]);
  const actions = companyActions(setFailure);

  const go = (next: PopupView) => {
    putAway();
    setFailure(null);
    void draw(next);
  };
  const fillIn = (draft: Draft) => go({ kind: 'form', draft });
  const fillInAgain = (again: Parameters<typeof draftOf>[0]) =>
    fillIn(draftOf(again, drafts, Date.now()));
  const show = (company: KnownCompany) => go({ kind: 'card', company, isFresh: false });
  const goHome = () => go({ kind: 'home' });

  return {
    view,
    directory,
    version,
    recent,
    actions,
    settings,
    failure,
    report: report && !isToldInView(report, view, since) ? report : null,
    drafts: drafts.filter((draft) => draft.linkApp === linkApp),
    show,
    goHome,
    discard,
    continueDraft: fillIn,
    ...followUps({
      directory,
      actions,
      onFailure: setFailure,
      onShow: (company) => {
        choose(company.linkApp);
        show(company);
      },
      onTryAgain: (again) => {
        choose(again.linkApp);
        fillInAgain({ ...again, pageEnabled: settings.pageEnabled });
      },
    }),
    tryAgain: ({ body }: JournalEntry) => fillInAgain({ linkApp, ...body }),
    newCompany: (name: string) =>
      fillIn({ ...emptyDraft(linkApp, settings.pageEnabled, drafts, Date.now()), name }),
    keepDraft: (draft: Draft) => (isBlank(draft) ? discard(draft) : save(draft)),
    discardForm: (draft: Draft) => {
      discard(draft);
      goHome();
    },
    /** Not `go`: what was done is just being told. */
    showMade: (company: Company) =>
      draw({ kind: 'card', company: justTold(company, linkApp, Date.now()), isFresh: true }),
    showExisting: (company: Company, draft: Draft) => {
      discard(draft);
      show(justTold(company, linkApp, 0));
    },
    /** A form that is under way goes along to the other Link APP. */
    chooseLinkApp: (chosen: string) => {
      choose(chosen);
      if (view.kind !== 'form') return goHome();
      const { record } = view.draft;
      const kept = drafts.find((draft) => draft.linkApp === linkApp && draft.record === record);
      const form = kept ?? view.draft;
      const place = emptyDraft(chosen, form.pageEnabled, drafts, Date.now());
      const moved = { ...form, linkApp: chosen, record: place.record };
      discard(form);
      if (!isBlank(moved)) save(moved);
      fillIn(moved);
    },
  };
}
