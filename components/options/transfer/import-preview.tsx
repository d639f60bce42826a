import { useId } from 'preact/hooks';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../../utils/link-apps/link-app.ts';
import { translate } from '../../../utils/translate.ts';
import { timeText } from '../../../utils/words/dates.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Sentence } from '../../sentence.tsx';
import { Switch } from '../../switch.tsx';
import { useFocus } from '../../use-focus.ts';
import type { ChosenFile } from './chosen-file.ts';
import { ImportProgress } from './import-progress.tsx';
import { ImportTarget } from './import-target.tsx';
import { useImport } from './use-import.ts';

interface Properties {
  chosen: Extract<ChosenFile, { file: unknown }>;
  linkApps: LinkApp[];
  directory: DirectoryReader;
  onClose: () => void;
}

/** Says what an import will change before it does. */
export function ImportPreview({ chosen, linkApps, directory, onClose }: Properties) {
  const { file, name } = chosen;
  const heading = useFocus<HTMLHeadingElement>();
  const group = useId();
  const work = useImport(file, linkApps, directory);
  const { preview, progress, ended } = work;
  const isDone = ended === 'done';
  return (
    <div class="panel">
      <h3 ref={heading} tabIndex={-1}>
        <Sentence of="import_title" values={[name]} />
      </h3>
      <p class="quiet-text">
        {translate('import_text', timeText(Date.parse(file.exportedAt), Date.now()))}
      </p>
      {linkApps.length === 0 && <p class="notice">{translate('import_needs_link_app')}</p>}
      <ul class="import-targets">
        {file.linkApps.map((one) => (
          <ImportTarget
            key={one.id}
            from={one}
            linkApps={linkApps}
            targets={work.targets}
            plan={preview?.plans[one.id]}
            onChoose={(target) => work.choose(one.id, target)}
          />
        ))}
      </ul>
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
      {!preview && <p class="hint">{translate('import_looking')}</p>}
      {preview?.count === 0 && !ended && <p>{translate('import_nothing')}</p>}
      <ImportProgress progress={progress} isDone={isDone} />
      <div role="alert">
        {ended && ended !== 'done' && (
          <FailureNotice failure={ended} title={translate('import_stopped')} />
        )}
      </div>
      <div class="buttons">
        {!isDone && (
          <button
            type="button"
            class="primary"
            disabled={!preview || preview.count === 0}
            aria-disabled={progress !== null && !ended}
            onClick={work.start}
          >
            {translate('import')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {translate(isDone ? 'close' : 'cancel')}
        </button>
      </div>
    </div>
  );
}
