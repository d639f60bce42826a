// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NotSeen } from '../../../../components/panel/not-seen.tsx';
import { button, draw, eventually, hasButton, rest } from '../page.ts';

const { request } = vi.hoisted(() => ({ request: vi.fn(async () => true) }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  const event = { addListener: () => undefined, removeListener: () => undefined };
  return {
    browser: { ...fakeBrowser, permissions: { request, onAdded: event, onRemoved: event } },
  };
});

function choose(title: string): void {
  const select = document.querySelector('select');
  if (!select) throw new Error('There is nothing to choose from');
  select.value = title;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('asks for no CRM before its user has chosen one, and then for that one in the very press', async () => {
  draw(<NotSeen />);
  await eventually(() => expect(hasButton('Follow')).toBe(true));
  expect(button('Follow').disabled).toBe(true);
  choose('Pipedrive');
  await rest();
  button('Follow').click();
  expect(request.mock.calls).toEqual([[{ origins: ['https://*.pipedrive.com/*'] }]]);
});
