import { Pause, Play, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from '../../utils/bulk/run.ts';
import { numberText, timeText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice, FailureSentence } from '../ui/failure-notice.tsx';

import { runTotals } from './run-totals.ts';

export type RunAction = 'pause' | 'resume' | 'cancel' | 'retry' | 'remove';

interface Properties {
  run: Run;
  onAction: (action: RunAction) => void;
}

/** A run under way: how far it is, what it waits for, and what stops it. */
export function RunProgress({ run, onAction }: Properties) {
  const { total, done } = runTotals(run);
  const { phase, wait } = run;
  const timeLeft = useTimeLeft(run);
  const text = translate('bulk_progress', numberText(done), numberText(total));
  return (
    <div class="stack">
      <progress
        max={Math.max(1, total)}
        value={done}
        aria-label={translate('bulk_progress_of', text)}
      />
      <div class="line wrap spread">
        <p>{[text, ...countTexts(run), timeLeft].filter((part) => part !== '').join(' · ')}</p>
        <div class="buttons">
          {phase === 'running' && (
            <Button icon={Pause} of="bulk_pause" onClick={() => onAction('pause')} />
          )}
          {(phase === 'paused' || wait?.kind === 'access' || wait?.kind === 'storage') && (
            <Button
              icon={Play}
              of="bulk_resume"
              class="primary"
              onClick={() => onAction('resume')}
            />
          )}
          {(phase === 'running' || phase === 'paused') && (
            <Button icon={X} of="bulk_cancel" onClick={() => onAction('cancel')} />
          )}
        </div>
      </div>
      <RunWaits run={run} />
      <Milestones run={run} />
    </div>
  );
}

function countTexts({ counts }: Run): string[] {
  const { failed, held, unknown } = counts;
  return [
    ...(failed > 0 ? [translateCount('bulk_failed_rows', failed)] : []),
    ...(held > 0 ? [translateCount('bulk_held_rows', held)] : []),
    ...(unknown > 0 ? [translateCount('bulk_unknown_rows', unknown)] : []),
  ];
}

/** So many milliseconds of work tell how long the rest takes. */
const telling = 3000;

/** How long it takes yet, as fast as it was since the page shows it; empty where nobody can tell. */
function useTimeLeft(run: Run): string {
  const { total, done } = runTotals(run);
  const isWorking = run.phase === 'running' && run.wait === null;
  const begin = useRef<{ at: number; done: number } | null>(null);
  if (!isWorking) begin.current = null;
  else begin.current ??= { at: performance.now(), done };
  const { at, done: before } = begin.current ?? { at: 0, done };
  const worked = performance.now() - at;
  if (!isWorking || done <= before || worked < telling || run.counts.waiting === 0) return '';
  const seconds = (worked / (done - before) / 1000) * (total - done);
  return seconds < 90
    ? translateCount('bulk_seconds_left', Math.ceil(seconds / 5) * 5)
    : translateCount('bulk_minutes_left', Math.ceil(seconds / 60));
}

/** What stands in its way, and what to do. */
function RunWaits({ run: { wait, phase, counts } }: { run: Run }) {
  if (phase === 'paused') return <p class="hint">{translate('bulk_paused')}</p>;
  if (phase !== 'running' && phase !== 'ended') {
    return <p class="hint">{translate('bulk_cancelling')}</p>;
  }
  if (!wait) {
    const isSettling = counts.waiting === 0 && counts.unknown > 0;
    return isSettling ? <p class="notice">{translate('bulk_settling')}</p> : null;
  }
  const until = 'until' in wait ? timeText(wait.until, Date.now()) : '';
  switch (wait.kind) {
    case 'access':
    case 'storage':
      return <FailureNotice failure={wait.failure} title={translate('bulk_stands_still')} />;
    case 'network':
    case 'server':
      return (
        <p class="notice">
          <FailureSentence failure={wait.failure} /> {translate('bulk_tries_again', until)}
        </p>
      );
    case 'list':
      return <p class="notice">{translate('reading_list_first')}</p>;
    case 'rateLimited':
      return <p class="notice">{translate('bulk_rate_limited', until)}</p>;
  }
}

/** Screen readers hear of each quarter, and of what changes, and not of each row. */
function Milestones({ run }: { run: Run }) {
  const { total, done } = runTotals(run);
  const quarter = total === 0 ? 4 : Math.floor((done / total) * 4);
  const [said, setSaid] = useState('');
  const first = useRef(true);
  useEffect(() => {
    // What stood there when it was opened is read with the page.
    if (!first.current) setSaid(translate('bulk_progress', numberText(done), numberText(total)));
    first.current = false;
  }, [quarter]);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}
