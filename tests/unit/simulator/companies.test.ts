import { beforeEach, expect, test } from 'vitest';
import { type PlayedSimulator, playSimulator } from './play-simulator.ts';

let played: PlayedSimulator;
beforeEach(async () => {
  played = await playSimulator();
});

test('their ids are without case, and told as they were first spelt', async () => {
  expect(await played.create('aCmE')).toMatchObject({ status: 201 });
  expect(await played.read('ACME')).toMatchObject({ status: 200, json: { id: 'aCmE' } });
  expect(await played.create('acme')).toMatchObject({ status: 400 });
  expect(played.linkApp.acceptedCreates('Acme')).toHaveLength(1);
});

test.each([
  ['refuse400', 400, 'Acme', []],
  ['refuse409', 409, 'Acme', []],
  ['overwrite', 201, 'Other', [true]],
] as const)('an id that exists: %s', async (existingId, status, name, overwrites) => {
  played.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
  played.simulator.behaviour.existingId = existingId;
  expect(await played.create('acme', { name: 'Other' })).toMatchObject({ status });
  expect((await played.read('ACME')).json).toMatchObject({ id: 'ACME', name });
  expect(played.linkApp.acceptedCreates().map(({ overwrote }) => overwrote)).toEqual(overwrites);
});

test.each([
  [{}, 'id'],
  [{ id: '' }, 'id'],
  [{ id: 'a b' }, 'id'],
  [{ id: 'Ä' }, 'id'],
  [{ id: '1'.repeat(1025) }, 'id'],
  [{ id: 'A', name: 'x'.repeat(1025) }, 'name'],
  [{ id: 'A', page_enabled: 'yes' }, 'page_enabled'],
])('a create of %j is refused', async (body, field) => {
  const answer = await played.ask('/link/company/', { body });
  expect(answer).toMatchObject({ status: 400, json: { [field]: [expect.any(String)] } });
  expect(played.linkApp.acceptedCreates()).toEqual([]);
});

test('an edit that does not tell the page switches it on', async () => {
  played.linkApp.seed([{ id: 'ACME', name: 'Acme', pageEnabled: false }]);
  const off = { url: null, enabled: false };
  expect((await played.read('ACME')).json.link_page).toEqual(off);
  const edited = await played.ask('/link/company/ACME/', { body: { name: 'New' } });
  expect(edited.json).toMatchObject({ name: 'New', link_page: { enabled: true } });
  expect(played.linkApp.acceptedCreates()).toEqual([]);
});

test('an edit of what is not there makes nothing', async () => {
  expect(await played.ask('/link/company/NONE/', { body: {} })).toMatchObject({
    status: 404,
  });
  expect(played.linkApp.companies).toEqual([]);
});

test('two Link APPs may both have a Company "1"', async () => {
  const other = played.simulator.addLinkApp('Other APP');
  played.linkApp.seed([{ id: '1', name: 'One' }]);
  other.seed([{ id: '1', name: 'Uno' }]);
  expect((await played.read('1')).json.name).toBe('One');
  const { json } = await played.ask('/link/company/1/', { token: other.token ?? '' });
  expect(json.name).toBe('Uno');
});
