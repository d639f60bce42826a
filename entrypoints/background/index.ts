import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToContentScripts } from '../../utils/browser/close-storage.ts';
import { onCommand } from '../../utils/browser/commands.ts';
import { onMenuClick } from '../../utils/browser/menus.ts';
import { openSettings } from '../../utils/browser/open-page.ts';
import { openPanelWhenAsked } from '../../utils/browser/panel.ts';
import { onRefreshAlarm } from '../../utils/browser/refresh-alarm.ts';
import { onSettleAlarm } from '../../utils/browser/settle-alarm.ts';
import { actOnMenu } from '../../utils/services/act-on-menu.ts';
import { addCompany } from '../../utils/services/add-company.ts';
import { annotate, tagCompanies } from '../../utils/services/annotate.ts';
import { answer } from '../../utils/services/answer.ts';
import {
  collectRecords,
  putBackCollected,
  takeOutCollected,
} from '../../utils/services/collect-records.ts';
import { copyApiToken } from '../../utils/services/copy-api-token.ts';
import { copyCollected } from '../../utils/services/copy-collected.ts';
import { copyConnectLink } from '../../utils/services/copy-connect-link.ts';
import { copyLink } from '../../utils/services/copy-link.ts';
import { copyLinks } from '../../utils/services/copy-links.ts';
import { copyMessage } from '../../utils/services/copy-message.ts';
import { create } from '../../utils/services/create.ts';
import { edit } from '../../utils/services/edit.ts';
import { eraseEverything } from '../../utils/services/erase-everything.ts';
import { followRules } from '../../utils/services/follow-rules.ts';
import { importRows } from '../../utils/services/import-rows.ts';
import { changeLinkApp, checkLinkApp, saveLinkApp } from '../../utils/services/link-apps.ts';
import { listCollected } from '../../utils/services/list-collected.ts';
import { listIntegrations } from '../../utils/services/list-integrations.ts';
import { nameMenus } from '../../utils/services/name-menus.ts';
import { openCompanyPage } from '../../utils/services/open-company-page.ts';
import { openRecord } from '../../utils/services/open-record.ts';
import { cancelCreate } from '../../utils/services/pause-create.ts';
import { prepareDirectory } from '../../utils/services/prepare-directory.ts';
import { read } from '../../utils/services/read.ts';
import { readHeadings } from '../../utils/services/read-headings.ts';
import { readName, tryNameSelector } from '../../utils/services/read-name.ts';
import { recognise } from '../../utils/services/recognise.ts';
import { refreshList, resumeRefreshes } from '../../utils/services/refresh-list.ts';
import { finishForgetting, removeLinkApp } from '../../utils/services/remove-link-app.ts';
import { replaceToken } from '../../utils/services/replace-token.ts';
import { dismissNotMade, settle, settleAll } from '../../utils/services/settle.ts';
import { bindTenant } from '../../utils/services/tenants.ts';
import { tieRecord, untieRecord } from '../../utils/services/tie-record.ts';
import { wakeUp, wakeUpOnce } from '../../utils/services/wake-up.ts';
import { seeReport } from '../../utils/services/write-report.ts';
import { linkAppsItem } from '../../utils/settings.ts';
import { siteRulesItem } from '../../utils/site-rules.ts';

export default defineBackground(() => {
  void closeStorageToContentScripts();
  void finishForgetting();
  void wakeUpOnce();

  answer('saveLinkApp', saveLinkApp);
  answer('replaceToken', replaceToken);
  answer('checkLinkApp', checkLinkApp);
  answer('changeLinkApp', changeLinkApp);
  answer('removeLinkApp', removeLinkApp);
  answer('eraseEverything', eraseEverything);

  answer('createCompany', create);
  answer('settleCompany', settle);
  answer('cancelCreate', cancelCreate);
  answer('dismissNotMade', dismissNotMade);
  answer('readCompany', read);
  answer('editCompany', edit);
  answer('copyLink', copyLink);
  answer('copyLinks', copyLinks);
  answer('openPage', openCompanyPage);
  answer('openRecord', openRecord);
  answer('annotate', annotate);
  answer('tagCompanies', tagCompanies);
  answer('copyApiToken', copyApiToken);
  answer('copyMessage', copyMessage);
  answer('listIntegrations', listIntegrations);
  answer('copyConnectLink', copyConnectLink);

  answer('refreshList', refreshList);
  answer('addCompany', addCompany);
  answer('importRows', importRows);
  answer('prepareDirectory', prepareDirectory);
  answer('openSettings', openSettings);
  answer('seeReport', seeReport);

  answer('tieRecord', tieRecord);
  answer('untieRecord', untieRecord);
  answer('bindTenant', bindTenant);
  answer('recognise', recognise);
  answer('readName', readName);
  answer('tryNameSelector', tryNameSelector);
  answer('readHeadings', readHeadings);

  answer('collectRecords', collectRecords);
  answer('listCollected', listCollected);
  answer('takeOutCollected', takeOutCollected);
  answer('putBackCollected', putBackCollected);
  answer('copyCollected', copyCollected);

  openPanelWhenAsked();
  onMenuClick((click) => void actOnMenu(click));
  onCommand((click) => void actOnMenu(click));
  linkAppsItem.watch(() => void nameMenus());
  siteRulesItem.watch(() => {
    void nameMenus();
    void followRules();
  });
  onSettleAlarm(settleAll);
  onRefreshAlarm(resumeRefreshes);
  browser.runtime.onStartup.addListener(() => void wakeUp());
  browser.runtime.onInstalled.addListener(() => void wakeUp());
});
