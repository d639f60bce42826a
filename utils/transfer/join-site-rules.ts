import type { SiteRule } from '../capture/site-rule.ts';

/** The rules of a file before those of here, without those of here that conflict with one of the file. */
export function joinSiteRules(fromFile: SiteRule[], here: SiteRule[]): SiteRule[] {
  const ours = here.filter((own) => !fromFile.some((theirs) => isInTheWay(theirs, own)));
  return [...fromFile, ...ours];
}

/** It is the same rule, is for the same pages, or would give its records the same ids. */
const isInTheWay = (theirs: SiteRule, own: SiteRule): boolean =>
  theirs.id === own.id || theirs.pattern === own.pattern || theirs.prefix === own.prefix;
