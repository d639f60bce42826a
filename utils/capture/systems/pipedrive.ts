import { defineSystem } from '../crm-system.ts';

const forms = [
  {
    path: '/{kind}/{id:digits}',
    kind: { organization: 'organization', person: 'person', deal: 'deal' },
  },
  { path: '/leads/inbox/{id:uuid}', kind: 'lead' },
] as const;

export const pipedrive = defineSystem({
  name: 'pipedrive',
  title: 'Pipedrive',
  code: 'PD',
  tenancy: 'named',
  clientKind: 'organization',
  sites: [
    { hosts: ['{tenant:label}.pipedrive.com'], forms },
    { hosts: ['app.pipedrive.com'], forms, tenancy: 'unnamed' },
  ],
  page: {
    nameFields: [
      { selector: '[data-testid="header-title"] textarea', read: 'value' },
      { selector: 'h1.cui5-editable-text__box > textarea', read: 'value' },
      { selector: '[data-testid="SidebarLeadTitle"]', read: 'text' },
    ],
    /** `contact details`, in its user's language. */
    titleTails: [/ - (?:(?! - ).)+$/],
    titleMarks: '',
    placeholders: ['Add title'],
    listLinks: [{ selector: 'a[href^="/organization/"]' }],
  },
});
