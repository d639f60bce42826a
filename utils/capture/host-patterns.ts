import { proxyEnds } from './cloud-proxy.ts';
import { fixedEnd } from './sites-at.ts';
import { type KnownSystem, systems } from './systems.ts';

/** The host of a match pattern: a template's own, or all of those that end as it does. */
const hostOf = (template: string): string => {
  const end = fixedEnd(template);
  return end === template ? end : `*.${end}`;
};

const covers = (wide: string, host: string): boolean =>
  wide !== host && wide.startsWith('*.') && `.${host}`.endsWith(wide.slice(1));

function patternsOf(templates: readonly string[]): string[] {
  const hosts = [...new Set(templates.map(hostOf))];
  return hosts
    .filter((host) => !hosts.some((wide) => covers(wide, host)))
    .map((host) => `https://${host}/*`);
}

const hostsOf = ({ sites }: KnownSystem): string[] =>
  sites.flatMap(({ hosts }) => (hosts === 'anyHost' ? [] : hosts));

/**
 * The pages of a system as match patterns: to follow it, and for menus on its pages. Match patterns
 * know no part of a label, so some hold more hosts than have records. None for a self-hosted system.
 */
export const hostPatternsOf = (system: KnownSystem): string[] => patternsOf(hostsOf(system));

/** The pages of all systems that have hosts of their own, behind a cloud proxy too. */
export const hostPatterns = (): string[] =>
  systems.flatMap((system) => [
    ...hostPatternsOf(system),
    ...proxyEnds.flatMap((end) => patternsOf(hostsOf(system).map((host) => `${host}.${end}`))),
  ]);

/**
 * Links that may lead to a record, as match patterns. Match patterns ignore the fragment, so
 * self-hosted systems whose path says nothing (EspoCRM, SuiteCRM 8) are not among them.
 */
export const recordPatterns = (): string[] => [
  ...hostPatterns(),
  ...systems.flatMap(({ sites }) => sites.flatMap(({ linkPatterns }) => linkPatterns ?? [])),
];
