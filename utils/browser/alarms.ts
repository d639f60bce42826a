import { browser } from 'wxt/browser';

/** An alarm of ours, which wakes the background again and again until it is cleared. */
const alarmOf = (name: string) => ({
  /** Wakes it in so many minutes, and each time that these have passed. */
  async set(minutes: number): Promise<void> {
    await browser.alarms.create(name, { delayInMinutes: minutes, periodInMinutes: minutes });
  },
  async clear(): Promise<void> {
    await browser.alarms.clear(name);
  },
  on(ring: () => Promise<void>): void {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === name) void ring();
    });
  },
});

/** The shortest time that a browser allows, in minutes. */
const shortest = 0.5;

/** The longer are for an API that has long been down, and for a token that it refuses. */
type SettlePace = 'quick' | 'slow' | 'daily';
const settlePaces = { quick: shortest, slow: 15, daily: 24 * 60 };

const settling = alarmOf('settle');
export const setSettleAlarm = (pace: SettlePace = 'quick'): Promise<void> =>
  settling.set(settlePaces[pace]);
export const { clear: clearSettleAlarm, on: onSettleAlarm } = settling;

const refreshing = alarmOf('refresh');
/** Set anew it also keeps Chromium, which counts calls like this one, from ending the worker. */
export const setRefreshAlarm = (): Promise<void> => refreshing.set(shortest);
export const { clear: clearRefreshAlarm, on: onRefreshAlarm } = refreshing;

const running = alarmOf('run');
/** A run goes on where it was. */
export const setRunAlarm = (): Promise<void> => running.set(shortest);
export const { clear: clearRunAlarm, on: onRunAlarm } = running;

const news = alarmOf('news');
/** One that is set already so is left to its time. */
export async function setNewsAlarm(minutes: number): Promise<void> {
  const set = await browser.alarms.get('news');
  if (set?.periodInMinutes !== minutes) await news.set(minutes);
}
export const { clear: clearNewsAlarm, on: onNewsAlarm } = news;
