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
