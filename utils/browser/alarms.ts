import { browser } from 'wxt/browser';

const settleAlarm = 'settle';

/**
 * Half a minute is the shortest time that a browser allows; the longer are for an API that has long been
 * down, and for a token that it refuses.
 */
type SettlePace = 'quick' | 'slow' | 'daily';
const minutes = { quick: 0.5, slow: 15, daily: 24 * 60 };

/** Wakes the background at this pace until the alarm is cleared. */
export async function setSettleAlarm(pace: SettlePace = 'quick'): Promise<void> {
  const period = minutes[pace];
  await browser.alarms.create(settleAlarm, { delayInMinutes: period, periodInMinutes: period });
}

export async function clearSettleAlarm(): Promise<void> {
  await browser.alarms.clear(settleAlarm);
}

export function onSettleAlarm(settle: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === settleAlarm) void settle();
  });
}

const refreshAlarm = 'refresh';

/** The shortest time that a browser allows. */
const halfAMinute = 0.5;

/**
 * Wakes the background in half a minute, and each half minute after that, until the alarm is
 * cleared. Set anew it also keeps Chromium, which counts calls like this one, from ending the worker.
 */
export async function setRefreshAlarm(): Promise<void> {
  await browser.alarms.create(refreshAlarm, {
    delayInMinutes: halfAMinute,
    periodInMinutes: halfAMinute,
  });
}

export async function clearRefreshAlarm(): Promise<void> {
  await browser.alarms.clear(refreshAlarm);
}

export function onRefreshAlarm(refresh: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === refreshAlarm) void refresh();
  });
}

const runAlarm = 'run';

/** Wakes the background each half minute until the alarm is cleared: a run goes on where it was. */
export async function setRunAlarm(): Promise<void> {
  const periodInMinutes = halfAMinute;
  await browser.alarms.create(runAlarm, { delayInMinutes: periodInMinutes, periodInMinutes });
}

export async function clearRunAlarm(): Promise<void> {
  await browser.alarms.clear(runAlarm);
}

export function onRunAlarm(resume: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === runAlarm) void resume();
  });
}

const newsAlarm = 'news';

/** Wakes the background this often. One that is set already so is left to its time. */
export async function setNewsAlarm(minutes: number): Promise<void> {
  const set = await browser.alarms.get(newsAlarm);
  if (set?.periodInMinutes === minutes) return;
  await browser.alarms.create(newsAlarm, { delayInMinutes: minutes, periodInMinutes: minutes });
}

export async function clearNewsAlarm(): Promise<void> {
  await browser.alarms.clear(newsAlarm);
}

export function onNewsAlarm(look: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === newsAlarm) void look();
  });
}
