import { translate } from '../../utils/i18n/translate.ts';
import type { TableWords } from '../../utils/transfer/companies-table.ts';

/** The texts of the table of Companies, in the browser's language. */
export const tableWords = (): TableWords => ({
  columns: {
    linkApp: translate('link_app'),
    id: translate('company_id'),
    name: translate('name'),
    createdAt: translate('column_created'),
    page: translate('connection_page'),
    link: translate('column_link'),
    sources: translate('column_sources'),
    errors: translate('column_errors'),
    tags: translate('column_tags'),
    note: translate('column_note'),
    record: translate('column_record'),
  },
  pageOn: translate('page_on'),
  pageOff: translate('page_off'),
  missing: translate('missing'),
});
