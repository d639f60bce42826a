import * as v from 'valibot';
import { failed, type Result, success } from '../result.ts';
import { type SitePatternProblem, sitePatternProblem } from './site-pattern.ts';
import { type IdPlace, isPrefix, type SiteRule } from './site-rule.ts';

/** A rule as it is in the form's boxes. */
export interface SiteRuleText {
  pattern: string;
  at: IdPlace['at'];
  /** The parameter that has the id. */
  parameter: string;
  prefix: string;
  nameSelector: string;
}

/** What is wrong, box by box. */
export interface SiteRuleProblems {
  pattern?: SitePatternProblem;
  parameter?: 'empty';
  prefix?: 'notAPrefix';
  nameSelector?: 'notASelector';
}

export const toRuleText = ({ pattern, idPlace, prefix, nameSelector }: SiteRule): SiteRuleText => ({
  pattern,
  at: idPlace.at,
  parameter: idPlace.at === 'pattern' ? '' : idPlace.parameter,
  prefix,
  nameSelector: nameSelector ?? '',
});

/** What a rule that no longer passes has in its boxes, as far as it can be read. */
export function toLooseText(entry: unknown): SiteRuleText {
  const parsed = v.safeParse(looseSchema, entry);
  const { at, parameter } = parsed.success ? parsed.output.idPlace : noPlace;
  const { pattern = '', prefix = '', nameSelector } = parsed.success ? parsed.output : {};
  return { pattern, at, parameter, prefix, nameSelector: nameSelector ?? '' };
}

const text = v.fallback(v.string(), '');
const noPlace = { at: 'pattern', parameter: '' } as const;
const looseSchema = v.object({
  pattern: text,
  prefix: text,
  nameSelector: v.fallback(v.nullable(v.string()), null),
  idPlace: v.fallback(
    v.object({ at: v.picklist(['pattern', 'query', 'fragment']), parameter: text }),
    noPlace,
  ),
});

/** The rule in the boxes, or what is wrong with it. `isSelector`: as the browser judges it. */
export function readRuleText(
  text: SiteRuleText,
  isSelector: (selector: string) => boolean,
): Result<Omit<SiteRule, 'id'>, SiteRuleProblems> {
  const pattern = text.pattern.trim();
  const prefix = text.prefix.trim().toLowerCase();
  const nameSelector = text.nameSelector.trim() || null;
  const idPlace = placeOf(text);
  const patternProblem = sitePatternProblem(pattern, idPlace.at === 'pattern');
  const problems: SiteRuleProblems = {
    ...(patternProblem && { pattern: patternProblem }),
    ...(idPlace.at !== 'pattern' && idPlace.parameter === '' && { parameter: 'empty' }),
    ...(!isPrefix(prefix) && { prefix: 'notAPrefix' }),
    ...(nameSelector !== null && !isSelector(nameSelector) && { nameSelector: 'notASelector' }),
  };
  if (Object.keys(problems).length > 0) return failed(problems);
  return success({ pattern, idPlace, prefix, nameSelector });
}

function placeOf({ at, parameter }: SiteRuleText): IdPlace {
  return at === 'pattern' ? { at } : { at, parameter: parameter.trim() };
}

/** Whether the Company ids of a rule's records change with it. */
export const changesIds = (old: SiteRule, next: Omit<SiteRule, 'id'>): boolean =>
  JSON.stringify([old.pattern, old.idPlace, old.prefix]) !==
  JSON.stringify([next.pattern, next.idPlace, next.prefix]);

/**
 * Takes over a better suggestion, except what its user has written since. The boxes that say where
 * the id is belong together.
 */
export function withBetter(
  now: SiteRuleText,
  before: SiteRuleText,
  better: SiteRuleText,
): SiteRuleText {
  const isAsSuggested = (boxes: (keyof SiteRuleText)[]) =>
    boxes.every((box) => now[box] === before[box]);
  const { pattern, at, parameter, prefix, nameSelector } = better;
  return {
    ...now,
    ...(isAsSuggested(['pattern', 'at', 'parameter']) && { pattern, at, parameter }),
    ...(isAsSuggested(['prefix']) && { prefix }),
    ...(isAsSuggested(['nameSelector']) && { nameSelector }),
  };
}
