// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { MessageTemplate } from '../../../../components/options/message-template.tsx';
import { messageTemplateItem } from '../../../../utils/storage.ts';
import { emptyStorage, fillDisk } from '../fake-browser.ts';
import { button, draw, hasButton, rest, text } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const messageBox = () => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('There is no box');
  return found;
};
const write = async (template: string) => {
  messageBox().value = template;
  messageBox().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rest();
};

beforeEach(() => {
  emptyStorage();
  draw(null);
  draw(<MessageTemplate initial={null} />);
});

test('shows what the usual message is for a Company', () => {
  expect(text()).toContain('please connect the data sources of Acme Inc');
  expect(text()).toContain('https://app.getconduit.app/connect/');
  expect(hasButton('Use the usual message')).toBe(false);
});

test('keeps what is typed, and shows it at once', async () => {
  await write('Dear {name}, {link}');
  expect(text()).toContain('Dear Acme Inc, https://app.getconduit.app/connect/…');
  expect(await messageTemplateItem.read()).toBe('Dear {name}, {link}');
});

test('says that the link is missing, and keeps the message from before', async () => {
  await write('Dear {name}: {link}');
  await write('Dear {name}');
  expect(text()).toContain('The link is missing');
  expect(messageBox().ariaInvalid ?? messageBox().getAttribute('aria-invalid')).toBe('true');
  expect(await messageTemplateItem.read()).toBe('Dear {name}: {link}');
});

test('says that the disk is too full for it, and keeps what is typed in its box', async () => {
  fillDisk();
  await write('Dear {name}, {link}');
  expect(text()).toContain('could not write to this computer’s disk');
  expect(messageBox().value).toBe('Dear {name}, {link}');
});

test('goes back to the usual message, in whatever language that is', async () => {
  await write('Dear {name}, {link}');
  button('Use the usual message').click();
  await rest();
  expect(messageBox().value).toContain('Thank you!');
  expect(await messageTemplateItem.read()).toBeNull();
});
