// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../../components/last-action');
const styles = readFileSync(join(folder, 'last-action.css'), 'utf8');

/** Of a line that keeps its height. */
function backgroundOver(content: string): string {
  document.head.innerHTML = `<style>:root { --surface: rgb(1, 2, 3) } ${styles}</style>`;
  document.body.innerHTML = `<div class="last-action-line is-open">${content}</div>`;
  return getComputedStyle(document.body.children[0] as Element).backgroundColor;
}

test('what was said has a background, and the height that is kept for it has none', () => {
  expect(backgroundOver('<p>Link copied.</p>')).toBe('rgb(1, 2, 3)');
  expect(backgroundOver('')).toBe('none');
});
