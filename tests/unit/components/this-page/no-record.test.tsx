// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NoRecord } from '../../../../components/this-page/no-record.tsx';
import { pageForRuleItem } from '../../../../utils/page-for-rule.ts';
import { emptyStorage } from '../fake-browser.ts';
import { button, draw, eventually, hasButton, rest } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const addRule = 'Add a rule for this site…';
const show = async (address: string) => {
  draw(<NoRecord page={{ tabId: 1, address }} />);
  await rest();
};

beforeEach(emptyStorage);

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

test('offers none at a CRM that is known: no rule is used there', async () => {
  await show('https://app.hubspot.com/contacts/1/objects/0-2/views/all/list');
  expect(hasButton(addRule)).toBe(false);
});
