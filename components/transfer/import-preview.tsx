import { useEffect, useId, useRef } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { numberText, timeText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { linkAppsHeading } from '../link-apps/link-apps.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useFocus } from '../ui/use-focus.ts';
import type { ChosenFile } from './chosen-file.ts';
import { ImportChoices } from './import-choices.tsx';
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
  const work = useImport(file, linkApps, directory);
  const { preview, unread, progress, isRunning, ended } = work;
  const isDone = ended === 'done';
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isDone) leave.current?.focus();
  }, [isDone]);
  return (
    <div class="panel">
      <h3 ref={heading} tabIndex={-1}>
        <Sentence of="import_title" values={[name]} />
      </h3>
      <p class="quiet-text">
        {translate('import_text', timeText(Date.parse(file.exportedAt), Date.now()))}
      </p>
      <div role="status">{linkApps.length === 0 && <ConnectFirst />}</div>
      <ImportChoices {...{ file, linkApps, work }} isOver={isRunning || isDone} />
      <div role="status">
        {!preview && !unread && <p class="hint">{translate('import_looking')}</p>}
        {preview?.count === 0 && !ended && linkApps.length > 0 && (
          <p>{translate(work.isUnplaced ? 'import_choose_link_app' : 'import_nothing')}</p>
        )}
      </div>
      <ImportProgress {...{ progress, isRunning, isDone }} />
      <div role="alert">
        {unread && <FailureNotice failure={unread} title={translate('import_unread')} />}
        {ended && ended !== 'done' && (
          <FailureNotice failure={ended} title={translate('import_stopped')} />
        )}
      </div>
      <div class="buttons">
        {!isDone && (
          <Button
            of="import"
            class="primary"
            disabled={!preview || preview.count === 0}
            aria-disabled={isRunning}
            onClick={work.start}
          />
        )}
        <button type="button" ref={leave} onClick={isRunning ? work.stop : onClose}>
          {translate(isDone ? 'close' : 'cancel')}
        </button>
      </div>
    </div>
  );
}

/** The file stays selected, and is compared again with the new Link APP. */
const ConnectFirst = () => (
  <div class="notice">
    <p>{translate('import_needs_link_app')}</p>
    <div class="buttons">
      <Button
        of="connect_title"
        onClick={() => document.getElementById(linkAppsHeading)?.focus()}
      />
    </div>
  </div>
);

interface ImportProgressProperties {
  /** Rows; null while nothing was begun. */
  progress: { done: number; total: number } | null;
  isRunning: boolean;
  isDone: boolean;
}

/** How far the import is, and that it has ended. */
function ImportProgress({ progress, isRunning, isDone }: ImportProgressProperties) {
  const words = useId();
  return (
    <>
      {progress && isRunning && (
        <div>
          <progress value={progress.done} max={progress.total} aria-labelledby={words} />
          <p id={words} class="hint">
            {translate('import_progress', numberText(progress.done), numberText(progress.total))}
          </p>
        </div>
      )}
      <div role="status">
        {isDone && progress && <p class="good">{translateCount('imported', progress.total)}</p>}
      </div>
    </>
  );
}
