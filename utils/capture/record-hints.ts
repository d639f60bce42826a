import type { AddressForm } from './crm-system.ts';
import { fixedEnd } from './sites-at.ts';
import { systems } from './systems.ts';
import { readTemplate, type Token } from './template.ts';

const sites = systems.flatMap(({ sites }) => [...sites]);

const hostEnds = sites.flatMap(({ hosts }) =>
  hosts === 'anyHost' ? [] : [...hosts].map(fixedEnd),
);

/** What the hosts end in that have pages of a known system: whole labels, each end once. */
export const recordHosts: string[] = [...new Set(hostEnds)].filter(
  (host) => !hostEnds.some((end) => host.endsWith(`.${end}`)),
);

/** For each address form of self-hosted systems, a text that is always in it. */
export const recordTexts: string[] = [
  ...new Set(
    sites.flatMap(({ hosts, forms }) => (hosts === 'anyHost' ? [...forms].map(tellingText) : [])),
  ),
];

/** What the addresses of the lists of self-hosted systems contain. */
export const listTexts: string[] = sites.flatMap((site) => [...(site.listTexts ?? [])]);

/** The longest text that cannot be missing; in the path only where nothing follows it. */
function tellingText({ path, query, fragment }: AddressForm): string {
  const behind = [...templatesOf(query), ...templatesOf(fragment)];
  const texts = (behind.length > 0 ? behind : [path]).flatMap((template) =>
    fixedTexts(readTemplate(template)),
  );
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function templatesOf(part: AddressForm['fragment']): string[] {
  if (typeof part === 'string') return [part];
  return Object.entries(part ?? {}).flatMap(([name, template]) =>
    template === null || name.endsWith('?') ? [] : [template],
  );
}

function fixedTexts(tokens: Token[]): string[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    return token.type === 'literal' && depth === 0 ? [token.text] : [];
  });
}
