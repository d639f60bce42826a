import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const locales = readdirSync(join(root, 'public/_locales'));

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
}

test.each(['chrome', 'firefox'])('each permission in %s has its reason', (name) => {
  const manifest: Manifest = JSON.parse(read(`tests/e2e/built/manifest.${name}.snap`));
  const reasons = read('docs/store/permissions.md');
  const asked = [
    ...manifest.permissions,
    ...manifest.host_permissions,
    ...manifest.optional_permissions,
    ...manifest.optional_host_permissions,
  ];
  expect(asked.filter((permission) => !reasons.includes(`| \`${permission}\` |`))).toEqual([]);
});

describe.each(locales)('the listing in %s', (locale) => {
  const listing = () => read(`docs/store/listing/${locale}.md`);
  const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`));
  const [name, summary] = [
    messages.extension_name.message as string,
    messages.extension_description.message as string,
  ];

  test('has name and summary as the package has them, no longer than the stores take', () => {
    expect(listing()).toContain(`# ${name}\n`);
    expect(listing()).toContain(`\n${summary}\n`);
    expect(name.length).toBeLessThanOrEqual(75);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  test('has a line for each picture', () => {
    const lines = listing().match(/^\d\. .+$/gm) ?? [];
    expect(lines).toHaveLength(5);
  });
});
