import type { BrokenEntry } from '../../utils/browser/stored-entries.ts';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { IdForm } from '../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { StoredTemplate } from '../../utils/companies/message-template.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import {
  type ConnectionNews,
  connectionNewsItem,
  idFormItem,
  isJustLeft,
  linkAppsItem,
  type PageLeft,
  pageForRuleItem,
  type Settings,
  settingsItem,
  tenantsItem,
  updatedFromItem,
} from '../../utils/storage.ts';
import { messageTemplatesItem, siteRulesItem } from '../../utils/stored-options.ts';
import { loadPage } from '../workspace/open-directory.tsx';

export interface OptionsStart {
  linkApps: LinkApp[];
  settings: Settings;
  messageTemplates: StoredTemplate[];
  connectionNews: ConnectionNews;
  idForm: IdForm;
  siteRules: SiteRule[];
  /** Those that no longer pass. */
  brokenRules: BrokenEntry[];
  /** Of which the popup has just opened the options to write a rule. */
  pageForRule: PageLeft | null;
  tenants: Record<string, string>;
  updatedFrom: string | null;
  directory: DirectoryReader;
}

export const loadOptions = () =>
  loadPage(
    readStoredItems(
      linkAppsItem,
      settingsItem,
      messageTemplatesItem,
      idFormItem,
      siteRulesItem,
      siteRulesItem.broken,
      tenantsItem,
      pageForRuleItem,
      connectionNewsItem,
      updatedFromItem,
    ),
    async (stored, directory): Promise<OptionsStart> => {
      const [linkApps, settings, messageTemplates, idForm, siteRules, ...others] = stored;
      const [brokenRules, tenants, page, connectionNews, updatedFrom] = others;
      return {
        ...{ linkApps, settings, messageTemplates, idForm, siteRules, brokenRules, tenants },
        ...{ connectionNews, updatedFrom, directory },
        pageForRule: page && isJustLeft(page) ? page : null,
      };
    },
  );
