import { linkAppsItem } from '../../utils/settings.ts';
import { useChosenLinkApp } from '../use-chosen-link-app.ts';
import { useStored } from '../use-stored.ts';
import type { PopupStart } from './load-popup.ts';
import { OfLinkApp } from './of-link-app.tsx';
import { firstRun } from './views.ts';

/** The whole popup, from what was read before the first draw. */
export function Popup({ start }: { start: PopupStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const [chosen, choose] = useChosenLinkApp(linkApps, start.chosen);
  if (!chosen) return <firstRun.View />;
  return <OfLinkApp start={start} linkApps={linkApps} chosen={chosen} onChoose={choose} />;
}
