import { recogniseByRules, type SiteRule } from './site-rule.ts';

/** More parameters than any CRM has; trying each of them takes its time. */
const mostParameters = 32;

/**
 * The address of a record, cut to what the rule's pattern needs: no user, no password, and only the
 * parts of query and fragment that identify the record.
 */
export function addressForRule(rule: SiteRule, address: string): string {
  const known = recogniseByRules([rule], address)?.companyId;
  const isSame = (shorter: URL): boolean =>
    recogniseByRules([rule], shorter.href)?.companyId === known;
  return shortenings.reduce((url, shorten) => shorten(url, isSame), new URL(address)).href;
}

/** Gives a shorter address where it leads to the same record, otherwise the given one. */
type Shorten = (url: URL, isSame: (shorter: URL) => boolean) => URL;

const withoutPart =
  (...parts: ('username' | 'password' | 'search' | 'hash')[]): Shorten =>
  (url, isSame) => {
    const shorter = new URL(url);
    for (const part of parts) shorter[part] = '';
    return isSame(shorter) ? shorter : url;
  };

const withoutParameters =
  (part: 'search' | 'hash'): Shorten =>
  (url, isSame) => {
    const names = [...new Set(new URLSearchParams(url[part].slice(1)).keys())];
    if (names.length > mostParameters) return url;
    return names.reduce((whole, name) => {
      const shorter = new URL(whole);
      const parameters = new URLSearchParams(shorter[part].slice(1));
      parameters.delete(name);
      shorter[part] = parameters.toString();
      return isSame(shorter) ? shorter : whole;
    }, url);
  };

const shortenings = [
  withoutPart('username', 'password'),
  withoutPart('hash'),
  withoutPart('search'),
  withoutParameters('search'),
  withoutParameters('hash'),
];
