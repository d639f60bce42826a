import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Companies } from '../companies/companies.tsx';
import { useReady } from '../lazy-view.tsx';
import type { ShownPanel } from './use-panel.ts';
import { details, form } from './views.ts';

interface Properties {
  panel: ShownPanel;
  linkApp: LinkApp;
}

/** The list of Companies, or what was opened from it. */
export function CompaniesTab({ panel, linkApp }: Properties) {
  const { view, directory, version, actions } = panel;
  useReady(details, view.kind === 'details');
  const common = { directory, version };
  switch (view.kind) {
    case 'list':
      return <Companies panel={panel} linkApp={linkApp} />;
    case 'details':
      return (
        <details.View
          {...common}
          key={view.company.key}
          initial={view.company}
          isFresh={view.isFresh}
          actions={actions}
          onBack={panel.showList}
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
