import { companyKey } from '../../utils/companies/company-id.ts';
import { wasNeverFetched } from '../../utils/companies/known-company.ts';
import type { PopupView } from '../popup/popup-view.ts';

/**
 * Whether a record has the Company of a view by a tie alone: by none of its ids, or nothing is known
 * of that Company.
 */
export const isLinkedAlone = (view: PopupView, ids: string[]): boolean =>
  view.kind === 'card' &&
  (wasNeverFetched(view.company) || !ids.map(companyKey).includes(view.company.key));
