import { linkAppsItem } from '../../utils/storage.ts';
import { useChosenLinkApp } from '../link-apps/use-chosen-link-app.ts';
import { useReady } from '../ui/lazy-view.tsx';
import { useStored } from '../ui/use-stored.ts';
import type { PanelStart } from './load-panel.ts';
import { PanelOfLinkApp } from './panel-of-link-app.tsx';
import { firstRun } from './views.ts';

/** The whole side panel, from what was read before the first draw. */
export function Panel({ start }: { start: PanelStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const [chosen, choose] = useChosenLinkApp(linkApps, start.chosen);
  useReady(firstRun, chosen === undefined);
  if (!chosen) return <firstRun.View />;
  // What is read at the opening tells whether there was a Link APP then.
  const isNew = start.linkApps.length === 0;
  return <PanelOfLinkApp {...{ start, linkApps, chosen, isNew }} onChoose={choose} />;
}
