// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Shortcuts } from '../../../../components/options/shortcuts.tsx';
import { button, draw, eventually, hasButton, text } from '../page.ts';

const commands = vi.hoisted(() => ({
  keys: {} as Record<string, string>,
  getAll: async () =>
    Object.entries(commands.keys).map(([name, shortcut]) => ({
      name,
      shortcut,
      description: name,
    })),
}));
const update = vi.fn(async ({ name, shortcut }: { name: string; shortcut: string }) => {
  commands.keys[name] = shortcut;
});
vi.mock('wxt/browser', async () => ({
  browser: { ...(await import('../fake-browser.ts')).fakeBrowser, commands },
}));

beforeEach(() => {
  Reflect.deleteProperty(commands, 'update');
  commands.keys = { _execute_action: 'Alt+Shift+Q', create: 'Alt+Shift+L', panel: '' };
});

test('where Alt+Shift may change the layout, other keys are named', async () => {
  draw(<Shortcuts />);
  await eventually(() => expect(text()).toContain('such as Alt+Q and Alt+L.'));
  expect(hasButton('Use Alt+Q and Alt+L')).toBe(false);
});

test('Firefox sets them at a press', async () => {
  Object.assign(commands, { update });
  draw(<Shortcuts />);
  await eventually(() => button('Use Alt+Q and Alt+L').click());
  await eventually(() => expect(text()).not.toContain('Does a shortcut do nothing?'));
  expect(commands.keys).toEqual({ _execute_action: 'Alt+Q', create: 'Alt+L', panel: '' });
  expect(text()).toContain('Alt+Q');
});

test.each(['⌃⇧Q', 'Ctrl+Shift+Y', ''])('of %j nothing is said', async (keys) => {
  commands.keys = { _execute_action: keys, panel: '' };
  draw(<Shortcuts />);
  await eventually(() => expect(text()).toContain('panel'));
  expect(text()).not.toContain('Does a shortcut do nothing?');
});
