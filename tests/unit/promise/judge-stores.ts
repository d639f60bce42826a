import { openStores } from '../../../utils/background/stores.ts';
import { draftsItem } from '../../../utils/storage.ts';
import { recordOf } from './clients.ts';
import type { PlayedApi } from './played-api.ts';
import { typedSince, type Users } from './users.ts';

/** Says what is wrong with what is kept once all is over. */
export async function judgeStores(users: Users, api: PlayedApi): Promise<void> {
  const { judge, linkApp, customer } = users;
  const { database } = await openStores();
  const [journal, recordLinks, companies, drafts] = await Promise.all([
    database.getAll('journal'),
    database.getAll('recordLinks'),
    database.getAll('companies'),
    draftsItem.read(),
  ]);
  for (const name of database.objectStoreNames) {
    if (name === 'ended') continue;
    for (const row of await database.getAll(name)) {
      // What a case before has left on its way is none of this one's, and the batch is nobody's.
      if (row.linkApp === '' || users.linkApps.isOfAnotherCase(row.linkApp)) continue;
      if (row.linkApp !== linkApp) judge.note(`kept of one that has ended, in ${name}`);
    }
  }
  await users.runs.judgeRows(linkApp);
  for (const { state, key } of journal) {
    if (state === 'open') judge.note(`open for ever: ${key}`);
  }
  for (const { key } of companies) {
    if (!api.has(customer, key)) judge.note(`known here, and not there: ${key}`);
  }
  for (const press of judge.presses) {
    const isKnown = companies.some(({ key }) => key === press.key);
    if (api.madeBy(press.gestureAt) && press.linkApp === linkApp && !isKnown) {
      judge.note(`made, and not known here: ${press.key}`);
    }
    const { index = -1 } = press.record ?? {};
    const { record } = users.records[index]?.from ?? {};
    const isOpenToAll = record !== undefined && !users.hasSaid(index) && press.wasClockRight;
    const isLinked = recordLinks.some((link) => link.record === record);
    if (api.madeBy(press.gestureAt) && press.linkApp === linkApp && isOpenToAll && !isLinked) {
      judge.note(`made, and its record is not linked: ${press.key}`);
    }
  }
  for (const { record, key } of recordLinks) judgeLink(users, api, record, key);
  for (const [index, key] of users.saidLast) {
    const { from } = users.records[index] ?? {};
    const isLinked = recordLinks.some((link) => link.record === from?.record && link.key === key);
    if (!isLinked) judge.note(`${from?.record} is not linked to ${key}, as its user said last`);
  }
  for (const index of users.typed) {
    const { address } = users.records[index]?.from ?? {};
    const isKept = Object.values(drafts).some(
      ({ from, name }) => from?.address === address && name === typedSince,
    );
    if (!isKept) judge.note(`what was typed since is lost: ${address}`);
  }
}

function judgeLink(users: Users, api: PlayedApi, id: string, key: string): void {
  const { judge } = users;
  const record = recordOf(id);
  const isSaid = record && users.everSaid.has(`${record.index} ${key}`);
  // What was sent before its Link APP ended, nobody here knows of.
  const maker = judge.press(api.maker(users.customer, key)?.press);
  const isOlder = maker !== undefined && maker.linkApp !== users.linkApp;
  if (!isSaid && !isOlder && judge.clientOf(users.customer, key) !== record?.client) {
    judge.note(`${id} is linked to another client’s ${key}`);
  }
}
