import { describe, expect, test } from 'vitest';
import { recogniseRecord } from '../../../../utils/capture/recognise-record.ts';
import type { SystemName } from '../../../../utils/capture/systems.ts';

/**
 * What a system's addresses are, and are not. A record's line has its kind, its id and its Company ID;
 * below it are its addresses, each behind whether it is certain and its tenant, and before what earlier
 * versions called it. Below `no record` are addresses of the system, or like its own, of no record.
 */
export const testSystem =
  (system: SystemName) =>
  (strings: TemplateStringsArray, ...values: string[]): void => {
    const [, ...lines] = String.raw(strings, ...values)
      .trimEnd()
      .split('\n');
    let record: object | null = null;
    describe(system, () => {
      for (const line of lines) {
        const words = line.trim().split(' ');
        if (!line.startsWith('    ')) {
          const [kind, recordId, companyId] = words;
          record = companyId ? { kind, recordId, companyId } : null;
          continue;
        }
        const [certain, tenant, address, ...formerIds] = record ? words : ['', '', ...words];
        const known = record && {
          system,
          ...record,
          tenant: tenant === '-' ? null : tenant,
          formerIds,
          address: expect.stringMatching(/^https?:/),
          certain: certain === 'certain',
        };
        test(known ? line.trim() : `${address} is no record`, () => {
          expect(recogniseRecord(`${address}`)).toEqual(known);
        });
      }
    });
  };
