import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { DrawnView } from '../popup/popup-view.ts';
import { useReady } from '../ui/lazy-view.tsx';
import type { ShownPanel } from './use-panel.ts';
import { thisPage } from './views.ts';

interface Properties {
  panel: ShownPanel;
  linkApps: LinkApp[];
  chosen: LinkApp;
  /** Shows another Link APP. */
  onChoose: (linkApp: string) => void;
  isShown: boolean;
  /** Hears what is drawn of a record, and null once nothing is. */
  onDraw: (drawn: DrawnView | null) => void;
}

/** What the page beside the panel is about; no page is followed while another tab is shown. */
export function ThisPageTab({ panel, linkApps, chosen, onChoose, isShown, onDraw }: Properties) {
  useReady(thisPage, isShown);
  if (!isShown) return null;
  return <thisPage.View {...{ linkApps, chosen, onChoose, onDraw }} directory={panel.directory} />;
}
