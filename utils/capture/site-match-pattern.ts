/**
 * The pages of a site as a match pattern, from the pattern of its rule; null for one that has no
 * site. Match patterns cannot have a part of a label or a port, so some match more pages than have
 * records.
 */
export function matchPatternOf(pattern: string): string | null {
  const { protocol, hostname } = new URLPattern(pattern);
  const labels = hostname.split('.');
  const firstFixed = labels.findLastIndex((label) => !/^[\w-]+$/.test(label)) + 1;
  if (firstFixed === labels.length) return null;
  const host = [...(firstFixed > 0 ? ['*'] : []), ...labels.slice(firstFixed)].join('.');
  return `${protocol === 'http{s}?' ? '*' : protocol}://${host}/*`;
}
