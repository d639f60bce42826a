import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Report } from '../../utils/companies/report.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { ask } from '../../utils/messages.ts';
import { settingsItem } from '../../utils/settings.ts';
import { translate } from '../../utils/translate.ts';
import { IconButton } from '../icon-button.tsx';
import { useDirectoryVersion } from '../use-directory-version.ts';
import { useRead } from '../use-read.ts';
import { useStored } from '../use-stored.ts';
import { companyActions } from './company-actions.ts';
import type { FollowUp } from './follow-up.ts';
import { Home } from './home.tsx';
import { LinkAppChoice } from './link-app-choice.tsx';
import { type PopupStart, recentCount } from './load-popup.ts';
import { emptyDraft, isBlank } from './new-draft.ts';
import { draftOf, isToldInView, justTold, type PopupView } from './popup-view.ts';
import { ReportLine } from './report-line.tsx';
import { Unfinished } from './unfinished.tsx';
import { useDrafts } from './use-drafts.ts';
import { useReport } from './use-report.ts';
import { card, form, prepareView } from './views.ts';

interface Properties {
  start: PopupStart;
  linkApps: LinkApp[];
  chosen: LinkApp;
  onChoose: (id: string) => void;
}

/** The popup of a user who has a Link APP. */
export function OfLinkApp({ start, linkApps, chosen, onChoose }: Properties) {
  const { directory } = start;
  const settings = useStored(settingsItem, start.settings);
  const { drafts, save, discard } = useDrafts(start.drafts);
  const [view, setView] = useState<PopupView>(start.view);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { report, putAway } = useReport(start.report);
  const drawnAt = useRef(Date.now());
  const version = useDirectoryVersion(chosen.id);
  const recent = useRecent(start, chosen.id, version);
  const actions = companyActions(setFailure);

  const draw = async (next: PopupView) => {
    await prepareView(next);
    drawnAt.current = Date.now();
    setView(next);
  };
  const go = (next: PopupView) => {
    putAway();
    setFailure(null);
    void draw(next);
  };
  const show = (company: KnownCompany) => go({ kind: 'card', company, isFresh: false });
  const edit = (draft: Draft) => go({ kind: 'form', draft });
  const empty = () => emptyDraft(chosen.id, settings.pageEnabled, drafts, Date.now());

  const showById = async (linkApp: string, id: string) => {
    const known = await directory.company(linkApp, id);
    if (known) return show(known);
    const reply = await ask('readCompany', { linkApp, id });
    const answer = reply.ok ? reply.value : reply;
    if (answer.ok) show(answer.value);
    else setFailure(answer.error);
  };

  const askAgain = async (linkApp: string, id: string) => {
    setFailure(null);
    const reply = await ask('settleCompany', { linkApp, id });
    if (!reply.ok) setFailure(reply.error);
  };

  const followUp = (wanted: FollowUp, { linkApp, id, name }: Report) => {
    if (linkApp !== chosen.id) onChoose(linkApp);
    const steps: Record<FollowUp, () => unknown> = {
      copyLink: () => actions.copyLink({ linkApp, id }),
      copyApiToken: () => actions.copyApiToken({ linkApp, id }),
      askAgain: () => askAgain(linkApp, id),
      tryAgain: () => edit(draftOf({ linkApp, id, name, ...settings }, drafts, Date.now())),
      show: () => showById(linkApp, id),
    };
    void steps[wanted]();
  };

  /** A form that is under way goes along to the other Link APP. */
  const chooseLinkApp = (id: string) => {
    onChoose(id);
    if (view.kind !== 'form') return go({ kind: 'home' });
    const current = drafts.find((draft) => isSameForm(draft, view.draft)) ?? view.draft;
    const moved = {
      ...current,
      linkApp: id,
      record: emptyDraft(id, true, drafts, Date.now()).record,
    };
    discard(current);
    if (!isBlank(moved)) save(moved);
    edit(moved);
  };

  return (
    <>
      <ReportLine
        report={report && !isToldInView(report, view, drawnAt.current) ? report : null}
        failure={failure}
        onFollowUp={linkApps.some(({ id }) => id === report?.linkApp) ? followUp : undefined}
      />
      <header class="popup-head">
        <LinkAppChoice linkApps={linkApps} chosen={chosen} onChoose={chooseLinkApp} />
        <IconButton
          icon="settings"
          label={translate('settings')}
          onPress={() => ask('openSettings', {})}
        />
      </header>
      {view.kind === 'home' && (
        <Home
          linkApp={chosen}
          directory={directory}
          version={version}
          recent={recent}
          actions={actions}
          onShow={show}
          onCreate={(name) => edit({ ...empty(), name })}
          unfinished={
            <Unfinished
              linkApp={chosen.id}
              directory={directory}
              version={version}
              drafts={drafts.filter(({ linkApp }) => linkApp === chosen.id)}
              onContinue={edit}
              onDiscard={discard}
              onAskAgain={(id) => askAgain(chosen.id, id)}
              onTryAgain={({ linkApp, body }) =>
                edit(draftOf({ linkApp, ...body }, drafts, Date.now()))
              }
              onDismiss={(id) => ask('dismissNotMade', { linkApp: chosen.id, id })}
            />
          }
        />
      )}
      {view.kind === 'form' && (
        <form.View
          key={`${view.draft.linkApp} ${view.draft.record}`}
          linkApp={chosen}
          directory={directory}
          version={version}
          initial={view.draft}
          enter={settings.enter}
          onChange={(draft) => (isBlank(draft) ? discard(draft) : save(draft))}
          onDiscard={() => {
            discard(view.draft);
            go({ kind: 'home' });
          }}
          onMade={(company: Company) =>
            draw({
              kind: 'card',
              company: justTold(company, chosen.id, Date.now()),
              isFresh: true,
            })
          }
          onUse={(company) => {
            discard(view.draft);
            show(justTold(company, chosen.id, 0));
          }}
          onBack={() => go({ kind: 'home' })}
        />
      )}
      {view.kind === 'card' && (
        <card.View
          key={`${view.company.linkApp} ${view.company.key}`}
          initial={view.company}
          isFresh={view.isFresh}
          directory={directory}
          version={version}
          actions={actions}
          onBack={() => go({ kind: 'home' })}
        />
      )}
    </>
  );
}

const isSameForm = (one: Draft, other: Draft): boolean =>
  one.linkApp === other.linkApp && one.record === other.record;

/** What was read before the first draw, and anew with each change. */
function useRecent({ directory, recent }: PopupStart, linkApp: string, version: number) {
  const read = () => directory.recent(linkApp, recentCount);
  return useRead(read, recent, [directory, linkApp, version]);
}
