import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { SearchRequest } from '../../utils/storage.ts';
import { AddExistingButton } from '../companies/add-existing-button.tsx';
import { Companies } from '../companies/companies.tsx';
import { useCompanies } from '../companies/use-companies.ts';
import { DraftLines } from '../workspace/draft-lines.tsx';
import { ListAge } from '../workspace/list-age.tsx';
import type { ShownPanel } from './use-panel.ts';
import { details, form } from './views.ts';
import { WaitingCreates } from './waiting-creates.tsx';

interface Properties {
  panel: ShownPanel;
  linkApp: LinkApp;
  /** What was done last, above the foot of the list, which must not move up beneath the pointer. */
  line: ComponentChildren;
  /** What the popup wants to be searched for. */
  request: SearchRequest | null;
  onRequestDone: () => void;
  /** What is drawn before the list was read. */
  first: ListedCompany[];
}

/** The list of Companies, or what was opened from it. */
export function CompaniesTab(properties: Properties) {
  const { panel, linkApp, line, first, request, onRequestDone } = properties;
  const { view, directory, version, actions } = panel;
  const { filter, order } = panel.state;
  const companies = useCompanies({
    ...{ filter, order, first, linkApp: linkApp.id },
    onTrouble: () => panel.setFailure({ kind: 'unread' }),
  });
  useEffect(() => {
    if (request?.linkApp !== linkApp.id) return;
    companies.setText(request.text);
    onRequestDone();
  }, [request, linkApp.id]);
  const common = { directory, version };
  switch (view.kind) {
    case 'list':
      return (
        <Companies
          {...{ companies, filter, order, linkApp, directory }}
          copied={panel.copied}
          actions={{
            onShow: panel.showKnown,
            onCopyLink: actions.copyLink,
            onOpenPage: actions.openPage,
            onOpenRecord: panel.openRecord,
          }}
          onChoose={panel.keep}
          onLookUp={(id) => panel.lookUp({ linkApp: linkApp.id, id })}
          onCreate={panel.newCompany}
          below={
            <>
              {line}
              <DraftLines
                drafts={panel.drafts}
                onContinue={panel.continueDraft}
                onDiscard={panel.discard}
                onRestore={panel.restoreDraft}
              />
              <WaitingCreates panel={panel} linkApp={linkApp.id} />
              <div class="list-foot">
                <ListAge
                  key={linkApp.id}
                  linkApp={linkApp.id}
                  directory={directory}
                  shown={companies.shown}
                />
                <AddExistingButton linkApp={linkApp} />
              </div>
            </>
          }
        />
      );
    case 'details':
      return (
        <details.View
          {...common}
          key={view.company.key}
          initial={view.company}
          isFresh={view.isFresh}
          actions={actions}
          onBack={panel.showList}
          onEscape={panel.state.tab === 'companies' ? panel.showList : undefined}
        />
      );
    case 'form':
      return (
        <form.View
          {...common}
          key={view.draft.record}
          linkApp={linkApp}
          initial={view.draft}
          enter={panel.settings.enter}
          onChange={panel.keepDraft}
          onDiscard={() => panel.discardForm(view.draft)}
          onSend={panel.saveDraft}
          onMade={panel.showMade}
          onUse={(company) => panel.showExisting(company, view.draft)}
          onBack={panel.showList}
        />
      );
  }
}
