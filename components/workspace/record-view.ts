import { companyOfRecord } from '../../utils/companies/company-of-record.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { View } from './view.ts';

interface Place {
  directory: DirectoryReader;
  linkApp: string;
  drafts: Draft[];
  /** The connection page of a new Company, at first. */
  pageEnabled: boolean;
  now: number;
}

/** What a record shows: its Company's card, as the directory has it, or the form to make it. */
export async function recordView(record: RecognisedRecord, place: Place): Promise<View> {
  const { directory, linkApp } = place;
  const company = await companyOfRecord(directory, linkApp, record.ids);
  if (company) return { kind: 'card', company, isFresh: true, from: record.from };
  return { kind: 'form', draft: recordDraft(record, place) };
}

/** The form of a record: the unfinished one, or one with the record's own id. */
function recordDraft(
  { from, companyId }: RecognisedRecord,
  place: Omit<Place, 'directory'>,
): Draft {
  const { linkApp, drafts, pageEnabled, now } = place;
  const { record } = from;
  const kept = drafts.find((draft) => draft.linkApp === linkApp && draft.record === record);
  return (
    kept ?? {
      linkApp,
      record,
      from,
      name: '',
      id: companyId,
      idTyped: true,
      pageEnabled,
      savedAt: now,
    }
  );
}

interface Opened {
  linkApp: LinkApp;
  view: View;
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
