import { useId } from 'preact/hooks';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { ExportFile } from '../../utils/transfer/export-file.ts';
import { Switch } from '../ui/switch.tsx';
import { ImportTarget } from './import-target.tsx';
import type { Preview } from './look-ahead.ts';
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
    <fieldset class="import-choices" disabled={isOver}>
      <ul class="import-targets">
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
