import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from './icon-button.tsx';

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

/** An Enter that was meant for the view before must not press anything in this one. */
const settlingOfViews = 300;

type EnterMeaning = 'meant' | 'composing' | 'accidental';

interface KeyPress {
  isComposing: boolean;
  keyCode: number;
  repeat: boolean;
}

/**
 * Whether an Enter is one that the user means. While composing (Japanese, Chinese) it belongs to the
 * input method; 229 says so where `isComposing` does not. Times in milliseconds, of one clock.
 */
export function meaningOfEnter(event: KeyPress, viewChangedAt: number, now: number): EnterMeaning {
  if (event.isComposing || event.keyCode === 229) return 'composing';
  return event.repeat || now - viewChangedAt < settlingOfViews ? 'accidental' : 'meant';
}

interface ViewTitleProperties {
  children: ComponentChildren;
  /** Undefined where nothing lies before it. */
  onBack: (() => void) | undefined;
  /** Shown at the end of the line. */
  end?: ComponentChildren;
}

/** The first line of a view that was come to from another. */
export function ViewTitle({ children, onBack, end }: ViewTitleProperties) {
  return (
    <header class={onBack ? 'line tight view-title with-back' : 'line tight view-title'}>
      {onBack && <IconButton icon="back" label={translate('back')} onPress={onBack} />}
      <h1 class="ellipsis">{children}</h1>
      {end}
    </header>
  );
}
