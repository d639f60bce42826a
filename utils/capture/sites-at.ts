import { withoutProxy } from './cloud-proxy.ts';
import type { AddressForm, Site, Tenancy } from './crm-system.ts';
import { type Matcher, matcherOf, type Parts } from './match-form.ts';
import { type KnownSystem, systems } from './systems.ts';
import { templateSource } from './template.ts';

/** A form of an address, ready to be tried. */
export interface ReadyForm {
  kind: AddressForm['kind'];
  match: Matcher;
  /** The address of a match, cut to what the form needs. */
  keep: (url: URL) => string;
  tenancy: Tenancy;
  formerTenancy: Tenancy | undefined;
  review: boolean;
}

interface ReadySite {
  system: KnownSystem;
  /** Self-hosted: on any host. */
  isAnyHost: boolean;
  forms: ReadyForm[];
}

/** A site that a host belongs to, with the parts read from the host. */
export interface FoundSite extends ReadySite {
  parts: Parts;
}

/** A host of a site: neither is made ready before an address may be a page of it, for a worker has to start. */
interface Host {
  site: () => ReadySite;
  pattern: () => RegExp;
}

const readySite = (system: KnownSystem, site: Site): ReadySite => ({
  system,
  isAnyHost: site.hosts === 'anyHost',
  forms: site.forms.map((form) => ({
    kind: form.kind,
    match: matcherOf(form, system),
    keep: (url) => keptAddress(url, form),
    tenancy: form.tenancy ?? site.tenancy ?? system.tenancy,
    formerTenancy: form.formerTenancy,
    review: form.review ?? site.review ?? false,
  })),
});

/** The fixed labels at the end of a host template: `pipedrive.com` of `{tenant:label}.pipedrive.com`. */
export function fixedEnd(host: string): string {
  const last = host.slice(Math.max(host.lastIndexOf('}'), host.lastIndexOf(']')) + 1);
  if (last === '') throw new Error(`A host without an end: ${host}`);
  return last === host ? host : last.slice(last.indexOf('.') + 1);
}

const hostsByEnd = new Map<string, Host[]>();
const anyHost: (() => ReadySite)[] = [];

for (const system of systems) {
  for (const site of system.sites)
    addSite(
      once(() => readySite(system, site)),
      site.hosts,
    );
}

function addSite(site: () => ReadySite, hosts: Site['hosts']): void {
  if (hosts === 'anyHost') anyHost.push(site);
  else for (const host of hosts) addHost(site, host);
}

function addHost(site: () => ReadySite, host: string): void {
  const pattern = once(() => new RegExp(`^${templateSource(host)}$`));
  const end = fixedEnd(host);
  const others = hostsByEnd.get(end);
  if (others) others.push({ site, pattern });
  else hostsByEnd.set(end, [{ site, pattern }]);
}

/** Makes a value when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The ends of a host name, whole labels, the longest first. */
function* endsOf(host: string): Generator<string> {
  yield host;
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    yield host.slice(dot + 1);
  }
}

/** The sites that an address may be a page of: those of its host, otherwise the self-hosted ones. */
export function sitesAt(url: URL): FoundSite[] {
  // `crm.test.` is the same host as `crm.test`, and would become a tenant of its own.
  if (url.hostname.endsWith('.')) return [];
  const hostname = withoutProxy(url.hostname);
  for (const end of endsOf(hostname)) {
    const hosts = hostsByEnd.get(end);
    if (hosts) return isPlainHttps(url) ? sitesOfHost(hosts, hostname) : [];
  }
  return /^https?:$/.test(url.protocol) ? anyHost.map((site) => ({ ...site(), parts: {} })) : [];
}

const isPlainHttps = (url: URL): boolean => url.protocol === 'https:' && url.port === '';

const sitesOfHost = (hosts: Host[], host: string): FoundSite[] =>
  hosts.flatMap(({ site, pattern }) => {
    const found = pattern().exec(host);
    return found ? [{ ...site(), parts: found.groups ?? {} }] : [];
  });

type Parameters = NonNullable<AddressForm['query']>;

/**
 * An address cut to what its form reads: no user, no password, and only its named parameters and
 * fragment.
 */
function keptAddress(url: URL, { query, fragment, fragmentQuery }: AddressForm): string {
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
