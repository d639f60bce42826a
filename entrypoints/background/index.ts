import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { actOnMenu } from '../../utils/background/act-on-menu.ts';
import { addCompany } from '../../utils/background/add-company.ts';
import { answerRequests } from '../../utils/background/answer-requests.ts';
import {
  beginBatch,
  changeBatch,
  discardBatch,
  editBatchRows,
  planBatchRows,
  takeCollected,
  writeBatchRows,
} from '../../utils/background/batch.ts';
import {
  collectRecords,
  putBackCollected,
  takeOutCollected,
} from '../../utils/background/collect-records.ts';
import { copyApiToken } from '../../utils/background/copy-api-token.ts';
import { copyCollected } from '../../utils/background/copy-collected.ts';
import { copyConnectLink } from '../../utils/background/copy-connect-link.ts';
import { copyLink } from '../../utils/background/copy-link.ts';
import { copyLinks, copyMessages } from '../../utils/background/copy-links.ts';
import { copyMessage, writeEmail } from '../../utils/background/copy-message.ts';
import { copyRun } from '../../utils/background/copy-run.ts';
import { create } from '../../utils/background/create.ts';
import { edit } from '../../utils/background/edit.ts';
import { eraseEverything } from '../../utils/background/erase-everything.ts';
import { followRules } from '../../utils/background/follow-rules.ts';
import { importRows } from '../../utils/background/import-rows.ts';
import { seeLastAction } from '../../utils/background/last-action.ts';
import { changeLinkApp, checkLinkApp, saveLinkApp } from '../../utils/background/link-apps.ts';
import { linkRecord, unlinkRecord } from '../../utils/background/link-record.ts';
import { listCollected } from '../../utils/background/list-collected.ts';
import { listIntegrations } from '../../utils/background/list-integrations.ts';
import { nameMenus } from '../../utils/background/name-menus.ts';
import { openCompanyPage } from '../../utils/background/open-company-page.ts';
import { openRecord } from '../../utils/background/open-record.ts';
import { cancelCreate } from '../../utils/background/pause-create.ts';
import { prepareDirectory } from '../../utils/background/prepare-directory.ts';
import { read } from '../../utils/background/read.ts';
import { readHeadings } from '../../utils/background/read-headings.ts';
import { readName, tryNameSelector } from '../../utils/background/read-name.ts';
import { recognise } from '../../utils/background/recognise.ts';
import { refreshList, resumeRefreshes } from '../../utils/background/refresh-list.ts';
import { finishForgetting, removeLinkApp } from '../../utils/background/remove-link-app.ts';
import { replaceToken } from '../../utils/background/replace-token.ts';
import {
  amendRunRow,
  changeRun,
  resumeRuns,
  resumeWaitingRuns,
  startRun,
} from '../../utils/background/runs.ts';
import { dismissNotMade, settle, settleAll } from '../../utils/background/settle.ts';
import { bindTenant } from '../../utils/background/tenants.ts';
import { wakeUp, wakeUpOnce } from '../../utils/background/wake-up.ts';
import { tagCompanies, writeNotes } from '../../utils/background/write-notes.ts';
import { onRefreshAlarm, onRunAlarm, onSettleAlarm } from '../../utils/browser/alarms.ts';
import { closeStorageToContentScripts } from '../../utils/browser/close-storage.ts';
import { onCommand } from '../../utils/browser/commands.ts';
import { onMenuClick } from '../../utils/browser/menus.ts';
import { openSettings } from '../../utils/browser/open-page.ts';
import { openPanelWhenAsked } from '../../utils/browser/panel.ts';
import { success } from '../../utils/result.ts';
import { linkAppsItem, siteRulesItem } from '../../utils/storage.ts';

export default defineBackground(() => {
  void closeStorageToContentScripts();
  void finishForgetting();
  void wakeUpOnce();

  answerRequests({
    saveLinkApp,
    replaceToken,
    checkLinkApp,
    changeLinkApp,
    removeLinkApp,
    eraseEverything,

    createCompany: async (request) => success(await create(request)),
    settleCompany: async (request) => success(await settle(request)),
    cancelCreate,
    dismissNotMade,
    readCompany: read,
    editCompany: async (request) => success(await edit(request)),
    copyLink,
    copyLinks,
    openPage: openCompanyPage,
    openRecord,
    writeNotes,
    tagCompanies,
    copyApiToken,
    copyMessage,
    copyMessages,
    writeEmail,
    listIntegrations,
    copyConnectLink,

    refreshList,
    addCompany,
    importRows,
    prepareDirectory,
    openSettings,
    seeLastAction,

    linkRecord,
    unlinkRecord,
    bindTenant,
    recognise,
    readName,
    tryNameSelector,
    readHeadings,

    collectRecords,
    listCollected,
    takeOutCollected,
    putBackCollected,
    copyCollected,

    beginBatch,
    writeBatchRows,
    changeBatch,
    editBatchRows,
    discardBatch,
    takeCollected,
    planBatchRows,
    startRun,
    changeRun,
    amendRunRow,
    copyRun,
  });

  openPanelWhenAsked();
  onMenuClick((click) => void actOnMenu(click));
  onCommand((click) => void actOnMenu(click));
  linkAppsItem.watch(() => void nameMenus());
  siteRulesItem.watch(() => {
    void nameMenus();
    void followRules();
  });
  onSettleAlarm(settleAll);
  onRunAlarm(resumeRuns);
  addEventListener('online', () => void resumeWaitingRuns());
  onRefreshAlarm(resumeRefreshes);
  browser.runtime.onStartup.addListener(() => void wakeUp());
  browser.runtime.onInstalled.addListener(() => void wakeUp());
});
