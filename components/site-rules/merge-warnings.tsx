import type { MergedRecords } from '../../utils/capture/merged-records.ts';
import { translateCount } from '../../utils/i18n/translate.ts';

/** More would hide the boxes. */
const mostAddresses = 3;

/** Which linked records the rule would take for one, said before it is saved. */
export function MergeWarnings({ merged }: { merged: MergedRecords[] }) {
  return (
    <div role="status">
      {merged.map(({ companyId, addresses }) => (
        <p key={companyId} class="notice bad">
          <bdi>
            {translateCount(
              'site_rule_merges',
              addresses.length,
              companyId,
              [...addresses.slice(0, mostAddresses), ...more(addresses)].join(', '),
            )}
          </bdi>
        </p>
      ))}
    </div>
  );
}

const more = ({ length }: string[]): string[] => (length > mostAddresses ? ['…'] : []);
