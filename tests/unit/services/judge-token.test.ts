import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { failed, success } from '../../../utils/result.ts';
import { judgeTokenFor } from '../../../utils/services/judge-token.ts';
import { company, directoryOf } from '../components/directory.ts';

const { readCompany, checkToken } = vi.hoisted(() => ({
  readCompany: vi.fn(),
  checkToken: vi.fn(),
}));
vi.mock('wxt/browser', async () => ({
  browser: (await import('../components/fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../utils/services/link-api-of.ts', () => ({
  linkApiWith: () => ({ readCompany, checkToken }),
}));

const judge = () => judgeTokenFor('a', 'token');
const answered = (createdAt: string | null) =>
  success({ company: { ...company('1', 'Acme'), createdAt } });
const another = failed({ kind: 'otherLinkApp', company: { id: '1', name: 'Acme' } });

beforeEach(() => {
  readCompany.mockReset().mockResolvedValue(answered('2023-03-15T12:34:56Z'));
  checkToken.mockReset().mockResolvedValue(success('accepted'));
});

test('a token that knows the Company as it is kept is of the same Link APP', async () => {
  await directoryOf([company('1', 'Acme')]);
  expect(await judge()).toEqual(success('token'));
  readCompany.mockResolvedValue(answered('2023-03-15T12:34:56.000Z'));
  expect(await judge()).toEqual(success('token'));
});

test('one of that id that was made at another time is another one’s', async () => {
  await directoryOf([company('1', 'Acme')]);
  readCompany.mockResolvedValue(answered('2024-01-01T00:00:00Z'));
  expect(await judge()).toEqual(another);
});

test('so is one that is not there', async () => {
  await directoryOf([company('1', 'Acme')]);
  readCompany.mockResolvedValue(failed({ kind: 'notFound', words: [] }));
  expect(await judge()).toEqual(another);
});

test('what cannot be asked for, or is gone, is passed over', async () => {
  const gone = { unseenSince: 1, notFoundAt: 2 };
  await directoryOf([company('.', 'Dot'), company('0', 'Gone', gone), company('1', 'Acme')]);
  readCompany.mockResolvedValue(failed({ kind: 'notFound', words: [] }));
  expect(await judge()).toEqual(another);
  expect(readCompany.mock.calls).toEqual([['1']]);
});

test('where nothing can be tried on, the token alone is judged', async () => {
  await directoryOf([company('.', 'Dot')]);
  expect(await judge()).toEqual(success('token'));
  expect(readCompany).not.toHaveBeenCalled();
});
