import { afterEach, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { importing } from '../../../utils/background/import-rows.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { followRules, followRulesAfter } from '../../../utils/background/renew-record-links.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import { forgettingItem, linkAppsItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import { hubSpotRecord as from, linkAppOf } from '../examples.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

const { begin } = Journal.prototype;
afterEach(() => {
  Journal.prototype.begin = begin;
});

const press = (linkApp = 'a') =>
  create({
    ...{ linkApp, id: from.record, name: 'Acme', pageEnabled: true, from },
    ...{ seen: { companies: [], unsettled: [] }, afterwards: 'nothing', gestureAt: Date.now() },
  });
const byHand = () => recordLinking.linkRecord({ linkApp: 'a', id: 'OLD', from });
const byImport = () =>
  importing.importRows({
    ...{ linkApp: 'a', companies: [], notes: [], replace: true },
    recordLinks: [{ ...from, key: 'OLD' }],
  });
const ways: [string, () => Promise<unknown>][] = [
  ['by hand', byHand],
  ['by an import', byImport],
];

test.each(ways)('a link %s just before the journal is written is seen', async (_, link) => {
  await simulate(linkApiOf);
  Journal.prototype.begin = async function (...how) {
    Journal.prototype.begin = begin;
    await link();
    return begin.apply(this, how) as never;
  };
  expect(await press()).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
});

test.each(ways)('a link %s while the journal is written is the later word', async (_, link) => {
  await simulate(linkApiOf);
  let linking: Promise<unknown> | undefined;
  Journal.prototype.begin = function (linkApp, decide) {
    return begin.call(this, linkApp, async (transaction) => {
      linking ??= link();
      return decide(transaction);
    }) as never;
  };
  expect(await press()).toMatchObject({ kind: 'done', outcome: { kind: 'created' } });
  await linking;
  const { reader } = await openStores();
  expect(await reader.recordLink('a', from.record)).toMatchObject({ key: 'OLD' });
});

/** A link that stands elsewhere yet. */
const linkIn = async (linkApp: string, record = from) => {
  const { database } = await openStores();
  await database.put('recordLinks', { ...record, linkApp, key: 'OLD' });
};

test('a link that is moving to the Link APP that follows is waited for', async () => {
  await simulate(linkApiOf, ['b']);
  await linkIn('a');
  const { directory } = await openStores();
  let pressed: ReturnType<typeof press> | undefined;
  await followRulesAfter(async () => {
    pressed = press('b');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await directory.end('a', { endedAt: 1, movesTo: 'b', besides: [] });
  });
  expect(await pressed).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
});

test('one whose move has died with its worker is moved first', async () => {
  await simulate(linkApiOf, ['b']);
  await linkAppsItem.write([linkAppOf('b')]);
  await linkIn('a');
  await forgettingItem.write([{ linkApp: 'a', label: 'A', replacedBy: 'b', movesTo: 'b' }]);
  expect(await press('b')).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
  expect(await forgettingItem.read()).toEqual([]);
});

test('one that a rule made of a system that is known by now follows the rules first', async () => {
  const ruled = (prefix: string) => ({
    ...{ id: '1', prefix, idPlace: { at: 'pattern' as const }, nameSelector: null },
    pattern: 'https://crm.acme.test/clients/:id',
  });
  await simulate(linkApiOf);
  await siteRulesItem.write([ruled('old')]);
  await followRules();
  await linkIn('a', { ...from, record: 'UROLDXR5', system: 'site', tenant: 'old' });
  await siteRulesItem.write([ruled('new')]);
  expect(await press()).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
});
