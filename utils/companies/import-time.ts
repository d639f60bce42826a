/**
 * Whether Companies of one id were made at two times, and so are two: of two Link APPs. One moment
 * can be spelled in several ways; what is no date says nothing.
 */
export function isOtherTime(one: string | null, other: string | null): boolean {
  const [time, otherTime] = [Date.parse(one ?? ''), Date.parse(other ?? '')];
  return !Number.isNaN(time) && !Number.isNaN(otherTime) && time !== otherTime;
}
