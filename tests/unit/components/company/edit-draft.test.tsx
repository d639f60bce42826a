// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Card } from '../../../../components/company/card.tsx';
import { EditDraftLines } from '../../../../components/company/edit-draft-lines.tsx';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { EditDraft } from '../../../../utils/companies/edit-draft.ts';
import type { KnownCompany } from '../../../../utils/companies/known-company.ts';
import { editDraftsItem } from '../../../../utils/storage.ts';
import { company, directoryOf } from '../directory.ts';
import { fillDisk } from '../fake-browser.ts';
import { inWorkspace } from '../fake-workspace.tsx';
import { box, button, draw, eventually, hasButton, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const acme = company('ACME', 'Acme');
const other = company('OTHER', 'Other');
let directory: DirectoryReader;

const open = async (shown: KnownCompany = acme) => {
  draw(await inWorkspace({ directory }, <Card key={shown.key} initial={shown} isFresh />));
  await rest();
};
const close = () => draw(null);
const kept = async () => Object.values(await editDraftsItem.read());

const hour = 60 * 60 * 1000;
const makeOlder = async (time: number) => {
  const older = Object.entries(await editDraftsItem.read()).map(
    ([key, draft]): [string, EditDraft] => [key, { ...draft, savedAt: draft.savedAt - time }],
  );
  await editDraftsItem.write(Object.fromEntries(older));
};

const closeFor = async (time: number) => {
  close();
  await makeOlder(time);
};

async function typeName(name: string): Promise<void> {
  await open();
  button('Edit').click();
  await eventually(() => expect(box('Name').value).toBe('Acme'));
  type('Name', name);
  await rest();
}

beforeEach(async () => {
  close();
  directory = await directoryOf([acme, other]);
});

test('a rename survives the popup’s closing, letter by letter, and is gone on with', async () => {
  await typeName('Acme I');
  close();
  await open();
  expect(box('Name').value).toBe('Acme I');
  type('Name', 'Acme Inc');
  await rest();
  close();
  await open(other);
  expect(hasButton('Edit')).toBe(true);
  await open();
  expect(box('Name').value).toBe('Acme Inc');
});

const save = (outcome: object) => {
  ask.mockResolvedValueOnce({ ok: true, value: { outcome, lastAction: null } });
  button('Save').click();
};

test('it is saved against what was seen as it began: what changed meanwhile is told', async () => {
  await typeName('Mine');
  close();
  const theirs = { ...acme, name: 'Theirs Ltd' };
  await open(theirs);
  save({ kind: 'changedMeanwhile', company: theirs });
  await eventually(() => expect(hasButton('Keep theirs')).toBe(true));
  const seen = { name: 'Acme', pageEnabled: true };
  const edit = { linkApp: 'a', id: 'ACME', seen, changes: { name: 'Mine' } };
  expect(ask.mock.calls[0]).toEqual(['editCompany', edit]);
  button('Keep theirs').click();
  await eventually(() => expect(hasButton('Edit')).toBe(true));
  expect(await kept()).toEqual([]);
});

test('ends with Save', async () => {
  await typeName('Acme Inc');
  const saved = { ...acme, name: 'Acme Inc' };
  save({ kind: 'edited', company: saved });
  await eventually(() => expect(hasButton('Edit')).toBe(true));
  expect(await kept()).toEqual([]);
});

test('stays where the answer is lost, and ends where it was saved after the popup had closed', async () => {
  await typeName('Acme Inc');
  save({ kind: 'unknown', failure: { kind: 'network' } });
  await eventually(() => expect(text()).toContain('lost the connection'));
  expect(await kept()).toHaveLength(1);
  close();
  await open({ ...acme, name: 'Acme Inc' });
  expect(hasButton('Edit')).toBe(true);
  expect(hasButton('Continue editing')).toBe(false);
});

test('ends with Cancel, and with the last letter typed back', async () => {
  await typeName('Acme Inc');
  button('Cancel').click();
  await eventually(() => expect(hasButton('Edit')).toBe(true));
  expect(await kept()).toEqual([]);
  await typeName('Acme Inc');
  type('Name', 'Acme');
  await rest();
  expect(await kept()).toEqual([]);
});

test('after ten minutes the card is the card, with a line that goes on or gives up', async () => {
  await typeName('Acme Inc');
  await closeFor(hour);
  await open();
  button('Continue editing').click();
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
  await open(other);
  await makeOlder(hour);
  await open();
  button('Discard changes to Acme').click();
  await eventually(() => expect(text()).toContain('Changes discarded: Acme'));
  expect(await kept()).toEqual([]);
  button('Undo').click();
  await eventually(() => expect(hasButton('Continue editing')).toBe(true));
  expect(await kept()).toMatchObject([{ fields: { name: 'Acme Inc' } }]);
  button('Discard changes to Acme').click();
  await eventually(() => expect(hasButton('Undo')).toBe(true));
  button('Edit').click();
  await eventually(() => expect(box('Name').value).toBe('Acme'));
});

test('ends after a week', async () => {
  await typeName('Acme Inc');
  await closeFor(7 * 24 * hour);
  await open();
  button('Edit').click();
  await eventually(() => expect(box('Name').value).toBe('Acme'));
});

test('is not taken up where another window types it just now', async () => {
  await open();
  await editDraftsItem.write({
    '["a","ACME"]': {
      ...{ linkApp: 'a', key: 'ACME', savedAt: Date.now() },
      seen: { name: 'Acme', pageEnabled: true },
      fields: { name: 'Acme Inc', pageEnabled: true },
    },
  });
  await eventually(() => expect(hasButton('Continue editing')).toBe(true));
  expect(hasButton('Save')).toBe(false);
});

test('a disk that is too full to keep it is told', async () => {
  await open();
  button('Edit').click();
  await rest();
  fillDisk();
  type('Name', 'Acme Inc');
  await eventually(() => expect(text()).toContain('couldn’t save'));
  expect(box('Name').value).toBe('Acme Inc');
});

test('at home each waits in a line: the card that it opens is in the middle of it', async () => {
  await typeName('Acme Inc');
  await closeFor(hour);
  const onShow = vi.fn();
  draw(<EditDraftLines linkApp="a" directory={directory} version={0} onShow={onShow} />);
  await eventually(() => button('Continue editing: Acme').click());
  await eventually(() => expect(onShow).toHaveBeenCalledWith(acme));
  await open();
  expect(box('Name').value).toBe('Acme Inc');
  draw(<EditDraftLines linkApp="b" directory={directory} version={0} onShow={onShow} />);
  await rest();
  expect(text()).toBe('');
  draw(<EditDraftLines linkApp="a" directory={directory} version={0} onShow={onShow} />);
  await eventually(() => button('Discard changes to Acme').click());
  await eventually(() => expect(text()).toBe('Changes discarded: AcmeUndo'));
  expect(await kept()).toEqual([]);
  button('Undo').click();
  await eventually(() => expect(hasButton('Continue editing: Acme')).toBe(true));
  expect(await kept()).toHaveLength(1);
});
