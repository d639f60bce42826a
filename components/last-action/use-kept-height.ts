import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * An element that grows and never shrinks as long as `subject` stays the same, and has the class
 * `is-open` once it has a height. With each pixel that it gave back, what scrolls above it would move
 * down beneath a pointer that is about to press.
 */
export function useKeptHeight<Target extends HTMLElement>(
  subject: string,
): RefObject<Target | null> {
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
