import { ask } from '../../utils/ask.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { keptDrafts } from '../../utils/companies/draft.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { recentCount } from '../../utils/companies/snapshot.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import { draftsItem, settingsItem, tenantsItem } from '../../utils/storage.ts';
import { firstView } from '../workspace/first-view.ts';
import { prepareView } from '../workspace/shown-view.tsx';
import type { WorkspaceStart } from '../workspace/use-workspace-state.ts';
import { home } from '../workspace/view.ts';
import { details } from './load-panel.ts';

/** A record beside the panel, and all that its first draw shows. */
export interface PageRecord {
  record: RecognisedRecord;
  start: WorkspaceStart;
}

interface Place {
  directory: DirectoryReader;
  linkApps: LinkApp[];
  /** The Link APP that the panel shows. */
  chosen: string;
}

/** The record of a page, as the directory and the drafts know it now; null where it is none. */
export async function openPageRecord(
  page: TabPage,
  { directory, linkApps, chosen }: Place,
): Promise<Result<PageRecord | null, Failure>> {
  const asking = ask('recognise', { address: page.address });
  const [settings, drafts, tenants] = await readStoredItems(settingsItem, draftsItem, tenantsItem);
  const reply = await asking;
  if (!reply.ok) return failed(reply.error);
  const record = reply.value;
  if (!record) return success(null);
  const now = Date.now();
  const kept = Object.values(keptDrafts(drafts, now));
  const opening = {
    ...{ linkApps, chosen, tenants, record, drafts: kept, left: undefined },
    page: page.address,
  };
  const { linkApp, view } = await firstView(opening, directory, settings.pageEnabled, now);
  if (!linkApp) return success(null);
  // Nothing is filled in before the user wants that: a form stands there only where it was begun.
  const isBegun = view.kind !== 'form' || kept.includes(view.draft);
  const first = isBegun ? view : home;
  const [recent] = await Promise.all([
    directory.recent(linkApp.id, recentCount),
    prepareView(first, details),
  ]);
  const hand = { page, record, isOfCrm: true };
  const start = { linkApp: linkApp.id, view: first, note: null, settings, drafts, tenants };
  return success({ record, start: { ...start, directory, recent, hand } });
}
