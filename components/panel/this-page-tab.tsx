import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { useReady } from '../lazy-view.tsx';
import type { ShownPanel } from './use-panel.ts';
import { thisPage } from './views.ts';

interface Properties {
  panel: ShownPanel;
  linkApps: LinkApp[];
  chosen: LinkApp;
  isShown: boolean;
}

/** What the page beside the panel is about; no page is followed while another tab is shown. */
export function ThisPageTab({ panel, linkApps, chosen, isShown }: Properties) {
  useReady(thisPage, isShown);
  if (!isShown) return null;
  return <thisPage.View directory={panel.directory} linkApps={linkApps} chosen={chosen} />;
}
