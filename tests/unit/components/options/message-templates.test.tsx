// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { MessageTemplates } from '../../../../components/options/message-templates.tsx';
import { messageTemplatesItem } from '../../../../utils/stored-options.ts';
import { fillDisk } from '../fake-browser.ts';
import { button, draw, hasButton, rest, text, type } from '../page.ts';

const find = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const messageBox = () => find<HTMLTextAreaElement>('textarea');
const write = async (template: string) => {
  messageBox().value = template;
  messageBox().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rest();
};
const press = async (name: string) => {
  button(name).click();
  await rest();
};
const said = () =>
  [...document.querySelectorAll('[role="alert"], [role="status"]')]
    .map(({ textContent }) => textContent)
    .join(' ');
const kept = async (id: string) => (await messageTemplatesItem.read()).find((one) => one.id === id);
const names = () =>
  [...document.querySelectorAll('.setting-name')].map(({ textContent }) => textContent);

beforeEach(async () => {
  draw(<MessageTemplates initial={[]} />);
  await press('Edit First link');
});

test('shows what the usual message is for a Company', () => {
  expect(names()).toEqual(['First link', 'Reminder', 'One source']);
  expect(find('.message-preview').textContent).toContain(
    'please connect the data sources of Acme Inc',
  );
  expect(find('.message-preview').textContent).toContain('https://app.getconduit.app/connect/');
  expect(hasButton('Use the usual message')).toBe(false);
});

test('keeps what is typed, and shows it at once', async () => {
  await write('Dear {name}, {link}');
  expect(text()).toContain('Dear Acme Inc, https://app.getconduit.app/connect/…');
  expect((await kept('link'))?.text).toBe('Dear {name}, {link}');
  expect((await kept('link'))?.name).toBeNull();
});

test('says which placeholder nobody knows, and which there are, while one types', async () => {
  expect(said()).not.toContain('Not known');
  await write('Dear {nmae}, {link}');
  expect(said()).toContain('Unknown: {nmae}. You can use {name}, {link}, {source}, or {days}.');
  expect(said()).toContain('Not used until this is fixed.');
  expect(messageBox().getAttribute('aria-invalid')).toBe('true');
  await press('Edit First link');
  expect(names()).toContain('First link');
  expect(text()).toContain('Not used until this is fixed.');
});

test('says that the link is missing, and keeps what is typed all the same', async () => {
  await write('Dear {name}');
  expect(said()).toContain('The link is missing');
  expect((await kept('link'))?.text).toBe('Dear {name}');
});

test('says that the disk is too full for it, and keeps what is typed in its box', async () => {
  fillDisk();
  await write('Dear {name}, {link}');
  expect(text()).toContain('couldn’t save to this computer');
  expect(messageBox().value).toBe('Dear {name}, {link}');
});

test('goes back to the usual message, in whatever language that is, and from it', async () => {
  await write('Dear {name}, {link}');
  await press('Use the usual message');
  expect(messageBox().value).toContain('Thank you!');
  expect((await kept('link'))?.text).toBeNull();
  await press('Undo');
  expect(messageBox().value).toBe('Dear {name}, {link}');
});

test('a placeholder goes where the text is being written', async () => {
  await write('Dear , {link}');
  messageBox().setSelectionRange(5, 5);
  await press('Insert {name}');
  expect((await kept('link'))?.text).toBe('Dear {name}, {link}');
});

test('another message is added, named, moved up, and made the reminder', async () => {
  await press('Add a message');
  expect(names()).toEqual(['First link', 'Reminder', 'One source', 'New message']);
  type('Name of the message', 'Deutsch');
  type('E-mail subject', 'Ihre Datenquellen');
  await rest();
  await press('Move Deutsch up');
  expect(names()).toEqual(['First link', 'Reminder', 'Deutsch', 'One source']);
  const reminder = find<HTMLSelectElement>('select');
  reminder.value = (await messageTemplatesItem.read())[2]?.id ?? '';
  reminder.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
  const stored = await messageTemplatesItem.read();
  expect(stored.filter(({ isReminder }) => isReminder)).toEqual([stored[2]]);
  expect(stored[2]).toMatchObject({ name: 'Deutsch', subject: 'Ihre Datenquellen' });
});

test('a message is removed and put back; one stays', async () => {
  await write('Mine: {link}');
  await press('Remove First link');
  expect(names()).toEqual(['Reminder', 'One source']);
  expect(said()).toContain('Removed First link.');
  await press('Undo');
  expect(names()).toEqual(['First link', 'Reminder', 'One source']);
  expect((await kept('link'))?.text).toBe('Mine: {link}');
  await press('Remove First link');
  await press('Remove Reminder');
  expect(names()).toEqual(['One source']);
  expect(hasButton('Remove One source')).toBe(false);
  expect((await kept('source'))?.isReminder).toBe(true);
});

test('shows what another window or an import changes', async () => {
  const own = { id: 'a', name: 'Theirs', subject: '', text: '{link}', isReminder: true };
  await messageTemplatesItem.write([own]);
  await rest();
  expect(names()).toEqual(['Theirs']);
});
