/** The middle value. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

/** How much of a median is chance: that of every second value, times that of the others. */
export function noiseOf(values: number[]): string {
  const [even, odd] = [0, 1].map((part) => values.filter((_, index) => index % 2 === part));
  return (median(even ?? []) / median(odd ?? [])).toFixed(2);
}

/** The values between which the middle half lies, as `12–15`. */
export function middleHalf(values: number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return `${at(0.25).toFixed(0)}–${at(0.75).toFixed(0)}`;
}

/** The value that such a part of all does not exceed: 0.95 for the 95th percentile. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
