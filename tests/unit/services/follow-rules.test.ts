import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { openForWriting } from '../../../utils/companies/database.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { Tie } from '../../../utils/companies/tie.ts';
import { followRules } from '../../../utils/services/follow-rules.ts';
import { linkAppsItem } from '../../../utils/settings.ts';
import { siteRulesItem } from '../../../utils/site-rules.ts';
import { emptyStorage } from '../components/fake-browser.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../components/fake-browser.ts')).fakeBrowser,
}));

const tie: Tie = {
  ...{ linkApp: 'a', key: 'ACME', record: 'UROLDXR5', system: 'site', kind: 'record' },
  ...{ tenant: 'old', address: 'https://crm.acme.test/clients/5' },
};
const rule = (prefix: string): SiteRule => ({
  ...{ id: '1', prefix, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients/:id',
});
const ties = async () => new DirectoryReader(await openForWriting()).ties('a');

beforeEach(async () => {
  emptyStorage();
  const database = await openForWriting();
  await Promise.all([database.clear('ties'), database.clear('companies')]);
  await database.put('ties', tie);
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
});

test('a record of a changed rule stays tied, under its new id', async () => {
  await siteRulesItem.write([rule('new')]);
  await followRules();
  expect(await ties()).toEqual([{ ...tie, record: 'URNEWXR5', tenant: 'new' }]);
});

test('nothing changes with a rule that is the same, or gone', async () => {
  await siteRulesItem.write([rule('old')]);
  await followRules();
  await siteRulesItem.write([]);
  await followRules();
  expect(await ties()).toEqual([tie]);
});
