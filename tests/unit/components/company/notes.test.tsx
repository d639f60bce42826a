// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Notes } from '../../../../components/company/notes.tsx';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { company, directoryOf } from '../directory.ts';
import { box, button, draw, eventually, hasButton, rest, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const acme = company('ACME', 'Acme');

const keep = async (tags: string[], note: string) => {
  const database = await openForWriting();
  await database.put('notes', { linkApp: acme.linkApp, key: acme.key, tags, note });
};

beforeEach(async () => {
  ask.mockResolvedValue({ ok: true, value: null });
  await keep([], '');
});

test('what another window writes stands here at once, also where something was typed before', async () => {
  const directory = await directoryOf([acme]);
  const show = (version: number) => (
    <Notes company={acme} directory={directory} version={version} />
  );
  const redraw = draw(show(0));
  await rest();
  type('Tags', 'vip');
  box('Tags').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await eventually(() =>
    expect(ask.mock.calls).toEqual([
      ['writeNotes', { linkApp: 'a', id: 'ACME', tags: ['vip'], note: '' }],
    ]),
  );
  // The directory tells of it only after the box was left.
  await keep(['vip'], '');
  redraw(show(1));
  await rest();
  await keep(['vip', 'renewal'], 'Ask Ann');
  redraw(show(2));
  await eventually(() => expect(box('Tags').value).toBe('vip, renewal'));
});

test('what was typed is taken back by Undo, once it was saved', async () => {
  const directory = await directoryOf([acme]);
  await keep(['vip'], 'Ask Ann');
  draw(<Notes company={acme} directory={directory} version={0} />);
  await eventually(() => expect(box('Tags').value).toBe('vip'));
  expect(hasButton('Undo')).toBe(false);
  type('Tags', 'vip, old');
  type('Tags', '');
  await eventually(() => button('Undo').click());
  const notes = { linkApp: 'a', id: 'ACME', tags: ['vip'], note: 'Ask Ann' };
  await eventually(() => expect(ask.mock.calls.at(-1)).toEqual(['writeNotes', notes]));
  expect(box('Tags').value).toBe('vip');
  await eventually(() => expect(hasButton('Undo')).toBe(false));
});
