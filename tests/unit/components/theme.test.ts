import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkAppColours } from '../../../utils/link-apps/link-app.ts';

const folder = join(import.meta.dirname, '../../../components');
const theme = readFileSync(join(folder, 'ui/theme.css'), 'utf8');

const colours = new Map(
  [...theme.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const part = Number.parseInt(hex.slice(index, index + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const onSurfaces = (name: string) =>
  ['background', 'surface', 'danger-surface'].map((ground) => [name, ground] as const);

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  const ratio = (one: string, other: string) =>
    contrast(colours.get(one)?.[mode] ?? '', colours.get(other)?.[mode] ?? '');

  test.each([
    ...onSurfaces('text'),
    ...onSurfaces('text-quiet'),
    ['accent', 'background'],
    ['accent', 'surface'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-pressed'],
    ['danger', 'background'],
    ['danger', 'surface'],
    ['background', 'danger'],
    ['good', 'background'],
    ['good', 'surface'],
    ['text', 'surface-pressed'],
  ] as const)('%s can be read on %s', (one, other) => {
    expect(ratio(one, other)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(linkAppColours)('the %s dot can be seen', (name) => {
    expect(ratio(`link-app-${name}`, 'background')).toBeGreaterThanOrEqual(3);
  });

  test.each(['background', 'surface'])('the edge of a control can be seen on %s', (ground) => {
    expect(ratio('control-line', ground)).toBeGreaterThanOrEqual(3);
  });
});

test('colours stand in the theme alone', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const others = files.filter((path) => path.endsWith('.css') && !path.endsWith('theme.css'));
  expect(others.length).toBeGreaterThan(1);
  for (const path of others) {
    expect(readFileSync(join(folder, path), 'utf8'), path).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgb|hsl|oklch/i,
    );
  }
});

test('every custom property that is used is defined, and every one defined is used', () => {
  const css = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const defined = new Set([...css.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name]) => name));
  // The dot of a Link APP names its own.
  const ofDots = linkAppColours.map((colour) => `--link-app-${colour}`);
  const used = new Set(
    [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name).concat(ofDots),
  );
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});
