// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import {
  type Shell,
  useWorkspaceState,
} from '../../../../components/workspace/use-workspace-state.ts';
import { home, type View } from '../../../../components/workspace/view.ts';
import type { Draft } from '../../../../utils/companies/draft.ts';
import { draftsItem } from '../../../../utils/storage.ts';
import { company } from '../directory.ts';
import { fillDisk } from '../fake-browser.ts';
import { agencyApp } from '../fake-workspace.tsx';
import { draw, eventually, rest, text } from '../page.ts';

const draft: Draft = {
  ...{ linkApp: 'a', record: 'none', id: 'ACME', name: 'Acme', pageEnabled: true, idTyped: true },
  savedAt: Date.now(),
};
let answers: (() => void)[];
const onLinkApp = vi.fn();
const onLeave = vi.fn();
const shell = {
  ...{ surface: 'popup', linkApps: [agencyApp, { ...agencyApp, id: 'b' }], onLinkApp, onLeave },
  start: { linkApp: 'a', view: { kind: 'form', draft }, drafts: {}, note: null },
  prepare: () => new Promise<void>((resolve) => answers.push(resolve)),
} as unknown as Shell;

let drawn = 0;
let dispatch: ReturnType<typeof useWorkspaceState>['dispatch'];
function Shown(part: Partial<Shell>) {
  const workspace = useWorkspaceState({ ...shell, ...part });
  ({ dispatch } = workspace);
  drawn += 1;
  const { view, drafts, failure, linkApp } = workspace.state;
  const names = Object.values(drafts).map(({ name }) => name);
  return <p>{[linkApp, view.kind, ...names, failure?.kind].filter(Boolean).join()}</p>;
}
const type = () => dispatch({ kind: 'type', draft, recordId: undefined });
const card: View = {
  ...{ kind: 'card', company: company('ACME', 'Acme', { linkApp: 'b' }), isFresh: true },
};

beforeEach(() => {
  answers = [];
  draw(<Shown />);
});

test('a draft is kept with its change', async () => {
  type();
  await eventually(async () => expect(Object.values(await draftsItem.read())).toEqual([draft]));
});

test('what is kept already is not drawn once more: at first, and with each key', async () => {
  await rest();
  drawn = 0;
  draw(<Shown />);
  await rest();
  expect(drawn).toBe(1);
  type();
  await rest();
  expect(drawn).toBe(2);
});

test('one that the disk is too full for is told, and stands as long as the page does', async () => {
  fillDisk();
  type();
  await eventually(() => expect(text()).toBe('a,form,Acme,storage'));
});

test('one that another page writes, or ends, is read', async () => {
  type();
  await rest();
  await draftsItem.write({});
  await eventually(() => expect(text()).toBe('a,form'));
});

test('one of more than a week ago is there no more', async () => {
  const old = { ...draft, record: 'HS1', name: 'Old', savedAt: Date.now() - 8 * 24 * 3_600_000 };
  const drafts = { old, draft };
  draw(<Shown start={{ ...shell.start, drafts }} />);
  expect(text()).toBe('a,form,Acme');
  type();
  await rest();
  await draftsItem.write({ old });
  await eventually(() => expect(text()).toBe('a,form'));
});

test('a view is drawn once its code is there, in its Link APP, and the one before is left at once', async () => {
  dispatch({ kind: 'open', view: card });
  expect(onLeave.mock.calls).toEqual([[card]]);
  await rest();
  expect(text()).toBe('a,form');
  expect(onLinkApp).not.toHaveBeenCalled();
  answers[0]?.();
  await eventually(() => expect(text()).toBe('b,card'));
  expect(onLinkApp.mock.calls).toEqual([['b']]);
});

test('of two views whose code is loaded the one that was wanted last is drawn', async () => {
  dispatch({ kind: 'open', view: card });
  dispatch({ kind: 'open', view: home });
  answers[1]?.();
  await eventually(() => expect(text()).toBe('a,home'));
  answers[0]?.();
  await rest();
  expect(text()).toBe('a,home');
});

test('a Link APP that is removed meanwhile is left for the first of the others', async () => {
  const again = draw(<Shown />);
  again(<Shown linkApps={[{ ...agencyApp, id: 'b' }]} />);
  await eventually(() => expect(text()).toBe('b,home'));
  expect(onLinkApp.mock.calls).toEqual([['b']]);
});
