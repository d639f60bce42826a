// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LinkAppItem } from '../../../../components/link-apps/link-app-item.tsx';
import { failed, success } from '../../../../utils/result.ts';
import { linkAppOf } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';
import { button, draw, hasButton, rest, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const linkApp = linkAppOf('a', 'Agency APP');

async function replace(answer: unknown): Promise<void> {
  const directory = await directoryOf([company('1', 'Acme'), company('2', 'Globex')]);
  ask.mockResolvedValue(answer);
  draw(null);
  draw(<LinkAppItem linkApp={linkApp} directory={directory} />);
  button('Replace token').click();
  await rest();
  button('Save and check').click();
  await rest();
}

test('what goes with the Companies of another Link APP is said before it does', async () => {
  await replace(failed({ kind: 'otherLinkApp', company: { id: '1', name: 'Acme' } }));
  await vi.waitFor(() => expect(text()).toContain('2 Companies are removed'));
  expect(hasButton('Export first')).toBe(true);
  expect(text()).toContain('Does it belong to another Link APP?');
});

test('a replaced token is told', async () => {
  await replace(success(linkApp));
  expect(text()).toContain('Token replaced.');
  expect(hasButton('Save and check')).toBe(false);
});

test.each([
  ['It is the same one', 'replaceToken', { whose: 'same' }],
  ['Replace anyway', 'replaceToken', { whose: 'other' }],
  ['Add as a new Link APP', 'saveLinkApp', {}],
])('a token that nothing proves is asked about: %s', async (answer, request, asked) => {
  await replace(failed({ kind: 'unprovenLinkApp' }));
  expect(ask).toHaveBeenLastCalledWith(
    'replaceToken',
    expect.objectContaining({ whose: 'notSaid' }),
  );
  expect(text()).toContain('Does it belong to the same Link APP?');
  expect(hasButton('Save and check')).toBe(false);
  button(answer).click();
  await rest();
  expect(ask).toHaveBeenLastCalledWith(request, expect.objectContaining(asked));
});
