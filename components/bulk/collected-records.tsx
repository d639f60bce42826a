import { useEffect, useRef } from 'preact/hooks';
import { mostCollected } from '../../utils/bulk/collection.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { View, ViewTitle } from '../ui/view.tsx';
import { CollectStatus } from './collect-status.tsx';
import { CollectedGroup } from './collected-group.tsx';
import { groupsOf } from './groups-of.ts';
import { type CollectPage, useCollected } from './use-collected.ts';

interface Properties {
  linkApp: string;
  /** Counts the changes of the directory. */
  version: number;
  /** The page of a CRM that the popup was opened over; null over any other. */
  page: CollectPage | null;
  /** Its records are to be collected at once. */
  atOnce: boolean;
  onBack: () => void;
}

/** The records that were collected from lists of a CRM: looked through, taken out, copied as a table. */
export function CollectedRecords({ linkApp, version, page, atOnce, onBack }: Properties) {
  const collected = useCollected({ linkApp, version, page, atOnce });
  const { rows, outcome, busy } = collected;
  const copyButton = useRef<HTMLButtonElement>(null);
  const count = rows?.length ?? 0;
  const isFilled = count > 0;
  useEffect(() => {
    if (isFilled) copyButton.current?.focus();
  }, [isFilled]);
  return (
    <View name="collected">
      <ViewTitle onBack={onBack}>{translate('collected_title')}</ViewTitle>
      {rows && !isFilled && (
        <p class="empty">{translate(page ? 'collected_empty_here' : 'collected_empty')}</p>
      )}
      {rows && isFilled && (
        <>
          <p class="hint">
            {summary(count, rows.filter(({ company }) => company !== null).length)}
          </p>
          <div class="collected-list">
            {groupsOf(rows).map((group) => (
              <CollectedGroup key={group.title} group={group} onTakeOut={collected.takeOut} />
            ))}
          </div>
          <div class="buttons">
            <button type="button" class="primary" ref={copyButton} onClick={collected.copy}>
              {translate('copy_as_table')}
            </button>
            <button type="button" onClick={() => collected.takeOut(rows)}>
              {translate('collected_empty_list')}
            </button>
          </div>
        </>
      )}
      {page && (
        <button
          type="button"
          class="link collect-again"
          aria-disabled={busy}
          onClick={collected.collect}
        >
          {translate('collect_records')}
        </button>
      )}
      {/* Below what is pressed, which must not move away. */}
      <CollectStatus outcome={outcome} busy={busy} />
    </View>
  );
}

function summary(count: number, known: number): string {
  const parts = [translateCount('collected_count', count)];
  if (known > 0) parts.push(translateCount('collected_known', known));
  if (count >= mostCollected) parts.push(translate('collected_full'));
  return parts.join(' · ');
}
