import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { actOnMenu } from '../../utils/background/act-on-menu.ts';
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
import { onClientsChanged } from '../../utils/background/clients-changed.ts';
import { collecting } from '../../utils/background/collect-records.ts';
import { copyingAndOpening } from '../../utils/background/copy-and-open.ts';
import { copyingMany } from '../../utils/background/copy-links.ts';
import { messages } from '../../utils/background/copy-message.ts';
import { copyRun } from '../../utils/background/copy-run.ts';
import { creating } from '../../utils/background/create.ts';
import { editing } from '../../utils/background/edit.ts';
import { eraseEverything } from '../../utils/background/erase-everything.ts';
import { lastActionHandlers } from '../../utils/background/finish-action.ts';
import { followClients, following, planFollowing } from '../../utils/background/follow-clients.ts';
import { importing } from '../../utils/background/import-rows.ts';
import { finishForgetting, linkAppHandlers } from '../../utils/background/link-apps.ts';
import { recordLinking } from '../../utils/background/link-record.ts';
import { integrations } from '../../utils/background/list-integrations.ts';
import { nameMenus } from '../../utils/background/name-menus.ts';
import { noteUpdate } from '../../utils/background/note-update.ts';
import { openBulk } from '../../utils/background/open-bulk.ts';
import { cancelCreate } from '../../utils/background/pause-create.ts';
import { readingCompanies } from '../../utils/background/read-company.ts';
import { readingNames } from '../../utils/background/read-name.ts';
import { recognising } from '../../utils/background/record-at.ts';
import { refreshList, resumeRefreshes } from '../../utils/background/refresh-list.ts';
import { followChangedRules, followRules } from '../../utils/background/renew-record-links.ts';
import { replaceToken } from '../../utils/background/replace-token.ts';
import {
  amendRunRow,
  changeRun,
  resumeRuns,
  resumeWaitingRuns,
  startRun,
} from '../../utils/background/runs.ts';
import { settleAll, settling } from '../../utils/background/settle.ts';
import { newsHandlers, openNews, showNews } from '../../utils/background/show-news.ts';
import { followDirectory, openStores, storeHandlers } from '../../utils/background/stores.ts';
import { tenantBinding } from '../../utils/background/tenants.ts';
import { wakeUp, wakeUpOnce } from '../../utils/background/wake-up.ts';
import { noteTaking } from '../../utils/background/write-notes.ts';
import {
  onNewsAlarm,
  onRefreshAlarm,
  onRunAlarm,
  onSettleAlarm,
} from '../../utils/browser/alarms.ts';
import { closeStorageToContentScripts } from '../../utils/browser/close-storage.ts';
import { onCommand } from '../../utils/browser/commands.ts';
import { onMenuClick } from '../../utils/browser/menus.ts';
import { onNotificationPress } from '../../utils/browser/notifications.ts';
import { openSettings } from '../../utils/browser/open-page.ts';
import { openPanelWhenAsked } from '../../utils/browser/panel.ts';
import { prepareKey } from '../../utils/link-apps/token-vault.ts';
import { linkAppsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';

/** In milliseconds. */
const choresAfter = 500;

export default defineBackground(() => {
  void closeStorageToContentScripts();
  // Whatever has woken it needs them; a worker's first lock takes the browser as long as they do.
  openStores().catch(() => undefined);
  prepareKey();
  void navigator.locks.query();
  onClientsChanged(planFollowing, showNews);
  followDirectory();

  answerRequests({
    ...linkAppHandlers,
    replaceToken,
    eraseEverything,

    ...creating,
    cancelCreate,
    ...settling,
    ...readingCompanies,
    ...editing,
    ...copyingAndOpening,
    ...messages,
    ...copyingMany,
    ...integrations,
    ...noteTaking,
    ...lastActionHandlers,
    ...newsHandlers,
    ...following,

    refreshList,
    ...importing,
    ...storeHandlers,
    openSettings,
    openBulk,

    ...recordLinking,
    ...tenantBinding,
    ...recognising,
    ...readingNames,

    ...collecting,

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
  onNewsAlarm(followClients);
  onNotificationPress(openNews);
  browser.runtime.onStartup.addListener(() => void wakeUp());
  browser.runtime.onInstalled.addListener((details) => {
    void wakeUp();
    void noteUpdate(details);
  });

  // What has woken it is waited for, and this is not.
  setTimeout(() => {
    void finishForgetting();
    void wakeUpOnce();
    void followChangedRules();
  }, choresAfter);
});
