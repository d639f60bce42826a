import { ask } from '../../utils/ask.ts';
import { ownSite } from '../../utils/capture/own-site.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/record-link.ts';
import { recentCount } from '../../utils/companies/snapshot.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { settingsItem, tenantsItem } from '../../utils/storage.ts';
import { companyActions } from '../company/company-actions.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { copiedKey } from '../last-action/use-last-action.ts';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { followUps } from './follow-ups.ts';
import { formMoves } from './form-moves.ts';
import { isWithoutRecord } from './new-draft.ts';
import { recordLinkMoves } from './record-link-moves.ts';
import { useDirectoryVersion } from './use-directory-version.ts';
import { type Shell, useWorkspaceState } from './use-workspace-state.ts';
import { home, recordOf } from './view.ts';
import type { Workspace } from './workspace-context.ts';
import { newestFirst } from './workspace-state.ts';

/** One Link APP at work: all that is shown of it, and where its presses lead. */
export function useWorkspaceOf(shell: Shell): Workspace {
  const { surface, start, linkApps } = shell;
  const { directory, hand } = start;
  const { state, current, dispatch } = useWorkspaceState(shell);
  const { view, since, drafts, note, failure, isSwitching, linkApp: id } = state;
  const settings = useStored(settingsItem, start.settings);
  const tenants = useStored(tenantsItem, start.tenants);
  const version = useDirectoryVersion(id);
  const readRecent = async () => (start.recent ? await directory.recent(id, recentCount) : []);
  const recent = useRead(readRecent, start.recent ?? [], [directory, id, version]);
  const shownRecord = surface === 'page' ? hand.record?.from : recordOf(view);
  const record = useRecognised(shownRecord, hand.record);
  const linkApp = linkApps.find((one) => one.id === id) ?? linkApps[0];
  if (!linkApp) throw new Error('A workspace is of a Link APP');

  const fail = (trouble: Failure | null) => dispatch({ kind: 'fail', failure: trouble });
  const recordId = record?.companyId;
  const moved = { linkApp: id, pageEnabled: settings.pageEnabled, recordId, current, dispatch };
  const { fillInAgain, ...forms } = formMoves({ ...moved, page: hand.page?.address });
  const { open, show, ...records } = recordLinkMoves({
    ...{ ...moved, view, record, directory, isBesidePage: surface === 'page' },
    onFailure: fail,
  });
  const actions = companyActions(fail);

  return {
    ...{ view, since, note, failure, isSwitching },
    ...{ linkApps, linkApp, directory, version, recent, settings, record, actions },
    hand,
    plainPage: hand.record ? null : hand.page,
    ruledPage: record === hand.record && record?.from.system === ownSite ? hand.page : null,
    copied: copiedKey(shell.lastAction ?? null, id),
    isLinkAppOpen:
      surface !== 'list' &&
      record !== null &&
      settledLinkApp(linkApps, tenants[tenantKey(record.from)]) === undefined,
    isAnswered: record !== null && state.answeredFor === record.from.record,
    drafts: newestFirst(drafts).filter(
      (draft) => draft.linkApp === id && (surface !== 'list' || isWithoutRecord(draft)),
    ),
    pageOf: ({ from, name }: Draft) =>
      name === '' && from?.record === hand.record?.from.record ? shell.readablePage : null,
    isKept: (form: Draft) => !form.from || draftKey(form) in drafts,
    ...{ ...forms, ...records, fail, open, show },
    say: (said: Note | null) => dispatch({ kind: 'note', note: said }),
    dismiss: () => dispatch({ kind: 'dismiss' }),
    goHome: (linkAppOfIt?: string) => open(home, linkAppOfIt),
    ...followUps({
      ...{ directory, actions, onFailure: fail },
      onNote: (said) => dispatch({ kind: 'note', note: said }),
      onShow: show,
      onTryAgain: fillInAgain,
    }),
    pick: () => shownRecord && dispatch({ kind: 'pick', from: shownRecord }),
  };
}

/** What is known of the record that a view is about: mostly the one at hand. */
function useRecognised(
  from: RecordReference | undefined,
  atHand: RecognisedRecord | null,
): RecognisedRecord | null {
  const isAtHand = from?.record === atHand?.from.record;
  const read = async () => {
    if (!from || isAtHand) return null;
    const reply = await ask('recognise', { address: from.address });
    return reply.ok ? reply.value : null;
  };
  const other = useRead<RecognisedRecord | null>(read, null, [from?.record, isAtHand]);
  if (!from) return null;
  if (isAtHand) return atHand;
  return other?.from.record === from.record ? other : null;
}
