// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LinkApps } from '../../../../components/link-apps/link-apps.tsx';
import type { LinkApp } from '../../../../utils/link-apps/link-app.ts';
import { failed, success } from '../../../../utils/result.ts';
import { linkAppOf } from '../../examples.ts';
import { directoryOf } from '../directory.ts';
import { button, draw, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const agency = linkAppOf('a', 'Agency APP');
const studio = { ...linkAppOf('b', 'Studio APP'), addedAt: 2 };

/** What the storage tells may come before the answer or after it. */
async function save(before: LinkApp[], added: LinkApp, storageFirst: boolean): Promise<void> {
  const directory = await directoryOf([]);
  draw(null);
  const redraw = draw(<LinkApps linkApps={before} directory={directory} />);
  const tell = () => redraw(<LinkApps linkApps={[...before, added]} directory={directory} />);
  if (before.length > 0) {
    button('Add a Link APP').focus();
    button('Add a Link APP').click();
  }
  await rest();
  ask.mockImplementation(async () => {
    if (storageFirst) tell();
    return success(added);
  });
  type('Link APP token', 'token');
  button('Save and check').click();
  await rest();
  tell();
  await rest();
}

test.each([true, false])('the first is told, and the focus stays there: %s', async (first) => {
  await save([], agency, first);
  expect(text()).toContain('Agency APP is connected.');
  expect(document.activeElement?.textContent).toBe('Link APPs');
});

test.each([true, false])('so is one more, and the focus goes back: %s', async (first) => {
  await save([agency], studio, first);
  expect(text()).toContain('Studio APP is connected.');
  expect(document.activeElement?.textContent).toBe('Add a Link APP');
});

test.each([
  [{ kind: 'refusedToken' }, 'no longer accepts this token. Press Replace token'],
  [{ kind: 'network' }, 'We couldn’t check the token. We couldn’t reach Conduit'],
])('Check says of a saved token what to do with it: %j', async (error, said) => {
  draw(<LinkApps linkApps={[agency]} directory={await directoryOf([])} />);
  ask.mockResolvedValueOnce(failed(error));
  button('Check').click();
  await rest();
  expect(text()).toContain(said);
  expect(text()).not.toMatch(/paste it here|Nothing was saved/);
});
