import { useEffect, useState } from 'preact/hooks';
import { relativeText, timeText } from '../../utils/i18n/dates.ts';

/** "2 minutes ago", with the exact time in its tooltip. `time` in milliseconds since 1970. */
export function RelativeTime({ time }: { time: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(time).toISOString()} title={timeText(time, now)}>
      {relativeText(time, now)}
    </time>
  );
}

/** As often as "2 minutes ago" becomes another. */
const step = 30_000;

/** The time, in milliseconds since 1970; what is drawn with it is drawn again every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}
