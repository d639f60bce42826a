import { describe, expect, test } from 'vitest';
import { recogniseRecord } from '../../../../utils/capture/recognise-record.ts';
import type { RecordKind } from '../../../../utils/capture/record-kind.ts';
import type { SystemName } from '../../../../utils/capture/systems.ts';

/** One record, at all of its addresses. */
interface RecordCase {
  kind: RecordKind;
  recordId: string;
  companyId: string;
  at: [
    address: string,
    tenant: string | null,
    certain: 'certain' | 'review',
    /** What earlier versions called it. */
    formerIds?: string[],
  ][];
}

interface SystemCases {
  records: RecordCase[];
  /** Addresses of the system, or like its own, that are no record's. */
  others: string[];
}

/** What a system's addresses are, and are not. */
export function testSystem(system: SystemName, { records, others }: SystemCases): void {
  describe(system, () => {
    for (const { at, ...record } of records) {
      test.each(at)(`%s is ${record.kind} ${record.recordId}`, (...one) => {
        const [address, tenant, certain, formerIds = []] = one;
        expect(recogniseRecord(address)).toEqual({
          system,
          ...record,
          tenant,
          formerIds,
          address: expect.stringMatching(/^https?:/),
          certain: certain === 'certain',
        });
      });
    }

    test.each(others)('%s is no record', (address) => {
      expect(recogniseRecord(address)).toBeNull();
    });
  });
}
