import type { ComponentChild } from 'preact';
import { vi } from 'vitest';
import type { Workspace } from '../../../components/workspace/workspace-context.ts';
import { WorkspaceContext } from '../../../components/workspace/workspace-context.ts';
import { linkAppOf } from '../examples.ts';
import { directoryOf } from './directory.ts';
import { fakeActions } from './fake-actions.ts';

export const agencyApp = linkAppOf('a', 'Agency APP');

/** What views ask of their workspace, and what it is asked in a test. */
export const asked = {
  ...{ typed: vi.fn(), send: vi.fn((_, create) => create()), made: vi.fn(), useExisting: vi.fn() },
  ...{ newCompany: vi.fn(), goHome: vi.fn(), discardForm: vi.fn(), chooseLinkApp: vi.fn() },
};

/** Draws a view in a workspace of these parts. */
export async function inWorkspace(
  part: Partial<Workspace>,
  content: ComponentChild,
): Promise<ComponentChild> {
  const workspace: Partial<Workspace> = {
    ...{ linkApp: agencyApp, linkApps: [agencyApp], version: 0, record: null, recent: [] },
    ...{ isSwitching: false, isLinkAppOpen: false, isAnswered: false, copied: null, drafts: [] },
    settings: { pageEnabled: true, enter: 'copy' },
    actions: fakeActions(),
    directory: part.directory ?? (await directoryOf([])),
    ...{ pageOf: () => null, isKept: () => true },
    ...asked,
    ...part,
  };
  return (
    <WorkspaceContext.Provider value={workspace as Workspace}>{content}</WorkspaceContext.Provider>
  );
}
