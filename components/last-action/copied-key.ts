import type { LastAction } from '../../utils/actions.ts';
import { companyKey } from '../../utils/companies/company-id.ts';

/** The key of the Company whose link the last press copied: its row shows a tick. Null: none. */
export function copiedKey(lastAction: LastAction | null, linkApp: string): string | null {
  if (lastAction?.what !== 'linkCopied' || lastAction.copy !== 'copied') return null;
  return lastAction.linkApp === linkApp ? companyKey(lastAction.id) : null;
}
