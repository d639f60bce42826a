import { useId } from 'preact/hooks';
import { type PluralKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { PortableLinkApp } from '../../utils/transfer/export-file.ts';
import type { ImportPlan } from '../../utils/transfer/plan-import.ts';
import { LinkAppDot } from '../link-apps/link-app-dot.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Targets } from './look-ahead.ts';

interface Properties {
  from: PortableLinkApp;
  linkApps: LinkApp[];
  targets: Targets;
  /** Undefined while it is left out, or looked at. */
  plan: ImportPlan | undefined;
  onChoose: (target: string) => void;
}

/** One Link APP of a file: which one of here it is, and what would be written of it. */
export function ImportTarget({ from, linkApps, targets, plan, onChoose }: Properties) {
  const id = useId();
  const target = targets[from.id] ?? '';
  const isTaken = (one: string) => one !== target && Object.values(targets).includes(one);
  return (
    <li class="import-target">
      <div class="field">
        <label for={id}>
          <LinkAppDot colour={from.colour} /> <Sentence of="import_goes_to" values={[from.label]} />
        </label>
        <select id={id} value={target} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{translate('import_leave_out')}</option>
          {linkApps.map((one) => (
            <option key={one.id} value={one.id} disabled={isTaken(one.id)}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      {plan && (
        <ul>
          {planWords(plan).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {plan && plan.companies.other.length > 0 && (
        <p class="notice bad">
          {translateCount('import_other', plan.companies.other.length)}{' '}
          <Sentence of="import_other_question" values={[from.label]} />
        </p>
      )}
    </li>
  );
}

function planWords({ companies, recordLinks, unknownLinks, notes }: ImportPlan): string[] {
  const counts: [PluralKey, number][] = [
    ['import_new', companies.new.length],
    ['import_changed', companies.changed.length],
    ['import_same', companies.same.length],
    ['import_newer_here', companies.newerHere.length],
    ['import_record_links', recordLinks.new.length],
    ['import_record_links_differ', recordLinks.differs.length],
    ['import_links_unknown', unknownLinks],
    ['import_notes', notes.new.length],
    ['import_notes_differ', notes.differs.length],
  ];
  const said = counts.filter(([, count]) => count > 0);
  return said.length === 0
    ? [translate('import_empty')]
    : said.map(([key, count]) => translateCount(key, count));
}
