import { beforeEach, expect, test, vi } from 'vitest';
import { copyingAndOpening } from '../../../utils/background/copy-and-open.ts';
import { copyingMany } from '../../../utils/background/copy-links.ts';
import { messages } from '../../../utils/background/copy-message.ts';
import type { MessageTemplate } from '../../../utils/companies/message-template.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { lastActionMessages } from '../../../utils/i18n/last-action-messages.ts';
import { translate } from '../../../utils/i18n/translate.ts';
import { failed, success } from '../../../utils/result.ts';
import { lastActionItem, lastTemplatesItem, linkAppsItem } from '../../../utils/storage.ts';
import { messageTemplatesItem } from '../../../utils/stored-options.ts';
import { row } from '../companies/list/rows.ts';
import { linkAppOf } from '../examples.ts';

const { copyConnectLink } = copyingAndOpening;
const { copyMessages } = copyingMany;
const { copyMessage, writeEmail } = messages;

const { written, opened, readAnswer, readConnectLink } = vi.hoisted(() => ({
  written: vi.fn(),
  opened: vi.fn(),
  readAnswer: vi.fn(),
  readConnectLink: vi.fn(),
}));
vi.mock('../../../utils/browser/clipboard.ts', () => ({ copyText: written, expectCopy: vi.fn() }));
vi.mock('../../../utils/browser/open-page.ts', () => ({ openMailProgram: opened }));
vi.mock('../../../utils/background/read-company.ts', () => ({ readAnswer }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => ({ ok: true, value: { readConnectLink } }),
}));

const link = 'https://app.getconduit.app/connect/a';
const template = (id: string, text: string, isReminder = false): MessageTemplate => ({
  ...{ id, name: `The ${id}`, subject: 'For {name}', text, isReminder },
});
const day = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  written.mockResolvedValue('copied');
  opened.mockResolvedValue('opened');
  readConnectLink.mockResolvedValue(success('https://one.test/'));
  const database = await openForWriting();
  await Promise.all([database.clear('companies'), database.clear('histories')]);
  const page = { url: link, enabled: true };
  const rows = [
    row('ACME', 'Acme', { linkPage: page }),
    row('NAMELESS', '', { linkPage: page }),
    row('OFF', 'Off', { linkPage: { url: null, enabled: false } }),
  ];
  for (const one of rows) await database.put('companies', one);
  readAnswer.mockImplementation(async (linkApp: string, id: string) => {
    const company = await database.get('companies', [linkApp, id]);
    return company ? success({ company, apiToken: 'token' }) : failed({ kind: 'notFound' });
  });
  await linkAppsItem.write([linkAppOf('a', 'Agency APP')]);
  await messageTemplatesItem.write([
    template('reminder', 'Again, after {days} days: {link}', true),
    template('first', '{name}: {link} {source}'),
    template('other', '{link}'),
    template('broken', '{lnik} {link}'),
  ]);
});

let presses = Date.now();
const nextPress = () => {
  presses += 1;
  return presses;
};
const press = (id: string, wanted: Parameters<typeof copyMessage>[0]['template']) => ({
  ...{ linkApp: 'a', id, template: wanted },
  gestureAt: nextPress(),
});
const said = async () => {
  const action = await lastActionItem.read();
  if (!action) return '';
  const sentences = lastActionMessages(action, Date.now());
  return sentences.map(([key, values]) => translate(key, ...values)).join(' ');
};
const history = async (id: string) => {
  const events = (await (await openForWriting()).get('histories', ['a', id]))?.events ?? [];
  return events.map((event) => ['kind', 'template', 'source'].map((part) => event[part as 'kind']));
};

test('the last used template is taken, at first the first that is not the reminder', async () => {
  await copyMessage(press('ACME', 'lastUsed'));
  expect(written.mock.lastCall?.[0]).toBe(`Acme: ${link} your data sources`);
  expect(await said()).toBe('“The first” with the link of Acme copied.');
  await copyMessage(press('ACME', { id: 'other' }));
  await copyMessage(press('ACME', 'reminder'));
  await copyMessage(press('NAMELESS', 'lastUsed'));
  expect(written.mock.calls.map(([text]) => text).slice(1)).toEqual([
    link,
    `Again, after a few days: ${link}`,
    link,
  ]);
  expect(await history('ACME')).toEqual([
    ['messageCopied', 'The first', undefined],
    ['messageCopied', 'The other', undefined],
    ['reminded', 'The reminder', undefined],
  ]);
});

