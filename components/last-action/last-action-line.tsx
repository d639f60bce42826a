import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lazyView, useReady } from '../ui/lazy-view.tsx';
import { type DrawnView, isShownInView } from '../workspace/view.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import type { useLastAction } from './use-last-action.ts';

export const notice = lazyView(
  async () => (await import('./last-action-notice.tsx')).LastActionNotice,
);

interface Properties {
  last: ReturnType<typeof useLastAction>;
  /** The view above; null where it is of no workspace. */
  drawn: DrawnView | null;
}

/**
 * The last line of popup and panel: a live region that is there from the start. It stands below all
 * that can be pressed, so that an outcome moves nothing away from beneath the pointer. What the view
 * says by itself is not said again.
 */
export function LastActionLine({ last, drawn }: Properties) {
  const { linkApps, note, failure, follow, dismiss } = useWorkspace();
  const isInView = last.lastAction && drawn && isShownInView(last.lastAction, drawn);
  const lastAction = isInView ? null : last.lastAction;
  const isShown = Boolean(failure || note || lastAction);
  const [dismissals, setDismissals] = useState(0);
  const line = useKeptHeight<HTMLDivElement>(`${drawn?.since} ${dismissals}`);
  useReady(notice, isShown);
  const dismissAll = () => {
    setDismissals(dismissals + 1);
    last.dismiss();
    dismiss();
  };
  const isOfLinkApp = linkApps.some(({ id }) => id === lastAction?.linkApp);
  return (
    <div class="last-action-line" role="status" ref={line}>
      {isShown && (
        <notice.View
          {...{ lastAction, note, failure }}
          onFollowUp={isOfLinkApp ? follow : undefined}
          onDismiss={dismissAll}
        />
      )}
    </div>
  );
}

/**
 * An element that grows and never shrinks as long as `subject` stays the same, and has the class
 * `is-open` once it has a height. With each pixel that it gave back, what scrolls above it would move
 * down beneath a pointer that is about to press.
 */
function useKeptHeight<Target extends HTMLElement>(subject: string): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const kept = useRef({ subject, height: 0 });
  useLayoutEffect(() => {
    const element = target.current;
    if (!element) return;
    if (kept.current.subject !== subject) kept.current = { subject, height: 0 };
    // An empty one is not measured: that would lay out the page, at each of its drawings.
    if (element.childNodes.length > 0) {
      element.style.minBlockSize = '';
      element.classList.add('is-open');
      kept.current.height = Math.max(kept.current.height, element.offsetHeight);
    }
    const { height } = kept.current;
    element.classList.toggle('is-open', height > 0);
    element.style.minBlockSize = height > 0 ? `${height}px` : '';
  });
  return target;
}
