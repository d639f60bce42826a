import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { meaningOfEnter } from './enter-guard.ts';

interface Properties {
  name: string;
  children: ComponentChildren;
}

/** One view of the popup. It lets through only an Enter that is meant for it. */
export function View({ name, children }: Properties) {
  const drawnAt = useRef(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    drawnAt.current = performance.now();
  }, []);
  const guardEnter = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const meaning = meaningOfEnter(event, drawnAt.current, performance.now());
    if (meaning === 'meant') return;
    event.stopPropagation();
    if (meaning === 'accidental') event.preventDefault();
  }, []);
  return (
    <div class={`view ${name}`} onKeyDownCapture={guardEnter}>
      {children}
    </div>
  );
}
