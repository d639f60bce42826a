import { useState } from 'preact/hooks';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { chosenLinkApp } from '../../utils/link-apps/link-app.ts';
import { chosenLinkAppItem } from '../../utils/storage.ts';

/** The Link APP that is shown; the choice is kept for the next opening. */
export function useChosenLinkApp(
  linkApps: LinkApp[],
  initial: string | null,
): [LinkApp | undefined, (id: string) => void] {
  const [chosen, setChosen] = useState(initial);
  const choose = (id: string) => {
    setChosen(id);
    void chosenLinkAppItem.write(id);
  };
  return [chosenLinkApp(linkApps, chosen), choose];
}
