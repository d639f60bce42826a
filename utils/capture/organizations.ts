/** A script this long is no description of a page. */
const longestScript = 100_000;

/** The names of the organisations in a page's JSON-LD. */
export function organizationsIn(text: string | null): string[] {
  if (!text || text.length > longestScript) return [];
  try {
    return thingsIn(JSON.parse(text)).flatMap(organizationName);
  } catch {
    return [];
  }
}

/** JSON-LD holds one thing, a list, or a graph, which many website tools write. */
function thingsIn(parsed: unknown): unknown[] {
  return listed(parsed).flatMap((thing) => [thing, ...listed(graphOf(thing))]);
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const graphOf = (thing: unknown): unknown =>
  typeof thing === 'object' && thing !== null && '@graph' in thing ? thing['@graph'] : null;

function organizationName(thing: unknown): string[] {
  if (typeof thing !== 'object' || thing === null) return [];
  if (!('@type' in thing) || !('name' in thing) || typeof thing.name !== 'string') return [];
  return listed(thing['@type']).some(isOrganization) ? [thing.name] : [];
}

const isOrganization = (type: unknown): boolean =>
  /^(?:Organization|Corporation|LocalBusiness)$/.test(String(type));
