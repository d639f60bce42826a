import type { AnyRecord } from './any-record.ts';
import { isUuid, writeUuid } from './company-id-of.ts';
import type { RecordKind } from './record-kind.ts';
import { type KnownSystem, systemNamed } from './systems.ts';

/**
 * The record's own id as a Company id, for users who want just that. Null where A-Z and 0-9 cannot
 * hold it, or where it has capitals, which would be lost.
 */
export function bareCompanyId({ system, recordId }: AnyRecord): string | null {
  if (isUuid(recordId)) return writeUuid(recordId);
  if (/^[0-9a-z]+$/.test(recordId)) return recordId.toUpperCase();
  return systemNamed(system)?.refine?.(recordId)?.written ?? null;
}

/** Whose record may have the same bare id. */
export type Collision = 'otherKind' | 'otherTenant' | 'otherSystem';

/** The records that a bare Company id could collide with; none where its ids are unique. */
export function bareCollisions({ system: name, recordId }: AnyRecord): Collision[] {
  const system = systemNamed(name);
  if (!system) return isUnique(recordId) ? [] : ['otherSystem'];
  const isComplete = isUnique(recordId) || system.refine?.(recordId)?.kind !== undefined;
  const collisions: Collision[] = [];
  if (!isComplete && kindsOf(system).size > 1) collisions.push('otherKind');
  if (hasCopies(system)) collisions.push('otherTenant');
  if (!isComplete) collisions.push('otherSystem');
  return collisions;
}

/** Of a UUID's digits, with its hyphens or without them. */
const isUnique = (recordId: string): boolean => isUuid(recordId) || /^[0-9a-f]{32}$/.test(recordId);

const formsOf = ({ sites }: KnownSystem) => sites.flatMap(({ forms }) => forms);

const kindsOf = (system: KnownSystem): Set<RecordKind> =>
  new Set(
    formsOf(system).flatMap(({ kind }) =>
      typeof kind === 'string' ? [kind] : Object.values(kind),
    ),
  );

/** Whether two tenants, or a tenant and its sandbox, can have records of the same id. */
const hasCopies = (system: KnownSystem): boolean =>
  [system, ...system.sites, ...formsOf(system)].some(
    ({ tenancy }) => tenancy !== undefined && tenancy !== 'global',
  );
