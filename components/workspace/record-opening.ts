import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { PopupView } from '../popup/popup-view.ts';
import { type Place, recordView } from './record-view.ts';

interface Opened {
  linkApp: LinkApp;
  view: PopupView;
}

/** What a record shows: in the Link APP that is thought of first, unless another has its Company. */
export async function recordOpening(
  record: RecognisedRecord,
  first: LinkApp,
  others: LinkApp[],
  place: Omit<Place, 'linkApp'>,
): Promise<Opened> {
  const viewIn = async (linkApp: LinkApp): Promise<Opened> => ({
    linkApp,
    view: await recordView(record, { ...place, linkApp: linkApp.id }),
  });
  const opened = await viewIn(first);
  if (opened.view.kind === 'card') return opened;
  for (const linkApp of others) {
    const other = await viewIn(linkApp);
    if (other.view.kind === 'card') return other;
  }
  return opened;
}
