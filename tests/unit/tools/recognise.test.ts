import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../tools/recognise.ts');
const recognise = (...addresses: string[]) =>
  spawnSync(process.execPath, [program, ...addresses], { encoding: 'utf8' });

test('one line an address, in their order', () => {
  const { stdout, stderr, status } = recognise(
    'https://app.hubspot.com/contacts/123/record/0-2/456',
    'not an address',
    'https://app.close.com/lead/lead_aB/',
  );
  expect(stdout.split('\n')).toEqual([
    '{"url":"https://app.hubspot.com/contacts/123/record/0-2/456","system":"hubspot","kind":"company","tenant":"123","recordId":"456","companyId":"HS123C456","certain":true}',
    '{"url":"not an address","system":null}',
    '{"url":"https://app.close.com/lead/lead_aB/","system":"close","kind":"lead","tenant":null,"recordId":"lead_aB","companyId":"CLLAZB","certain":true}',
    '',
  ]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('without an address it says how to ask', () => {
  const { stdout, stderr, status } = recognise();
  expect(stdout).toBe('');
  expect(stderr).toContain('recognise -- ADDRESS');
  expect(status).toBe(1);
});
