import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lazyView, useReady } from '../ui/lazy-view.tsx';
import type { Told } from './last-action-notice.tsx';

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
export function LastActionLine({ since, onDismiss, ...shown }: Properties) {
  const isShown = Boolean(shown.failure || shown.note || shown.lastAction);
  const [dismissals, setDismissals] = useState(0);
  const line = useKeptHeight<HTMLDivElement>(`${since} ${dismissals}`);
  useReady(notice, isShown);
  const dismiss = () => {
    setDismissals(dismissals + 1);
    onDismiss();
  };
  return (
    <div class="last-action-line" role="status" ref={line}>
      {isShown && <notice.View {...shown} onDismiss={dismiss} />}
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
    element.style.minBlockSize = '';
    element.classList.toggle('is-open', !isEmpty(element));
    const height = Math.max(kept.current.height, element.offsetHeight);
    kept.current.height = height;
    element.classList.toggle('is-open', height > 0);
    if (height > 0) element.style.minBlockSize = `${height}px`;
  });
  return target;
}

const isEmpty = (element: Element): boolean => element.childNodes.length === 0;
