import type { SiteRule } from '../capture/site-rule.ts';
import { markReminder, type StoredTemplate } from '../companies/message-template.ts';

/**
 * The templates of a file before those of here. No text is lost: a template of here that differs
 * from the file's stays beside it. `spelledOut` gives a template all of its texts, as one with its
 * own id needs.
 */
export function joinMessageTemplates(
  told: StoredTemplate[],
  here: StoredTemplate[],
  spelledOut: (template: StoredTemplate) => StoredTemplate,
): StoredTemplate[] {
  if (told.length === 0 || here.length === 0) return told.length === 0 ? here : told;
  const hereById = new Map(here.map((one) => [one.id, one]));
  const joined = told.map((one) => (isAsItCame(one) ? (hereById.get(one.id) ?? one) : one));
  for (const own of here) {
    const isKept = isAsItCame(own) || joined.some((one) => saysTheSame(one, own));
    if (isKept) continue;
    const isTaken = joined.some(({ id }) => id === own.id);
    joined.push(isTaken ? { ...spelledOut(own), id: freeId(own.id, joined) } : own);
  }
  return markReminder(joined, (told.find(({ isReminder }) => isReminder) ?? told[0])?.id);
}

const isAsItCame = ({ name, subject, text }: StoredTemplate): boolean =>
  name === null && subject === null && text === null;

const saysTheSame = (one: StoredTemplate, other: StoredTemplate): boolean =>
  one.name === other.name && one.subject === other.subject && one.text === other.text;

function freeId(id: string, among: StoredTemplate[]): string {
  const next = `${id}-here`;
  return among.some((one) => one.id === next) ? freeId(next, among) : next;
}

/** The rules of a file before those of here, without those of here that conflict with one of the file. */
export function joinSiteRules(fromFile: SiteRule[], here: SiteRule[]): SiteRule[] {
  const ours = here.filter((own) => !fromFile.some((theirs) => isInTheWay(theirs, own)));
  return [...fromFile, ...ours];
}

/** It is the same rule, is for the same pages, or would give its records the same ids. */
const isInTheWay = (theirs: SiteRule, own: SiteRule): boolean =>
  theirs.id === own.id || theirs.pattern === own.pattern || theirs.prefix === own.prefix;
