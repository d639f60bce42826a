import { useRef, useState } from 'preact/hooks';
import type { PopupView } from './popup-view.ts';
import { prepareView } from './views.ts';

interface ShownView {
  view: PopupView;
  /** When it was drawn, in milliseconds since 1970. */
  since: number;
  draw: (next: PopupView) => Promise<void>;
}

/** The view that is shown; the next one is drawn once its code is there. */
export function usePopupView(initial: PopupView): ShownView {
  const [shown, setShown] = useState({ view: initial, since: Date.now() });
  const wanted = useRef(initial);
  return {
    ...shown,
    draw: async (next) => {
      wanted.current = next;
      await prepareView(next);
      if (wanted.current === next) setShown({ view: next, since: Date.now() });
    },
  };
}
