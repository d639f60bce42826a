import { useId } from 'preact/hooks';
import { type PluralKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { ExportFile, PortableLinkApp } from '../../utils/transfer/export-file.ts';
import type { ImportPlan } from '../../utils/transfer/plan-import.ts';
import { LinkAppDot } from '../link-apps/link-app-choice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Switch } from '../ui/switch.tsx';
import type { Preview, Targets } from './look-ahead.ts';
import type { ShownImport } from './use-import.ts';

interface Properties {
  file: ExportFile;
  linkApps: LinkApp[];
  work: ShownImport;
  /** It is under way or done: nothing can be chosen any more. */
  isOver: boolean;
}

/** What of a file is taken, and where it goes. */
export function ImportChoices({ file, linkApps, work, isOver }: Properties) {
  const group = useId();
  const { preview } = work;
  return (
    <fieldset class="fields" disabled={isOver}>
      <ul class="fields">
        {(linkApps.length > 0 ? file.linkApps : []).map((one) => (
          <ImportTarget
            key={one.id}
            from={one}
            linkApps={linkApps}
            targets={work.targets}
            plan={preview?.plans.get(one.id)}
            onChoose={(target) => work.choose(one.id, target)}
          />
        ))}
      </ul>
      {preview && tenantWords(preview).map((words) => <p key={words}>{words}</p>)}
      {preview?.differs && (
        <fieldset>
          <legend>{translate('import_differs')}</legend>
          {[false, true].map((replace) => (
            <label key={String(replace)} class="choice">
              <input
                type="radio"
                name={group}
                checked={work.replace === replace}
                onChange={() => work.setReplace(replace)}
              />
              {translate(replace ? 'import_take_theirs' : 'import_keep_ours')}
            </label>
          ))}
        </fieldset>
      )}
      {preview && preview.options.count > 0 && (
        <Switch
          label={translate('import_options')}
          checked={work.takesOptions}
          onChange={work.setTakesOptions}
          hint={translate('import_options_hint')}
        />
      )}
      {preview?.options.isNewer && <p class="notice">{translate('import_options_newer')}</p>}
    </fieldset>
  );
}

function tenantWords({ tenantCounts }: Preview): string[] {
  const { fresh, differing } = tenantCounts;
  return [
    ...(fresh > 0 ? [translateCount('import_tenants', fresh)] : []),
    ...(differing > 0 ? [translateCount('import_tenants_differ', differing)] : []),
  ];
}

interface ImportTargetProperties {
  from: PortableLinkApp;
  linkApps: LinkApp[];
  targets: Targets;
  /** Undefined while it is left out, or looked at. */
  plan: ImportPlan | undefined;
  onChoose: (target: string) => void;
}

/** One Link APP of a file: which one of here it is, and what would be written of it. */
function ImportTarget({ from, linkApps, targets, plan, onChoose }: ImportTargetProperties) {
  const id = useId();
  const target = targets[from.id] ?? '';
  const isTaken = (one: string) => one !== target && Object.values(targets).includes(one);
  return (
    <li class="stack">
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

function planWords({
  companies,
  recordLinks,
  unknownLinks,
  notes,
  histories,
}: ImportPlan): string[] {
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
    ['import_histories', histories.length],
  ];
  const said = counts.filter(([, count]) => count > 0);
  return said.length === 0
    ? [translate('import_empty')]
    : said.map(([key, count]) => translateCount(key, count));
}
