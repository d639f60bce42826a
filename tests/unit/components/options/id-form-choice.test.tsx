// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { IdFormChoice } from '../../../../components/options/id-form-choice.tsx';
import { idFormItem } from '../../../../utils/storage.ts';
import { fillDisk } from '../fake-browser.ts';
import { draw, rest, text, type } from '../page.ts';

const address = 'Address of a record, as an example';
const choose = async (form: 'full' | 'bare') => {
  const radio = document.querySelectorAll<HTMLInputElement>('input[type=radio]');
  radio[form === 'full' ? 0 : 1]?.click();
  await rest();
};

beforeEach(async () => {
  draw(<IdFormChoice initial="full" rules={[]} />);
  await rest();
});

test('shows on an example what the ids are', () => {
  expect(text()).toContain('Its Company gets the id HS4021C512.');
  expect(text()).toContain('No other record can get this id.');
});

test('keeps the other form, and says what could then collide', async () => {
  await choose('bare');
  expect(await idFormItem.read()).toBe('bare');
  expect(text()).toContain('Its Company gets the id 512.');
  expect(text()).toContain(
    '512 could also be the id of another kind of record in the same CRM, ' +
      'a record in another account of this CRM, or a record in another CRM.',
  );
  await choose('full');
  expect(await idFormItem.read()).toBe('full');
});

test("takes a record of the user's own as the example", async () => {
  await choose('bare');
  type(address, 'https://app.close.com/lead/lead_aB1/');
  await rest();
  expect(text()).toContain('so the full one is used');
  type(address, 'https://example.com/');
  await rest();
  expect(text()).toContain('This isn’t the address of a record');
});

test('says that the disk is too full for another form, and shows the one that stands', async () => {
  fillDisk();
  await choose('bare');
  expect(text()).toContain('couldn’t save to this computer');
  expect(document.querySelector<HTMLInputElement>('input[type=radio]')?.checked).toBe(true);
});
