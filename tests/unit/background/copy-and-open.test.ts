import { beforeEach, expect, test, vi } from 'vitest';
import { copyingAndOpening } from '../../../utils/background/copy-and-open.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import type { RecordLink } from '../../../utils/companies/record-link.ts';

const { openRecord } = copyingAndOpening;

const { opened } = vi.hoisted(() => ({ opened: vi.fn() }));
vi.mock('../../../utils/browser/open-page.ts', () => ({ openRecordPage: opened }));

const recordLink: RecordLink = {
  ...{ linkApp: 'a', key: 'K', record: 'HS1C5', system: 'hubspot', kind: 'company', tenant: '1' },
  address: 'https://app.hubspot.com/contacts/1/company/5',
};
const openAt = async (address: string) => {
  await (await openForWriting()).put('recordLinks', { ...recordLink, address });
  return await openRecord({ linkApp: 'a', record: recordLink.record });
};

beforeEach(() => {
  opened.mockResolvedValue('opened');
});

test('the record is opened at no more of its address than tells it', async () => {
  const long = recordLink.address.replace('https://', 'https://me:secret@');
  expect(await openAt(`${long}?next=https://evil.test/#secret`)).toEqual({
    ok: true,
    value: 'opened',
  });
  expect(opened).toHaveBeenCalledExactlyOnceWith(recordLink.address);
});

test.each([
  'https://evil.test/contacts/1/company/5',
  'https://app.hubspot.com/contacts/1/company/6',
  'javascript:alert(1)',
])('%s is not that record, and is not opened', async (address) => {
  expect(await openAt(address)).toEqual({ ok: true, value: 'noLink' });
  expect(opened).not.toHaveBeenCalled();
});
