import { useEffect, useRef } from 'preact/hooks';

/** Elements that use Escape themselves, or would lose what was typed. */
const others = 'form, dialog, input, textarea, select, [popover]';

/** Escape leads back from what is drawn, if `back` is there. */
export function useEscape(back: (() => void) | undefined): void {
  const newest = useRef(back);
  newest.current = back;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, target, isComposing, defaultPrevented } = event;
      if (key !== 'Escape' || isComposing || defaultPrevented) return;
      if (target instanceof Element && target.closest(others)) return;
      newest.current?.();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
