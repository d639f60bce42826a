import type { BatchSummary } from '../../utils/bulk/batch-server.ts';
import {
  localeOfMessages,
  type PluralKey,
  translate,
  translateCount,
} from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Sentence } from '../ui/sentence.tsx';
import { Switch } from '../ui/switch.tsx';

interface Properties {
  summary: BatchSummary;
  /** Null: its user has to choose one. */
  linkApp: LinkApp | null;
  pageEnabled: boolean;
  busy: boolean;
  onPageEnabled: (isOn: boolean) => void;
  onStart: () => void;
}

/** What the run will do, in a sentence, and the button that starts it. */
export function StartLine(properties: Properties) {
  const { summary, linkApp, pageEnabled, busy, onPageEnabled, onStart } = properties;
  const { create, keep, rename } = summary.plans;
  const isReady = !busy && linkApp !== null && create + keep + rename > 0;
  return (
    <footer class="start-line">
      <p id="bulk-will">
        {linkApp ? (
          <Sentence of="bulk_will" values={[linkApp.label, willDo(summary)]} />
        ) : (
          translate('bulk_choose_link_app')
        )}
      </p>
      {create > 0 && (
        <Switch
          label={translate('connection_page')}
          checked={pageEnabled}
          onChange={onPageEnabled}
        />
      )}
      <button
        type="button"
        class="primary"
        aria-disabled={!isReady}
        aria-describedby="bulk-will"
        onClick={() => isReady && onStart()}
      >
        {startText(summary)}
      </button>
    </footer>
  );
}

function startText({ plans: { create, keep, rename } }: BatchSummary): string {
  if (create > 0 || keep + rename === 0) return translateCount('bulk_create', create);
  return rename > 0
    ? translateCount('bulk_rename', rename)
    : translateCount('bulk_get_links', keep);
}

/** "3 new, 2 exist and stay as they are, 1 is left out" */
function willDo({ plans }: BatchSummary): string {
  const parts: [PluralKey, number][] = [
    ['bulk_will_create', plans.create],
    ['bulk_will_keep', plans.keep],
    ['bulk_will_rename', plans.rename],
    ['bulk_will_leave', plans.leave],
  ];
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => translateCount(key, count));
  return new Intl.ListFormat(localeOfMessages(), { type: 'unit' }).format(said);
}
