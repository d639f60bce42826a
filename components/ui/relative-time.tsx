import { relativeText, timeText } from '../../utils/i18n/dates.ts';
import { useNow } from './use-now.ts';

/** "2 minutes ago", with the exact time in its tooltip. `time` in milliseconds since 1970. */
export function RelativeTime({ time }: { time: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(time).toISOString()} title={timeText(time, now)}>
      {relativeText(time, now)}
    </time>
  );
}
