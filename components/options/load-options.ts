import type { BrokenEntry } from '../../utils/browser/stored-entries.ts';
import { readStoredItems, UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { IdForm } from '../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { StoredTemplate } from '../../utils/companies/message-template.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  type ConnectionNews,
  connectionNewsItem,
  idFormItem,
  linkAppsItem,
  type PageForRule,
  pageForRuleItem,
  type Settings,
  settingsItem,
  tenantsItem,
  updatedFromItem,
} from '../../utils/storage.ts';
import { messageTemplatesItem, siteRulesItem } from '../../utils/stored-options.ts';
import { type DirectoryTrouble, openDirectory } from '../workspace/open-directory.tsx';

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
  pageForRule: PageForRule | null;
  tenants: Record<string, string>;
  updatedFrom: string | null;
  directory: DirectoryReader;
}

/** The page of a popup that closed without opening the options is no longer meant. */
const minute = 60_000;

export async function loadOptions(): Promise<Result<OptionsStart, DirectoryTrouble>> {
  const opening = openDirectory();
  try {
    const [
      linkApps,
      settings,
      messageTemplates,
      idForm,
      siteRules,
      brokenRules,
      tenants,
      page,
      connectionNews,
      updatedFrom,
    ] = await readStoredItems(
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
    );
    const directory = await opening;
    if (!directory.ok) return failed(directory.error);
    return success({
      ...{ linkApps, settings, messageTemplates, idForm, siteRules, brokenRules, tenants },
      ...{ connectionNews, updatedFrom },
      pageForRule: page && Date.now() - page.at < minute ? page : null,
      directory: directory.value,
    });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}
