import {
  type CardAction,
  type FollowUp,
  isCardAction,
  type LastAction,
} from '../../utils/actions.ts';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type {
  CompanyReference,
  CreateReference,
  KnownCompany,
} from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { CompanyActions } from '../company/company-actions.ts';
import { seenOf } from '../company/use-edit.ts';
import { act } from '../last-action/act.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { linkAgain, linkBefore } from './link-before.ts';

interface Environment {
  directory: DirectoryReader;
  actions: CompanyActions;
  onFailure: (failure: Failure | null) => void;
  onNote: (note: Note | null) => void;
  /** `isFresh`: the API has just answered for it. */
  onShow: (company: KnownCompany, isFresh?: boolean) => void;
  onTryAgain: (lastAction: LastAction) => void;
}

/** What the buttons beside a last action do. */
export function followUps(environment: Environment) {
  const { directory, actions, onFailure, onNote, onShow, onTryAgain } = environment;

  const askAgain = async ({ linkApp, id, gestureAt }: CreateReference) => {
    onFailure(null);
    const question = { linkApp, id, ...(gestureAt !== undefined && { gestureAt }) };
    const reply = await act('settleCompany', question);
    if (!reply.ok) onFailure(reply.error);
  };

  const show = async ({ linkApp, id }: CompanyReference) => {
    // What cannot be read here is asked for.
    const known = await directory.company(linkApp, id).catch(() => null);
    if (known) return onShow(known);
    const answer = await ask('readCompany', { linkApp, id });
    if (answer.ok) onShow(answer.value, true);
    else onFailure(answer.error);
  };

  /** The record that another Company was wanted for has this one from now on. */
  const useExisting = async (lastAction: LastAction) => {
    const { linkApp, id, from } = lastAction;
    const before = from && (await linkBefore(directory, linkApp, from));
    const linked = from && (await ask('linkRecord', { linkApp, id, from }));
    if (linked && !linked.ok) return onFailure(linked.error);
    await show(lastAction);
    if (!before) return;
    const undo = async () => {
      const back = await linkAgain(before);
      if (back.ok) onNote(null);
      else onFailure(back.error);
    };
    onNote({ of: 'record_linked', values: [shownName(lastAction)], undo });
  };

  /** Shows a failure, or the Company itself, where no last action of this view does. */
  const undo = async ({ linkApp, id, undo: changes }: LastAction) => {
    onFailure(null);
    const known = await directory.company(linkApp, id);
    if (!known || !changes) return;
    const reply = await act('editCompany', { linkApp, id, seen: seenOf(known), changes });
    if (!reply.ok) return onFailure(reply.error);
    const { outcome } = reply.value;
    if ('failure' in outcome) onFailure(outcome.failure);
    else if (outcome.kind !== 'edited') onShow(known);
  };

  const steps: Record<Exclude<FollowUp, CardAction>, (lastAction: LastAction) => unknown> = {
    copyLink: actions.copyLink,
    copyMessage: (done) =>
      actions.copyMessage(done, done.template ? { id: done.template.id } : 'lastUsed'),
    askAgain,
    tryAgain: onTryAgain,
    useExisting,
    show,
    undo,
  };
  return {
    askAgain,
    follow: (wanted: FollowUp, lastAction: LastAction) =>
      void (isCardAction(wanted) ? actions[wanted](lastAction) : steps[wanted](lastAction)),
  };
}
