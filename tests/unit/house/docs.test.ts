import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { systems } from '../../../utils/capture/systems.ts';
import { root } from './source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const docs = globSync('{*.md,docs/**/*.md,tests/rig/*.md}', { cwd: root });
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

test.each(docs)('%s leads to what is there', (doc) => {
  const links = all(read(doc), /\]\((?!https?:)([^)#]+)\)/g).map((to) => join(dirname(doc), to));
  const paths = all(read(doc), /`((?:components|docs|entrypoints|public|tests|utils)\/[\w./-]+)`/g);
  expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(['CONTRIBUTING.md', 'docs/architecture.md'])('%s has each room', (doc) => {
  const folders = (of: string) =>
    readdirSync(join(root, of), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const rooms = [...folders('components'), ...folders('utils')];
  expect(rooms.filter((room) => !read(doc).includes(` ${room}/`))).toEqual([]);
});

test.each(['README.md', 'docs/features.md', 'docs/store/listing/en.md'])(
  '%s counts the systems',
  (doc) => {
    const named = ['hubspot', 'salesforce', 'pipedrive', 'zoho', 'dynamics'];
    expect(read(doc)).toMatch(new RegExp(`\\b${systems.length - named.length} other\\s+systems`));
  },
);
