import { expect, test, vi } from 'vitest';
import { onNotificationPress } from '../../../utils/browser/notifications.ts';

type Listener = (value: string) => void;
const { browser, allow, listeners } = vi.hoisted(() => {
  const listeners = { granted: [] as (() => void)[], pressed: [] as Listener[] };
  const notifications = {
    clear: vi.fn(),
    onClicked: { addListener: (listener: Listener) => listeners.pressed.push(listener) },
  };
  const browser: { permissions: object; notifications?: typeof notifications } = {
    permissions: { onAdded: { addListener: (one: () => void) => listeners.granted.push(one) } },
  };
  const allow = () => {
    browser.notifications = notifications;
    for (const granted of listeners.granted) granted();
  };
  return { browser, allow, listeners };
});
vi.mock('wxt/browser', () => ({ browser }));

test('a press is heard once, also where notifications are allowed only later, and takes it away', () => {
  const press = vi.fn(async () => undefined);
  onNotificationPress(press);
  expect(listeners.pressed).toEqual([]);
  allow();
  // Another permission was given.
  allow();
  for (const pressed of listeners.pressed) pressed('name');
  expect(press.mock.calls).toEqual([['name']]);
  expect(browser.notifications?.clear).toHaveBeenCalledWith('name');
});
