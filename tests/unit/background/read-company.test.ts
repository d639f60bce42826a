import { beforeEach, expect, test, vi } from 'vitest';
import { keepTouched, readingCompanies } from '../../../utils/background/read-company.ts';
import type { CompanyAnswer } from '../../../utils/link-api/link-api.ts';
import { success } from '../../../utils/result.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { company, directoryOf } from '../components/directory.ts';
import { linkAppOf } from '../examples.ts';

const { readCompany: read } = readingCompanies;

const { readCompany } = vi.hoisted(() => ({ readCompany: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => ({ ok: true, value: { readCompany } }),
}));

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
});

test('an answer that an edit has overtaken brings nothing of the time before it', async () => {
  const directory = await directoryOf([]);
  let answer = (_: CompanyAnswer) => {};
  readCompany.mockReturnValue(new Promise((resolve) => (answer = (one) => resolve(success(one)))));
  const reading = read({ linkApp: 'a', id: 'ACME' });
  await expect.poll(() => readCompany.mock.calls.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const off = { url: null, enabled: false };
  await keepTouched('a', company('ACME', 'Acme', { linkPage: off }));
  answer({ company: company('ACME', 'Acme'), apiToken: null });
  expect(await reading).toMatchObject({ ok: true, value: { linkPage: off } });
  expect(await directory.company('a', 'ACME')).toMatchObject({ linkPage: off });
});
