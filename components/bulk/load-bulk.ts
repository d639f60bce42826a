import { ask } from '../../utils/ask.ts';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import { ownerOf, type Run } from '../../utils/bulk/run.ts';
import { RunReader } from '../../utils/bulk/run-reader.ts';
import type { IdForm } from '../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { DirectoryConnection } from '../../utils/companies/directory-connection.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import {
  collectedCountItem,
  idFormItem,
  linkAppsItem,
  type Settings,
  settingsItem,
  tenantsItem,
} from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { loadPage, openPrepared } from '../workspace/open-directory.tsx';

export interface BulkStart {
  linkApps: LinkApp[];
  settings: Settings;
  idForm: IdForm;
  rules: SiteRule[];
  tenants: Record<string, string>;
  /** How many records were collected, and until when they are kept. */
  collected: { count: number; until: number };
  directory: DirectoryReader;
  reader: RunReader;
  /** The last runs, newest first. */
  runs: Run[];
}

/** What the page shows first. */
export const loadBulk = () =>
  loadPage(
    readStoredItems(
      ...([linkAppsItem, settingsItem, idFormItem, siteRulesItem] as const),
      ...([tenantsItem, collectedCountItem] as const),
    ),
    async (stored, directory): Promise<BulkStart> => {
      const [linkApps, settings, idForm, rules, tenants, collected] = stored;
      const reader = new RunReader(new DirectoryConnection(openPrepared));
      const runs = await reader.runs();
      for (const { phase, wait, ...run } of runs) {
        // One whose worker has died goes on now, and not only with the next alarm.
        if (phase === 'running' && !wait)
          void ask('changeRun', { ...ownerOf(run), what: 'resume' });
      }
      return { linkApps, settings, idForm, rules, tenants, collected, directory, reader, runs };
    },
  );
