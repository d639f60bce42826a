import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { PanelState, SearchRequest } from '../../utils/storage.ts';
import { BulkLine } from '../bulk/bulk-line.tsx';
import { AddExistingButton } from '../companies/add-existing-button.tsx';
import { Companies } from '../companies/companies.tsx';
import { useCompanies } from '../companies/use-companies.ts';
import { DraftLines } from '../workspace/draft-lines.tsx';
import { UnsettledCreates } from '../workspace/home.tsx';
import { ListAge } from '../workspace/list-age.tsx';
import { ShownView } from '../workspace/shown-view.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { details } from './load-panel.ts';

interface Properties {
  state: PanelState;
  keep: (chosen: Partial<PanelState>) => void;
  /** What was done last, above the foot of the list, which must not move up beneath the pointer. */
  line: ComponentChildren;
  /** What the popup wants to be searched for. */
  request: SearchRequest | null;
  onRequestDone: () => void;
  /** What is drawn before the list was read. */
  first: ListedCompany[];
}

/** The list of Companies, or what was opened from it. */
export function CompaniesTab({ state, keep, line, first, request, onRequestDone }: Properties) {
  const { linkApp, directory, actions, copied, fail, goHome, newCompany } = useWorkspace();
  const { filter, order, tab } = state;
  const companies = useCompanies({
    ...{ filter, order, first, linkApp: linkApp.id },
    onTrouble: () => fail({ kind: 'unread' }),
  });
  const { showKnown, lookUp, openRecord } = useListMoves();
  useEffect(() => {
    if (request?.linkApp !== linkApp.id) return;
    companies.setText(request.text);
    onRequestDone();
  }, [request, linkApp.id]);
  // A key in the search draws none of these.
  const [drafts, unsettled, adding, runs] = useMemo(
    () => [
      <DraftLines key="drafts" />,
      <UnsettledCreates key="unsettled" />,
      <AddExistingButton key="adding" linkApp={linkApp} />,
      <BulkLine key="runs" />,
    ],
    [linkApp],
  );
  const { shown } = companies;
  const age = useMemo(
    () => <ListAge key={linkApp.id} linkApp={linkApp.id} {...{ directory, shown }} />,
    [linkApp.id, directory, shown],
  );
  const list = (
    <Companies
      {...{ companies, filter, order, linkApp, directory, copied }}
      actions={{
        onShow: showKnown,
        onCopyLink: actions.copyLink,
        onCopyReminder: (company) => void actions.copyMessage(company, 'reminder'),
        onOpenPage: actions.openPage,
        onOpenRecord: openRecord,
      }}
      onChoose={keep}
      onLookUp={(id) => lookUp({ linkApp: linkApp.id, id })}
      onCreate={newCompany}
      below={
        <>
          {line}
          {drafts}
          {unsettled}
          <div class="line list-foot">
            {age}
            {adding}
          </div>
          {runs}
        </>
      }
    />
  );
  return (
    <ShownView
      home={list}
      card={details}
      hasBack
      onEscape={tab === 'companies' ? () => goHome() : undefined}
    />
  );
}

/** Where the presses on a row lead. */
function useListMoves() {
  const { linkApp, directory, fail, say, open, show } = useWorkspace();
  return {
    showKnown: async ({ id }: CompanyReference) => {
      try {
        const company = await directory.company(linkApp.id, id);
        if (company) show(company);
      } catch {
        fail({ kind: 'unread' });
      }
    },
    lookUp: async (company: CompanyReference) => {
      const answer = await ask('readCompany', company);
      if (answer.ok) open({ kind: 'card', company: answer.value, isFresh: true });
      else fail(answer.error);
    },
    openRecord: async ({ from, ...company }: ListedCompany) => {
      say(null);
      if (!from) return;
      const answer = await ask('openRecord', { linkApp: linkApp.id, record: from.record });
      if (!answer.ok) fail(answer.error);
      else if (answer.value !== 'opened')
        say({ of: 'record_not_opened', values: [shownName(company)] });
    },
  };
}
