import { linkAppsItem, settingsItem } from '../../utils/settings.ts';
import { siteRulesItem } from '../../utils/site-rules.ts';
import { translate } from '../../utils/translate.ts';
import { useStored } from '../use-stored.ts';
import { About } from './about.tsx';
import { ApiAccess } from './api-access.tsx';
import { CreateDefaults } from './create-defaults.tsx';
import { EraseEverything } from './erase-everything.tsx';
import { FollowedSites } from './followed-sites.tsx';
import { IdFormChoice } from './id-form-choice.tsx';
import { LinkApps } from './link-apps.tsx';
import type { OptionsStart } from './load-options.ts';
import { MessageTemplate } from './message-template.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SiteRules } from './site-rules/site-rules.tsx';
import { TenantChoices } from './tenant-choices.tsx';
import { Transfer } from './transfer/transfer.tsx';

/** The options: Link APPs, what creating does by default, and what is kept on this computer. */
export function Options({ start }: { start: OptionsStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const settings = useStored(settingsItem, start.settings);
  const siteRules = useStored(siteRulesItem, start.siteRules);
  return (
    <>
      <h1>{translate('settings')}</h1>
      <ApiAccess />
      <LinkApps linkApps={linkApps} directory={start.directory} />
      <CreateDefaults settings={settings} />
      <IdFormChoice initial={start.idForm} rules={siteRules} />
      <SiteRules rules={siteRules} initialPage={start.pageForRule} />
      <TenantChoices initial={start.tenants} linkApps={linkApps} />
      <MessageTemplate initial={start.messageTemplate} />
      <Shortcuts />
      <FollowedSites />
      <Transfer linkApps={linkApps} directory={start.directory} />
      <EraseEverything />
      <About />
    </>
  );
}
