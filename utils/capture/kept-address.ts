import type { AddressForm } from './crm-system.ts';

type Parameters = NonNullable<AddressForm['query']>;

/**
 * An address of a form with no more in it than the form reads: no user, no password, no parameter and
 * no fragment beyond those that it names.
 */
export function keptAddress(url: URL, { query, fragment, fragmentQuery }: AddressForm): string {
  const search = kept(url.searchParams, query);
  const hash =
    typeof fragment === 'object'
      ? kept(new URLSearchParams(url.hash.slice(1)), fragment)
      : fragment && hashOf(url, fragmentQuery);
  return `${url.origin}${url.pathname}${search && `?${search}`}${hash ? `#${hash}` : ''}`;
}

function hashOf({ hash }: URL, fragmentQuery: Parameters | undefined): string {
  const [route = '', ...behind] = hash.slice(1).split('?');
  const parameters = kept(new URLSearchParams(behind.join('?')), fragmentQuery);
  return parameters ? `${route}?${parameters}` : route;
}

function kept(found: URLSearchParams, named: Parameters = {}): string {
  const names = Object.keys(named).map((name) => name.replace(/\?$/, ''));
  return new URLSearchParams([...found].filter(([name]) => names.includes(name))).toString();
}
