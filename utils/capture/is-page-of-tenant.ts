import { recogniseRecord } from './recognise-record.ts';
import { sitesAt } from './sites-at.ts';

/** The link to a record, and what its address says. */
interface Linked {
  link: string;
  system: string;
  tenant: string | null;
}

/**
 * Whether a page belongs to the same customer of a system as a record that it links to: another
 * customer's links name nobody here. Where no address of the system contains its customer, the same
 * system is enough.
 */
export function isPageOfTenant(address: string, { link, system, tenant }: Linked): boolean {
  const page = URL.parse(address);
  const to = URL.parse(link);
  const site = page && sitesAt(page).find((one) => one.system.name === system);
  if (!page || !to || !site) return false;
  const shown = recogniseRecord(address);
  if (shown?.system === system && shown.tenant !== null) return shown.tenant === tenant;
  if (site.parts.tenant !== undefined) return site.parts.tenant === tenant;
  if (page.origin !== to.origin) return false;
  return tenant === null || tenant === to.host || hasAtItsPlace(tenant, page, to);
}

/** Whether a page's address has the tenant where the link's has: in the same segment or parameter. */
function hasAtItsPlace(tenant: string, page: URL, to: URL): boolean {
  if (tenant.startsWith(to.host))
    return page.pathname.startsWith(`${tenant.slice(to.host.length)}/`);
  const places = segmentsOf(to).filter(([, segment]) => segment.includes(tenant));
  const segments = new Map(segmentsOf(page));
  return places.some(([place, segment]) => segments.get(place) === segment);
}

/** The segments of the path by their index, and the parameters by their names. */
const segmentsOf = ({ pathname, searchParams }: URL): [number | string, string][] => [
  ...pathname.split('/').map((segment, index): [number, string] => [index, segment]),
  ...searchParams,
];
