import { browser } from 'wxt/browser';

const name = 'settle';

/**
 * Half a minute is the shortest time that a browser allows; the longer are for an API that has long been
 * down, and for a token that it refuses.
 */
export type SettlePace = 'quick' | 'slow' | 'daily';
const minutes = { quick: 0.5, slow: 15, daily: 24 * 60 };

/** Wakes the background at this pace until the alarm is cleared. */
export async function setSettleAlarm(pace: SettlePace = 'quick'): Promise<void> {
  const period = minutes[pace];
  await browser.alarms.create(name, { delayInMinutes: period, periodInMinutes: period });
}

export async function clearSettleAlarm(): Promise<void> {
  await browser.alarms.clear(name);
}

export function onSettleAlarm(settle: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void settle();
  });
}
