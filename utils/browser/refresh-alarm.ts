import { browser } from 'wxt/browser';

const name = 'refresh';

/** The shortest time that a browser allows. */
const halfAMinute = 0.5;

/**
 * Wakes the background in half a minute, and each half minute after that, until the alarm is
 * cleared. Set anew it also keeps Chromium, which counts calls like this one, from ending the worker.
 */
export async function setRefreshAlarm(): Promise<void> {
  await browser.alarms.create(name, {
    delayInMinutes: halfAMinute,
    periodInMinutes: halfAMinute,
  });
}

export async function clearRefreshAlarm(): Promise<void> {
  await browser.alarms.clear(name);
}

export function onRefreshAlarm(refresh: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void refresh();
  });
}
