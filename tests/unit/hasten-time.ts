import { onTestFinished, vi } from 'vitest';

/**
 * Until the test ends, twenty milliseconds pass in one: for waits that nobody has to sit through. Time
 * stands still while this process is busy, so that no time limit ends what a slow machine is at.
 */
export function hastenTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  const ticks = setInterval(() => vi.advanceTimersByTime(20), 1);
  onTestFinished(() => {
    clearInterval(ticks);
    vi.useRealTimers();
  });
}
