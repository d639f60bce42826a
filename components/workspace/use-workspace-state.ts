import { useEffect, useRef, useState } from 'preact/hooks';
import type { LastAction } from '../../utils/actions.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { keptDrafts } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { draftsItem, type Settings } from '../../utils/storage.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { isSame, readAndWatch } from '../ui/use-stored.ts';
import type { PageAtHand, View } from './view.ts';
import { type Drafts, nextState, openingState, type WorkspaceEvent } from './workspace-state.ts';

/** What was read before the first draw. */
export interface WorkspaceStart {
  /** The id of the Link APP that is shown first. */
  linkApp: string;
  view: View;
  note: Note | null;
  settings: Settings;
  drafts: Drafts;
  tenants: Record<string, string>;
  directory: DirectoryReader;
  /** The last Companies touched; absent where none are listed. */
  recent?: KnownCompany[];
  hand: PageAtHand;
}

/** What a shell gives to the workspace in it. */
export interface Shell {
  /** The popup, the list of Companies in the panel, or a record beside it. */
  surface: 'popup' | 'list' | 'page';
  start: WorkspaceStart;
  linkApps: LinkApp[];
  /** The page at hand, where its user has acted, and it may be read. */
  readablePage: TabPage | null;
  /** What was done last, and the way to take that away once its view is left. */
  lastAction?: LastAction | null;
  onLeave?: (next: View) => void;
  /** Loads what a view needs, so that it can be drawn at once. */
  prepare: (view: View) => Promise<void>;
  onLinkApp: (linkApp: string) => void;
  /** The record of which the user has said before to which Link APP it belongs, and says now. */
  answeredFor?: string | null;
  onAnswer?: (record: string | null) => void;
}

/** The state, what it is at this moment, and the one way to change it. */
export function useWorkspaceState(shell: Shell) {
  const newest = useRef(shell);
  newest.current = shell;
  const [opening] = useState(() => openingOf(shell, Date.now()));
  const current = useRef(opening);
  const [state, draw] = useState(opening);

  const dispatch = (event: WorkspaceEvent) => {
    const before = current.current;
    const after = nextState(before, event);
    if (after === before) return;
    current.current = after;
    draw(after);
    const { prepare, onLeave, onLinkApp, onAnswer } = newest.current;
    if (after.visits !== before.visits && after.coming) onLeave?.(after.coming.view);
    if (after.linkApp !== before.linkApp) onLinkApp(after.linkApp);
    if (after.answeredFor !== before.answeredFor) onAnswer?.(after.answeredFor);
    // Written with each change: the popup may close at any time.
    if (after.drafts !== before.drafts && event.kind !== 'draftsRead') {
      const kept = keptDrafts(after.drafts, Date.now());
      draftsItem.write(kept).catch(() => dispatch({ kind: 'fail', failure: { kind: 'storage' } }));
    }
    const { coming } = after;
    if (!coming || coming === before.coming) return;
    void prepare(coming.view).then(() =>
      dispatch({ kind: 'drawn', view: coming.view, at: Date.now() }),
    );
  };

  useEffect(
    () =>
      readAndWatch(draftsItem, (stored) => {
        const drafts = keptDrafts(stored, Date.now());
        // What this page wrote comes back to it with each key.
        if (!isSame(current.current.drafts, drafts)) dispatch({ kind: 'draftsRead', drafts });
      }),
    [],
  );
  const ids = shell.linkApps.map(({ id }) => id);
  useEffect(() => dispatch({ kind: 'linkAppsRead', linkApps: ids }), [ids.join()]);
  return { state, current: () => current.current, dispatch };
}

const openingOf = ({ start, answeredFor = null }: Shell, now: number) => {
  const { linkApp, view, note } = start;
  return openingState(
    { linkApp, view, note, answeredFor, drafts: keptDrafts(start.drafts, now) },
    now,
  );
};
