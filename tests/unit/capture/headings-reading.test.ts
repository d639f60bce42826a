// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { headingsReadingSchema, readHeadings } from '../../../utils/capture/headings-reading.ts';

beforeAll(() => {
  // Nothing is laid out here: what is hidden says so itself.
  HTMLElement.prototype.checkVisibility = function isShown(this: HTMLElement) {
    return this.closest('[hidden]') === null;
  };
});
beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

function headingsOf(html: string) {
  document.body.innerHTML = html;
  return readHeadings(document).headings.map(({ text, selector }) => [text, selector]);
}

test('of each visible heading it gives the text and the plainest selector that finds it first', () => {
  expect(
    headingsOf(`
      <h1>Atelier CRM</h1><h2 hidden>An old tab</h2>
      <h5 class="MuiTypography-root css-1q2w3e">Łódź
        Foods</h5>
      <div role="heading">Notes</div>`),
  ).toEqual([
    ['Atelier CRM', 'h1'],
    ['Łódź Foods', 'h5'],
    ['Notes', 'div[role="heading"]'],
  ]);
});

test.each([
  ['<h2>A</h2><h2 data-testid="client-name">B</h2>', 'h2[data-testid="client-name"]'],
  ['<h2>A</h2><h2 class="css-1x2y3 recordTitle">B</h2>', 'h2.recordTitle'],
  ['<h2>A</h2><h2 id="client-512" class="page-header__title">B</h2>', 'h2.page-header__title'],
  ['<h2>A</h2><main><h2>B</h2></main>', 'main h2'],
  ['<h2>A</h2><div class="w-4 client-card"><p><h2>B</h2></p></div>', '.client-card h2'],
  ['<h2 class="card">A</h2><h2 class="card">B</h2>', undefined],
])('%s: %s', (html, selector) => {
  expect(headingsOf(html).find(([text]) => text === 'B')?.[1]).toBe(selector);
});

test('what the page calls its program is read too', () => {
  document.head.innerHTML = '<meta name="application-name" content=" Atelier ">';
  expect(readHeadings(document).siteNames).toEqual(['Atelier']);
});

test('a page of thousands of long headings is read in part', () => {
  const long = 'x'.repeat(10_000);
  document.body.innerHTML = Array.from(
    { length: 500 },
    (_, index) => `<h2 class="${long}">${index}${long}</h2>`,
  ).join('');
  expect(v.is(headingsReadingSchema, readHeadings(document))).toBe(true);
});
