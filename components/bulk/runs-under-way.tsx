import type { Run } from '../../utils/bulk/run.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { runTitle } from './last-runs.tsx';
import { runTotals } from './run-totals.ts';

/** Runs that go on while other rows are prepared: how far each is, and the way to it. */
export function RunsUnderWay({ runs, onShow }: { runs: Run[]; onShow: (run: Run) => void }) {
  const open = runs.filter(({ phase }) => phase !== 'ended');
  if (open.length === 0) return null;
  return (
    <ul class="runs-under-way">
      {open.map((run) => {
        const { total, done } = runTotals(run);
        const title = runTitle(run);
        return (
          <li key={run.run}>
            <bdi class="ellipsis" title={title}>
              {title}
            </bdi>
            <progress
              max={Math.max(1, total)}
              value={done}
              aria-label={translate('bulk_progress_of', title)}
            />
            <span class="hint">
              {translate('bulk_progress', numberText(done), numberText(total))}
              {run.phase === 'paused' && ` · ${translate('bulk_is_paused')}`}
            </span>
            <Button
              of="bulk_show"
              class="link"
              aria-label={translate('bulk_show_run', title)}
              onClick={() => onShow(run)}
            />
          </li>
        );
      })}
    </ul>
  );
}
