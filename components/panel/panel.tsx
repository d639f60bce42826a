import { linkAppsItem } from '../../utils/settings.ts';
import { useReady } from '../lazy-view.tsx';
import { useChosenLinkApp } from '../use-chosen-link-app.ts';
import { useStored } from '../use-stored.ts';
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
