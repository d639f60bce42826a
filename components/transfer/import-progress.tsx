import { useId } from 'preact/hooks';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';

interface Properties {
  /** Rows; null while nothing was begun. */
  progress: { done: number; total: number } | null;
  isRunning: boolean;
  isDone: boolean;
}

/** How far the import is, and that it has ended. */
export function ImportProgress({ progress, isRunning, isDone }: Properties) {
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
