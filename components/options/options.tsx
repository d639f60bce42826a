import { translate } from '../../utils/i18n/translate.ts';
import { linkAppsItem, settingsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { BulkLine } from '../bulk/bulk-line.tsx';
import { LinkApps } from '../link-apps/link-apps.tsx';
import { TenantChoices } from '../link-apps/tenant-choices.tsx';
import { ConnectionNewsChoice } from '../news/connection-news.tsx';
import { SiteRules } from '../site-rules/site-rules.tsx';
import { Transfer } from '../transfer/transfer.tsx';
import { useStored } from '../ui/use-stored.ts';
import { About } from './about.tsx';
import { AllowedSites } from './allowed-sites.tsx';
import { ApiAccess } from './api-access.tsx';
import { CreateDefaults } from './create-defaults.tsx';
import { EraseEverything } from './erase-everything.tsx';
import { IdFormChoice } from './id-form-choice.tsx';
import type { OptionsStart } from './load-options.ts';
import { MessageTemplates } from './message-templates.tsx';
import { OptionsParts } from './options-parts.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { UnreadEntries } from './unread-entries.tsx';

/** The options: Link APPs, what creating does by default, and what is kept on this computer. */
export function Options({ start }: { start: OptionsStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const settings = useStored(settingsItem, start.settings);
  const siteRules = useStored(siteRulesItem, start.siteRules);
  const brokenRules = useStored(siteRulesItem.broken, start.brokenRules);
  return (
    <>
      <h1>{translate('settings')}</h1>
      <UnreadEntries />
      <ApiAccess />
      <OptionsParts
        parts={[
          {
            id: 'part-link-apps',
            title: 'link_apps',
            children: <LinkApps linkApps={linkApps} directory={start.directory} />,
          },
          {
            id: 'part-new-companies',
            title: 'new_companies',
            children: (
              <>
                <CreateDefaults settings={settings} />
                <IdFormChoice initial={start.idForm} rules={siteRules} />
                <BulkLine />
              </>
            ),
          },
          {
            id: 'part-message',
            title: 'message',
            children: <MessageTemplates initial={start.messageTemplates} />,
          },
          {
            id: 'part-news',
            title: 'news',
            children: (
              <ConnectionNewsChoice
                initial={start.connectionNews}
                linkApps={linkApps}
                directory={start.directory}
              />
            ),
          },
          {
            id: 'part-crms',
            title: 'settings_crms',
            children: (
              <>
                <TenantChoices initial={start.tenants} linkApps={linkApps} />
                <AllowedSites />
                <SiteRules
                  rules={siteRules}
                  broken={brokenRules}
                  linkApps={linkApps}
                  directory={start.directory}
                  initialPage={start.pageForRule}
                />
              </>
            ),
          },
          { id: 'part-shortcuts', title: 'shortcuts', children: <Shortcuts /> },
          {
            id: 'part-data',
            title: 'settings_data',
            children: (
              <>
                <Transfer linkApps={linkApps} directory={start.directory} />
                <EraseEverything />
              </>
            ),
          },
          { id: 'part-about', title: 'about', children: <About updatedFrom={start.updatedFrom} /> },
        ]}
      />
    </>
  );
}
