import { useState } from 'preact/hooks';
import type { Run } from '../../utils/bulk/run.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LinkAppName } from '../link-apps/link-app-choice.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';

export const runTitle = ({ title, startedAt }: Run): string =>
  title || translate('bulk_untitled', timeText(startedAt, Date.now()));

interface Properties {
  runs: Run[];
  linkApps: LinkApp[];
  onShow: (run: Run) => void;
  onRemove: (run: Run) => void;
}

/** The last runs, newest first. */
export function LastRuns({ runs, linkApps, onShow, onRemove }: Properties) {
  const [removing, setRemoving] = useState<Run | null>(null);
  return (
    <>
      <ul class="last-runs">
        {runs.map((run) => {
          const linkApp = linkApps.find(({ id }) => id === run.linkApp);
          const title = runTitle(run);
          return (
            <li key={run.run} class="row">
              <button type="button" class="quiet run-title" onClick={() => onShow(run)}>
                <bdi class="ellipsis" title={title}>
                  {title}
                </bdi>
              </button>
              {linkApp && (
                <span class="line tight run-link-app hint">
                  <LinkAppName linkApp={linkApp} />
                </span>
              )}
              <span class="hint run-summary">{summaryText(run)}</span>
              <time class="hint" dateTime={new Date(run.startedAt).toISOString()}>
                {timeText(run.startedAt, Date.now())}
              </time>
              {run.phase === 'ended' ? (
                <IconButton
                  icon="close"
                  label={translate('bulk_remove_run', title)}
                  onPress={() => setRemoving(run)}
                />
              ) : (
                <span class="hint">{translate('bulk_under_way')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {removing && (
        <ConfirmDialog
          title={translate('bulk_remove_title')}
          confirm={translate('remove')}
          dangerous
          onCancel={() => setRemoving(null)}
          onConfirm={() => {
            onRemove(removing);
            setRemoving(null);
          }}
        >
          <p>{translate('bulk_remove_text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** "480 done · 2 failed". */
export function summaryText({ counts }: Run): string {
  const { done, failed, held, left } = counts;
  return [
    translateCount('bulk_done_rows', done),
    ...(failed > 0 ? [translateCount('bulk_failed_rows', failed)] : []),
    ...(held > 0 ? [translateCount('bulk_held_rows', held)] : []),
    ...(left > 0 ? [translateCount('bulk_left_rows', left)] : []),
  ].join(' · ');
}
