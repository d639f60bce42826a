// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { useRuleChanges } from '../../../../components/panel/use-front-page.ts';
import { idFormItem, tenantsItem } from '../../../../utils/storage.ts';
import { siteRulesItem } from '../../../../utils/stored-options.ts';
import { draw, eventually, rest, text } from '../page.ts';

const Count = () => <p>{`${useRuleChanges()} changes`}</p>;

test.each([
  ['the Link APP of a tenant', () => tenantsItem.write({ 'hubspot 42': 'b' })],
  ['the form of ids', () => idFormItem.write('full')],
  ['the rules of sites', () => siteRulesItem.write([])],
])('%s decides whose record a page is', async (_, change) => {
  draw(<Count />);
  await rest();
  await change();
  await eventually(() => expect(text()).toBe('1 changes'));
});
