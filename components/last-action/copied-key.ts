import { companyKey } from '../../utils/companies/company-id.ts';
import type { Report } from '../../utils/companies/last-action.ts';

/** The key of the Company whose link the last press copied: its row shows a tick. Null: none. */
export function copiedKey(report: Report | null, linkApp: string): string | null {
  if (report?.what !== 'linkCopied' || report.copy !== 'copied') return null;
  return report.linkApp === linkApp ? companyKey(report.id) : null;
}
