import { isUuid, writeRecordId } from './company-id-of.ts';
import type { RefinedId } from './crm-system.ts';
import type { KnownSystem } from './systems.ts';

type ReadId = RefinedId & { written: string };

/** The id in an address or a file as its system spells it, and how a Company id writes it; null where it is none. */
export function readRecordId(system: KnownSystem, text: string): ReadId | null {
  const bare = text.replace(/^\{(.*)\}$/, '$1');
  const spelled = isUuid(bare) ? bare.toLowerCase() : bare;
  const refined = system.refine ? system.refine(spelled) : { recordId: spelled };
  if (!refined) return null;
  const { recordId } = refined;
  return { written: writeRecordId(recordId.slice(system.idPrefix?.length ?? 0)), ...refined };
}
