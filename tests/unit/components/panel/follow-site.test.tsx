// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { FollowSite } from '../../../../components/panel/follow-site.tsx';
import { button, draw, eventually, hasButton, rest, text } from '../page.ts';

const { request, contains } = vi.hoisted(() => ({
  request: vi.fn(async () => true),
  contains: vi.fn(async () => false),
}));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const permissions = { request, contains, onAdded: event, onRemoved: event };
  return { browser: { ...fakeBrowser, permissions } };
});

const show = async (address: string, isRecord: boolean) => {
  draw(<FollowSite page={{ tabId: 1, address }} isRecord={isRecord} />);
  await rest();
};

beforeEach(() => {
  contains.mockResolvedValue(false);
});

test('asks for the one site, in the very turn of the press', async () => {
  await show('https://initrode.pipedrive.com/organization/7', true);
  button('Follow initrode.pipedrive.com').click();
  expect(request.mock.calls).toEqual([[{ origins: ['https://initrode.pipedrive.com/*'] }]]);
});

test('says that the browser did not allow it', async () => {
  request.mockResolvedValueOnce(false);
  await show('https://initrode.pipedrive.com/organization/7', true);
  button('Follow initrode.pipedrive.com').click();
  await eventually(() => expect(text()).toContain('Your browser didn’t allow it.'));
});

test('a self-hosted system is followed like any other', async () => {
  await show('http://odoo.local:8069/web#id=7&model=res.partner', true);
  button('Follow odoo.local').click();
  expect(request.mock.calls).toEqual([[{ origins: ['http://odoo.local/*'] }]]);
});

test('nothing is offered where it is followed, or where there is nothing to show', async () => {
  contains.mockResolvedValue(true);
  await show('https://app.hubspot.com/contacts/1/record/0-2/5', true);
  expect(hasButton('Follow app.hubspot.com')).toBe(false);
  contains.mockResolvedValue(false);
  await show('https://www.example.com/', false);
  expect(hasButton('Follow www.example.com')).toBe(false);
});
