// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { AddExisting } from '../../../../components/companies/add-existing.tsx';
import { failed, success } from '../../../../utils/result.ts';
import { company } from '../directory.ts';
import { button, draw, eventually, hasButton, rest, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const onClose = vi.fn();

beforeEach(() => {
  draw(<AddExisting linkApp={{ id: 'a' }} onClose={onClose} />);
});

const area = () => document.querySelector('textarea');
async function paste(ids: string) {
  const box = area();
  if (box) box.value = ids;
  box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rest();
}
const added = (id: string, name: string | null, isNew = true) =>
  success({ company: company(id, name), isNew });
const asked = () => ask.mock.calls.map(([, { id }]) => id);

test('each id has its answer, and all are counted', async () => {
  ask.mockImplementation(async (_, { id }: { id: string }) => {
    if (id === 'MISSING') return failed({ kind: 'notFound' });
    if (id === 'BROKEN') return failed({ kind: 'server', status: 500 });
    return added(id, id === 'NAMELESS' ? null : `Name of ${id}`, id !== 'KNOWN');
  });
  await paste('NEW, KNOWN\nMISSING NAMELESS;BROKEN new');
  button('Add').click();
  const summary =
    '2 Companies added · 1 already here · 1 id that doesn’t exist · 1 without an answer';
  await eventually(() => expect(text()).toContain(summary));
  expect(asked().toSorted()).toEqual(['BROKEN', 'KNOWN', 'MISSING', 'NAMELESS', 'new']);
  expect(ask.mock.calls[0]).toEqual(['addCompany', { linkApp: 'a', id: 'new' }]);
  const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(rows).toContain('KNOWNalready here: Name of KNOWN');
  expect(rows).toContain('NAMELESSadded');
  expect(rows.slice(0, 2).toSorted()).toEqual([
    'BROKENConduit has a server problem (status 500). Try again in a few minutes.',
    'MISSINGNo such Company.',
  ]);
});

test('what would be said of all ends it, and the rest can be asked for', async () => {
  ask.mockResolvedValue(failed({ kind: 'rateLimited' }));
  await paste(Array.from({ length: 20 }, (_, index) => `ID${index}`).join(' '));
  button('Add').click();
  await eventually(() => expect(text()).toContain('20 ids have no answer yet.'));
  expect(text()).toContain('too many requests');
  ask.mockImplementation(async (_, { id }: { id: string }) => added(id, null));
  button('Look up the rest').click();
  await eventually(() => expect(text()).toContain('20 Companies added'));
  expect(asked()).toHaveLength(24);
});

test('Stop ends it', async () => {
  const waiting: (() => void)[] = [];
  ask.mockImplementation(
    (_, { id }: { id: string }) =>
      new Promise((resolve) => waiting.push(() => resolve(added(id, null)))),
  );
  await paste('A B C D E F');
  button('Add').click();
  await eventually(() => expect(hasButton('Stop')).toBe(true));
  button('Stop').click();
  for (const answer of waiting) answer();
  await eventually(() => expect(text()).toContain('2 ids have no answer yet.'));
  expect(asked()).toEqual(['A', 'B', 'C', 'D']);
});

test('nothing is asked for while the box is empty, or holds too many', async () => {
  button('Add').click();
  await paste(Array.from({ length: 1001 }, (_, index) => `ID${index}`).join(' '));
  await eventually(() => expect(text()).toContain('You can look up 1,000 ids at a time.'));
  button('Add').click();
  expect(ask).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(area());
});
