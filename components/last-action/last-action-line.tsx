import { useState } from 'preact/hooks';
import { lazyView, useReady } from '../ui/lazy-view.tsx';
import type { Told } from './last-action-notice.tsx';
import { useKeptHeight } from './use-kept-height.ts';

export const notice = lazyView(
  async () => (await import('./last-action-notice.tsx')).LastActionNotice,
);

interface Properties extends Told {
  /** When the view above was drawn, in milliseconds since 1970. */
  since: number;
}

/**
 * The last line of popup and panel: a live region that is there from the start. It stands below all
 * that can be pressed, so that an outcome moves nothing away from beneath the pointer.
 */
export function LastActionLine({ since, onDismiss, ...told }: Properties) {
  const isTold = Boolean(told.failure || told.note || told.lastAction);
  const [dismissals, setDismissals] = useState(0);
  const line = useKeptHeight<HTMLDivElement>(`${since} ${dismissals}`);
  useReady(notice, isTold);
  const dismiss = () => {
    setDismissals(dismissals + 1);
    onDismiss();
  };
  return (
    <div class="last-action-line" role="status" ref={line}>
      {isTold && <notice.View {...told} onDismiss={dismiss} />}
    </div>
  );
}
