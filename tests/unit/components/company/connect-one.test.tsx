// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ConnectOne } from '../../../../components/company/connect-one.tsx';
import { success } from '../../../../utils/result.ts';
import { button, draw, hasButton, rest, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const press = 'Copy a link that connects…';
let count = 0;

/** Each in a Link APP of its own: what the API told of one is kept. */
const show = async (isAsked: boolean, sources: { id: string; name: string }[] | null) => {
  ask.mockResolvedValue(success(sources));
  const facts = { id: 'A', key: 'A', name: null, createdAt: null, linkPage: null, fetchedAt: 1 };
  draw(<ConnectOne company={{ ...facts, linkApp: `${count}` }} isAsked={isAsked} />);
  await rest();
};

beforeEach(() => {
  count += 1;
});

test('asks for nothing beside a page until it is pressed', async () => {
  await show(false, [{ id: 'meta', name: 'Meta Ads' }]);
  expect(ask).not.toHaveBeenCalled();
  button(press).click();
  await rest();
  expect(ask).toHaveBeenCalledExactlyOnceWith('listIntegrations', { linkApp: `${count}` });
  expect(hasButton('Meta Ads')).toBe(true);
});

test('is not drawn on a card that was asked for, where the API does not tell of sources', async () => {
  await show(true, null);
  expect(ask).toHaveBeenCalledOnce();
  expect(hasButton(press)).toBe(false);
});

test('says what to do where only the press found out that the API does not tell', async () => {
  await show(false, null);
  button(press).click();
  await rest();
  expect(text()).toContain('Conduit doesn’t say which sources can be connected.');
});
