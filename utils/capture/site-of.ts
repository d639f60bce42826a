/**
 * The site of a page as a match pattern, for a permission; null where it is no web page.
 * Permissions ignore the port.
 */
export function siteOf(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** The host of a match pattern, as one reads it: `*.pipedrive.com`. */
export const hostOfSite = (pattern: string): string => pattern.replace(/^.*:\/\/|\/.*$/g, '');

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
