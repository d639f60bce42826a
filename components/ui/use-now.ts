import { useEffect, useState } from 'preact/hooks';

/** As often as "2 minutes ago" becomes another. */
const step = 30_000;

/** The time, in milliseconds since 1970; told again every half minute to what is drawn with it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}