test('days are those since the link first went out, and “a few” before two have passed', async () => {
  await copyMessage(press('ACME', 'reminder'));
  expect(written.mock.lastCall?.[0]).toBe(`Again, after a few days: ${link}`);
  const database = await openForWriting();
  const afterDays = async (days: number) => {
    const waiting = { since: Date.now() - days * day, reminders: 0, lastAt: Date.now() };
    const part = { waiting, linkPage: { url: link, enabled: true } };
    await database.put('companies', row('ACME', 'Acme', part));
    await copyMessage(press('ACME', 'reminder'));
    return written.mock.lastCall?.[0];
  };
  expect(await afterDays(5.5)).toBe(`Again, after 5 days: ${link}`);
  // Nobody writes "1 days".
  expect(await afterDays(1.5)).toBe(`Again, after a few days: ${link}`);
});

test('what was not copied was not sent, and is not taken next', async () => {
  written.mockResolvedValue('late');
  await copyMessage(press('ACME', { id: 'other' }));
  expect(await history('ACME')).toEqual([]);
  expect((await lastTemplatesItem.read()).message).toBeNull();
});

test.each([
  [{ id: 'broken' }, { kind: 'templateProblem', template: 'The broken' }],
  [{ id: 'removed' }, { kind: 'noTemplate' }],
])('%j is never sent, and nothing else in its place', async (wanted, error) => {
  const told = { ok: true, value: { lastAction: { failure: error } } };
  expect(await copyMessage(press('ACME', wanted))).toMatchObject(told);
  expect(await writeEmail(press('ACME', wanted))).toMatchObject(told);
  const many = { linkApp: 'a', keys: ['ACME'], template: wanted, gestureAt: Date.now() };
  expect(await copyMessages(many)).toEqual(failed(error));
  expect(written).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalled();
  expect(readAnswer).not.toHaveBeenCalled();
});

test('a Company without a link has no message', async () => {
  expect(await copyMessage(press('OFF', 'lastUsed'))).toMatchObject({
    value: { lastAction: { copy: 'noLink' } },
  });
  expect(await said()).toContain('Off has no link to copy');
  expect(await writeEmail(press('OFF', 'lastUsed'))).toMatchObject({
    value: { lastAction: { open: 'noLink' } },
  });
  expect(await said()).toContain('Off has no link to copy');
  expect(written).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalled();
});

test('an e-mail has the subject and the text, and touches no clipboard', async () => {
  await writeEmail(press('NAMELESS', { id: 'other' }));
  expect(opened.mock.lastCall?.[0]).toBe(
    `mailto:?subject=For%20your%20company&body=${encodeURIComponent(link)}`,
  );
  expect(written).not.toHaveBeenCalled();
  expect(await said()).toBe('“The other” for NAMELESS was handed to your mail program.');
  expect(await history('NAMELESS')).toEqual([['emailWritten', 'The other', undefined]]);
  await writeEmail(press('NAMELESS', 'reminder'));
  expect((await history('NAMELESS'))[1]?.[0]).toBe('reminded');
});

test.each([
  ['copied', 'is too long for many mail programs, so it was copied'],
  ['failed', 'was not copied. Press Copy message'],
  ['late', 'was not copied. Press Copy message'],
])('one that is too long is copied (%s), and its subject handed over', async (copy, words) => {
  const text = `{link} ${'x'.repeat(2000)}`;
  await messageTemplatesItem.write([template('long', text)]);
  written.mockResolvedValue(copy);
  await writeEmail(press('ACME', 'lastUsed'));
  expect(written.mock.lastCall?.[0]).toBe(text.replace('{link}', link));
  expect(opened.mock.lastCall?.[0]).toBe('mailto:?subject=For%20Acme&body=');
  expect(await said()).toContain(words);
});

test('a link for one source goes alone, or in a message that is taken again', async () => {
  const source = { id: 'shopify', name: 'Shopify' };
  const copy = (wanted: string | null) => {
    const { template: _, ...asked } = press('ACME', 'lastUsed');
    return copyConnectLink({ ...asked, source, template: wanted });
  };
  await copy(null);
  await copy('first');
  expect(written.mock.calls.map(([text]) => text)).toEqual([
    'https://one.test/',
    'Acme: https://one.test/ Shopify',
  ]);
  expect(await said()).toBe('“The first” with the link that connects Shopify for Acme copied.');
  expect(await lastTemplatesItem.read()).toEqual({ message: null, oneSource: 'first' });
  expect(await history('ACME')).toEqual([
    ['linkCopied', undefined, 'Shopify'],
    ['messageCopied', 'The first', 'Shopify'],
  ]);
  expect(JSON.stringify(await lastActionItem.read())).not.toContain('one.test');
});

test('many messages are one text, without those that have no link', async () => {
  const keys = ['NAMELESS', 'OFF', 'ACME'];
  const answer = await copyMessages({
    ...{ linkApp: 'a', keys, template: { id: 'first' }, gestureAt: Date.now() },
  });
  expect(answer).toMatchObject({ value: { copy: 'copied', copied: 2, without: 1 } });
  expect(written.mock.lastCall?.[0]).toBe(
    `your company: ${link} your data sources\n\n* * *\n\nAcme: ${link} your data sources`,
  );
});
