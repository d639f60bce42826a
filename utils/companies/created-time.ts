/** When a Company was made, in milliseconds since 1970; undefined where the API leaves it out. */
export function createdTime({ createdAt }: { createdAt: string | null }): number | undefined {
  const time = Date.parse(createdAt ?? '');
  return Number.isNaN(time) ? undefined : time;
}
