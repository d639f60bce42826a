import type { Source } from '../companies/list/source.ts';
import { translate, translateCount } from './translate.ts';

/** As many names as a row of a narrow panel has room for. */
const mostNamed = 2;

const names = (sources: Source[]): string => sources.map(({ name }) => name).join(', ');

/** The sources that do not work, each in words: "Facebook Ads: 1 account not working". */
export const brokenText = (sources: Source[]): string =>
  sources
    .filter(({ errors }) => errors > 0)
    .map(({ name, errors }) => translateCount('source_not_working', errors, name))
    .join(' · ');

/** The names of those that work: "Google Ads, Shopify +2". Empty where there are none. */
export function workingText(sources: Source[], most = mostNamed): string {
  const working = sources.filter(({ errors }) => errors === 0);
  const more = working.length - most;
  const named = names(working.slice(0, most));
  return more > 0 ? translate('sources_and_more', named, String(more)) : named;
}

/** All of them, for a tooltip and a screen reader: those that do not work first. */
export const sourcesText = (sources: Source[]): string =>
  [brokenText(sources), workingText(sources, sources.length)]
    .filter((words) => words !== '')
    .join(' · ');
