import type { AddressForm, CrmSystem } from './crm-system.ts';
import { templateSource } from './template.ts';

/** The parts of an address by their names in the templates. */
export type Parts = Partial<Record<string, string>>;

/** How a form finds its parts in an address; undefined where the address has another form. */
export type Matcher = (url: URL) => Parts | undefined;

type Parameters = NonNullable<AddressForm['query']>;
type ToPattern = (template: string, end?: string) => RegExp;

/** The parts that the templates of a form find; the id and the kind are as the system says. */
export function matcherOf(form: AddressForm, { idPrefix }: Pick<CrmSystem, 'idPrefix'>): Matcher {
  const facts = {
    kinds: typeof form.kind === 'string' ? [] : Object.keys(form.kind),
    ...(idPrefix && { idPrefix }),
  };
  const pattern: ToPattern = (template, end = '') =>
    new RegExp(`^${templateSource(template, facts)}${end}$`, form.anyCase ? 'i' : '');
  const { path, query, fragment, fragmentQuery } = form;
  const matchers = [
    pathMatcher(path, pattern),
    ...(query ? [parameterMatcher(query, (url) => url.searchParams, pattern)] : []),
    ...(fragment ? [fragmentMatcher(fragment, pattern)] : []),
    ...(fragmentQuery ? [parameterMatcher(fragmentQuery, fragmentParameters, pattern)] : []),
  ];
  return (url) => allParts(matchers, url);
}

function allParts(matchers: Matcher[], url: URL): Parts | undefined {
  const parts: Parts = {};
  for (const match of matchers) {
    const found = match(url);
    if (!found) return undefined;
    Object.assign(parts, found);
  }
  return parts;
}

/** `groups` is undefined where a template has no part. */
const partsIn = (pattern: RegExp, text: string): Parts | undefined => {
  const found = pattern.exec(text);
  return found ? (found.groups ?? {}) : undefined;
};

function pathMatcher(template: string, toPattern: ToPattern): Matcher {
  const pattern = toPattern(template, '/?');
  return (url) => partsIn(pattern, url.pathname);
}

function fragmentMatcher(
  fragment: NonNullable<AddressForm['fragment']>,
  toPattern: ToPattern,
): Matcher {
  if (typeof fragment !== 'string') {
    return parameterMatcher(fragment, (url) => new URLSearchParams(url.hash.slice(1)), toPattern);
  }
  const pattern = toPattern(`#${fragment}`, '/?(?:\\?.*)?');
  return (url) => partsIn(pattern, url.hash);
}

const fragmentParameters = ({ hash }: URL) =>
  new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?')) : '');

function parameterMatcher(
  parameters: Parameters,
  read: (url: URL) => URLSearchParams,
  toPattern: ToPattern,
): Matcher {
  const patterns = Object.entries(parameters).map(([name, template]) => ({
    name: name.replace(/\?$/, ''),
    mayMiss: template === null || name.endsWith('?'),
    pattern: template === null ? null : toPattern(template),
  }));
  return (url) => {
    const values = read(url);
    const parts: Parts = {};
    for (const { name, mayMiss, pattern } of patterns) {
      const [value, ...more] = values.getAll(name);
      if (value === undefined && mayMiss) continue;
      // Of two values it is unclear which one the page shows.
      const isPlain = value !== undefined && more.length === 0;
      const found = isPlain && pattern ? partsIn(pattern, value) : undefined;
      if (!found) return undefined;
      Object.assign(parts, found);
    }
    return parts;
  };
}
