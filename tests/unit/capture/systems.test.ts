import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemNamed, systems } from '../../../utils/capture/systems.ts';

const folder = join(import.meta.dirname, 'systems');
const cases = globSync('*.test.ts', { cwd: folder }).map((file) =>
  readFileSync(join(folder, file), 'utf8'),
);

test.each(systems)('$name has a name of its own, and its cases', (system) => {
  expect(system.name).toMatch(/^[a-z0-9]+$/);
  expect(systemNamed(system.name)).toBe(system);
  expect(cases.filter((code) => code.includes(`testSystem('${system.name}')`))).toHaveLength(1);
});

test('a name that nobody knows names nothing', () => {
  expect(systemNamed('constructor')).toBeUndefined();
});
