import type { SitePattern } from './site-pattern.ts';

/**
 * Gives the text at `:id`, encoded as in the address; empty where the pattern has none. Null:
 * another page.
 */
export type SiteMatcher = (url: URL) => string | null;

/** A pattern that may vary is tried in more ways the longer an address is. */
const longestAddress = 4096;

/** How a pattern is tried on addresses. */
export function siteMatcher(pattern: SitePattern): SiteMatcher {
  const { protocols } = pattern;
  const isAtSite = siteTest(pattern);
  const parts: [RegExp, (url: URL) => string][] = [
    [whole(pattern.host), (url) => url.hostname],
    [whole(pattern.path), (url) => url.pathname],
    ...part(pattern.search, (url) => url.search),
    ...part(pattern.hash, (url) => url.hash),
  ];
  return (url) => {
    if (url.href.length > longestAddress || !protocols.includes(url.protocol)) return null;
    if (!isAtSite(url)) return null;
    let id = '';
    for (const [source, read] of parts) {
      const found = source.exec(read(url));
      if (!found) return null;
      id ||= found.groups?.id ?? '';
    }
    return id;
  };
}

/** Whether an address is at the site of a pattern, at whatever page of it. */
export function siteTest({
  host,
  port,
}: Pick<SitePattern, 'host' | 'port'>): (url: URL) => boolean {
  const [hosts, ports] = [whole(host), whole(port)];
  return (url) => ports.test(url.port) && hosts.test(url.hostname);
}

const whole = (source: string): RegExp => new RegExp(`^${source}$`, 's');

const part = (
  source: string | undefined,
  read: (url: URL) => string,
): [RegExp, (url: URL) => string][] => (source === undefined ? [] : [[whole(source), read]]);
