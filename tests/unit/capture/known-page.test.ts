import { expect, test } from 'vitest';
import { knownPage } from '../../../utils/capture/known-page.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';

const fieldsOf = (address: string) => knownPage(recogniseRecord(address))?.page.nameFields.length;

test('a page has the name fields of its own kind of record alone', () => {
  expect(fieldsOf('https://acme.zendesk.com/agent/tickets/5')).toBe(1);
  expect(fieldsOf('https://acme.zendesk.com/agent/organizations/5')).toBe(0);
  expect(fieldsOf('https://app.hubspot.com/contacts/42/record/0-2/5')).toBe(3);
  expect(knownPage(null)).toBeNull();
});
