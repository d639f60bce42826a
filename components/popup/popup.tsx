import { useEffect, useState } from 'preact/hooks';
import { linkAppsItem } from '../../utils/storage.ts';
import type { Note } from '../last-action/note.ts';
import { useChosenLinkApp } from '../link-apps/use-chosen-link-app.ts';
import { useStored } from '../ui/use-stored.ts';
import { loadPopup, type PopupStart } from './load-popup.ts';
import { OfLinkApp } from './of-link-app.tsx';
import { firstRun } from './views.ts';

/**
 * The whole popup, from what was read before the first draw; read once more after the first Link APP
 * is connected, so that it goes on with the record in front.
 */
export function Popup({ start: first }: { start: PopupStart }) {
  const [start, setStart] = useState(first);
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const [chosen, choose] = useChosenLinkApp(linkApps, start.chosen);
  const isNew = start.chosen === null && chosen !== undefined;
  useEffect(() => {
    if (!isNew) return;
    void loadPopup().then((again) => {
      const note: Note = { of: 'link_app_connected', values: [chosen.label] };
      const read = again.ok ? again.value : start;
      setStart({ ...read, chosen: read.chosen ?? chosen.id, note });
    });
  }, [isNew]);
  if (!chosen || isNew) return <firstRun.View />;
  return <OfLinkApp {...{ start, linkApps, chosen }} onChoose={choose} />;
}
