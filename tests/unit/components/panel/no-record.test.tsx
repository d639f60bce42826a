// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { NoRecord } from '../../../../components/panel/this-page.tsx';
import { pageForRuleItem } from '../../../../utils/storage.ts';
import { button, draw, eventually, hasButton, rest } from '../page.ts';

const addRule = 'Add a rule for this site…';
const show = async (address: string) => {
  draw(<NoRecord page={{ tabId: 1, address }} />);
  await rest();
};

test('offers a rule for the site, and leaves its page for the options', async () => {
  await show('https://crm.atelier.example/clients/5');
  button(addRule).click();
  await eventually(async () =>
    expect(await pageForRuleItem.read()).toMatchObject({
      tabId: 1,
      address: 'https://crm.atelier.example/clients/5',
    }),
  );
});

test('offers one on a page of a known CRM too, whose address we may not know yet', async () => {
  await show('https://app.hubspot.com/new-home-of-records/5');
  expect(hasButton(addRule)).toBe(true);
});
