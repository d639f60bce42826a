import { beforeEach, describe, expect, test, vi } from 'vitest';
import { judgeOthers, judgeTokenFor } from '../../../utils/background/judge-token.ts';
import { keepToken } from '../../../utils/link-apps/token-vault.ts';
import { failed, success } from '../../../utils/result.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { company, directoryOf } from '../components/directory.ts';
import { linkAppOf } from '../examples.ts';

const { readCompany, checkToken } = vi.hoisted(() => ({
  readCompany: vi.fn(),
  checkToken: vi.fn(),
}));
vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiWith: () => ({ readCompany, checkToken }),
}));

const judge = () => judgeTokenFor('a', 'token');
const answered = (createdAt: string | null) =>
  success({ company: { ...company('1', 'Acme'), createdAt } });
const another = failed({ kind: 'otherLinkApp', company: { id: '1', name: 'Acme' } });

beforeEach(() => {
  readCompany.mockResolvedValue(answered('2023-03-15T12:34:56Z'));
  checkToken.mockResolvedValue(success('accepted'));
});

test('a token that knows the Company as it is kept is of the same Link APP', async () => {
  await directoryOf([company('1', 'Acme')]);
  expect(await judge()).toEqual(success('token'));
  readCompany.mockResolvedValue(answered('2023-03-15T12:34:56.000Z'));
  expect(await judge()).toEqual(success('token'));
});

test.each([
  ['was made at another time', answered('2024-01-01T00:00:00Z')],
  ['is not there', failed({ kind: 'notFound', words: [] })],
])('a token of which the Company of that id %s is another one’s', async (_, answer) => {
  await directoryOf([company('1', 'Acme')]);
  readCompany.mockResolvedValue(answer);
  expect(await judge()).toEqual(another);
});

test('what cannot be asked for, or is gone, is passed over', async () => {
  const missing = { unseenSince: 1, notFoundAt: 2 };
  await directoryOf([company('.', 'Dot'), company('0', 'Gone', missing), company('1', 'Acme')]);
  readCompany.mockResolvedValue(failed({ kind: 'notFound', words: [] }));
  expect(await judge()).toEqual(another);
  expect(readCompany.mock.calls).toEqual([['1']]);
});

const unproven = failed({ kind: 'unprovenLinkApp' });

test('where nothing can be tried on, the token is judged, and its user has to say whose it is', async () => {
  await directoryOf([company('.', 'Dot')]);
  expect(await judge()).toEqual(unproven);
  expect(readCompany).not.toHaveBeenCalled();
  checkToken.mockResolvedValue(success('refused'));
  expect(await judge()).toEqual(failed({ kind: 'refusedToken' }));
});

test('so has one whose Company cannot be compared, and one that is told with another page', async () => {
  await directoryOf([company('1', 'Acme', { createdAt: null, linkPage: null })]);
  expect(await judge()).toEqual(unproven);
  await directoryOf([company('1', 'Acme')]);
  const elsewhere = { url: 'https://app.getconduit.app/connect/y', enabled: true };
  const { createdAt } = company('1', 'Acme');
  const answer = { ...company('1', 'Acme'), createdAt, linkPage: elsewhere };
  readCompany.mockResolvedValue(success({ company: answer }));
  expect(await judge()).toEqual(unproven);
});

test('the Company that can be compared is the one that is tried', async () => {
  const bare = { createdAt: null, linkPage: null };
  await directoryOf([company('0', 'Bare', bare), company('1', 'Acme')]);
  expect(await judge()).toEqual(success('token'));
  expect(readCompany.mock.calls).toEqual([['1']]);
});

test('the token that is kept already is its own', async () => {
  await directoryOf([]);
  await keepToken('a', 'token');
  expect(await judge()).toEqual(success('token'));
});

describe('another token of a Link APP that is here', () => {
  beforeEach(async () => {
    await linkAppsItem.write([
      linkAppOf('a', 'Agency APP'),
      { ...{ id: 'b', label: 'Other APP', colour: 'red', tokenEnd: '5678', addedAt: 2 } },
    ]);
  });

  test('is known by one question to each', async () => {
    await directoryOf([company('1', 'Acme'), company('2', 'Globex')]);
    const same = failed({ kind: 'sameLinkApp', linkApp: 'a', label: 'Agency APP' });
    expect(await judgeOthers('token')).toEqual(same);
    expect(readCompany).toHaveBeenCalledOnce();
    expect(await judgeOthers('token', 'a')).toEqual(success('token'));
  });

  test('is not where its Companies are others, or cannot be compared', async () => {
    await directoryOf([company('1', 'Acme', { createdAt: '2020-01-01T00:00:00Z' })]);
    expect(await judgeOthers('token')).toEqual(success('token'));
    readCompany.mockReset();
    await directoryOf([company('1', 'Acme', { createdAt: null, linkPage: null })]);
    expect(await judgeOthers('token')).toEqual(success('token'));
    expect(readCompany).not.toHaveBeenCalled();
  });

  test('is not judged where the API cannot be asked', async () => {
    await directoryOf([company('1', 'Acme')]);
    readCompany.mockResolvedValue(failed({ kind: 'network' }));
    expect(await judgeOthers('token')).toEqual(failed({ kind: 'network' }));
  });
});
