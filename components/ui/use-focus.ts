import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The element that gets the focus as it is drawn; `ifFree`: only where nothing else has it. */
export function useFocus<Target extends HTMLElement>({
  ifFree = false,
} = {}): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    if (!ifFree || document.activeElement === document.body) target.current?.focus();
  }, []);
  return target;
}

/** An element that, once it goes with the focus in it, gives that back to what had it before. */
export function useReturnedFocus<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    const [opener, drawn] = [document.activeElement, target.current];
    return () => {
      if (drawn?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return target;
}
