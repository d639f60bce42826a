import type { RecordLink } from '../companies/record-link.ts';
import { recogniseAny } from './any-record.ts';
import { ownSite } from './own-site.ts';
import type { SiteRule } from './site-rule.ts';

/** Records that rules would take for one. */
export interface MergedRecords {
  /** The id that all of them would get. */
  companyId: string;
  /** One of each record, as it is linked now. */
  addresses: string[];
}

type Link = Pick<RecordLink, 'record' | 'displacedFrom' | 'system' | 'address'>;

/** Which of the linked records would get one id by the rules of `next`, before anything is saved. */
export function mergedRecords(links: readonly Link[], next: readonly SiteRule[]): MergedRecords[] {
  const own = links.filter(({ system }) => system === ownSite);
  const groups = Map.groupBy(
    own,
    (link) => recogniseAny(link.address, next)?.companyId ?? recordOf(link),
  );
  return [...groups].flatMap(([companyId, group]) => {
    const records = new Map(group.map((link) => [recordOf(link), link.address]));
    return records.size > 1 ? [{ companyId, addresses: [...records.values()] }] : [];
  });
}

const recordOf = ({ record, displacedFrom }: Link): string => displacedFrom ?? record;
