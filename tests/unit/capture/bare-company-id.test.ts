import { expect, test } from 'vitest';
import { bareCollisions, bareCompanyId } from '../../../utils/capture/bare-company-id.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';

const uuid = '0a1b2c3d-0000-4000-8000-00000000000f';

test.each([
  ['https://app.hubspot.com/contacts/123/record/0-2/456', '456'],
  [`https://app.attio.com/acme/company/${uuid}`, '0A1B2C3D00004000800000000000000F'],
  ['https://acme.lightning.force.com/lightning/r/0013k00002crTPa/view', '0013K00002CRTPAAAM'],
  ['https://app.clickup.com/t/86abc1', '86ABC1'],
  ['https://app.clickup.com/t/123/ABC-1', null],
  ['https://app.close.com/lead/lead_aB1', null],
  ['https://app.gohighlevel.com/v2/location/L/contacts/detail/aB', null],
])('%s: %s', (address, id) => {
  const record = recogniseRecord(address);
  expect(record && bareCompanyId(record)).toBe(id);
});

test.each([
  [
    'https://app.hubspot.com/contacts/123/record/0-2/456',
    ['otherKind', 'otherTenant', 'otherSystem'],
  ],
  ['https://crm.zoho.com/crm/tab/Accounts/5', ['otherKind', 'otherSystem']],
  ['https://acme.monday.com/boards/1/pulses/5', ['otherSystem']],
  [`https://app.attio.com/acme/company/${uuid}`, []],
  [`https://acme.crm4.dynamics.com/main.aspx?etn=account&id=${uuid}`, ['otherTenant']],
  ['https://acme.lightning.force.com/lightning/r/0013k00002crTPa/view', ['otherTenant']],
])('%s could collide with %j', (address, collisions) => {
  const record = recogniseRecord(address);
  expect(record && bareCollisions(record)).toEqual(collisions);
});
