import { expect, test } from 'vitest';
import { recordAt } from '../../../utils/background/record-at.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import { fakeBrowser } from '../components/fake-browser.ts';

const rule = (id: string, pattern: string) => ({
  ...{ id, pattern, prefix: id, idPlace: { at: 'pattern' }, nameSelector: null },
});

test('a rule that no longer passes disables neither the known CRMs nor the other rules', async () => {
  const broken = rule('old', 'https://crm.acme.test/clients/:id(\\d+)');
  const value = [broken, rule('acme', 'https://crm.acme.test/:id'), 'no rule at all'];
  await fakeBrowser.storage.local.set({ siteRules: { version: 1, value } });
  const found = async (address: string) => (await recordAt(address))?.companyId;
  expect(await found('https://app.hubspot.com/contacts/1/record/0-2/5')).toBe('HS1C5');
  expect(await found('https://crm.acme.test/512')).toBe('URACMEXR512');
  expect(await found('https://crm.acme.test/clients/512')).toBeUndefined();
  expect((await siteRulesItem.broken.read()).map(({ entry }) => entry)).toEqual([
    broken,
    'no rule at all',
  ]);
});
