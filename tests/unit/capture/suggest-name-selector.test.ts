import { expect, test } from 'vitest';
import {
  type NamesOnPage,
  suggestNameSelector,
} from '../../../utils/capture/suggest-name-selector.ts';

const page = (
  usual: string | null,
  headings: Record<string, string>,
  siteNames: string[] = [],
): NamesOnPage => ({
  ...{ usual, siteNames },
  headings: Object.entries(headings).map(([selector, text]) => ({ selector, text })),
});

test('where title and top heading give the name, no selector is needed', () => {
  const one = page('Initech', { h1: 'Initech', h2: 'Notes' });
  expect(suggestNameSelector(one, [])).toBeNull();
  expect(suggestNameSelector(one, [page('Hooli', { h1: 'Hooli', h2: 'Notes' })])).toBeNull();
});

test('the heading that is another on the next page is proposed, where the rest is the program’s own', () => {
  const one = page('Atelier', { h1: 'Atelier', h2: 'Last calls', h5: 'Initech' });
  const other = page('Atelier', { h1: 'Atelier', h2: 'Last calls', h5: 'Hooli' });
  expect(suggestNameSelector(one, [other])).toBe('h5');
  // On the first page alone nobody knows whose name the title says.
  expect(suggestNameSelector(one, [])).toBeNull();
});

test('on one page the program’s own names are told by the page, and by what programs are called', () => {
  const headings = { h1: 'Atelier CRM', h5: 'Initech', h6: 'Notes' };
  expect(suggestNameSelector(page(null, headings), [])).toBe('h5');
  expect(
    suggestNameSelector(page('Atelier', { h1: 'Atelier', h5: 'Initech' }, ['atelier']), []),
  ).toBe('h5');
});

test('what heads a part of a page, or stands for a missing name, is none', () => {
  const headings = { h1: 'Contacts', h2: 'Loading…', h3: '--', h4: 'Notes' };
  expect(suggestNameSelector(page(null, headings), [])).toBeNull();
});

test('a heading that both pages have goes before one that only this page has', () => {
  const one = page('Atelier', { h2: 'Reminder of today', h5: 'Initech' });
  expect(suggestNameSelector(one, [page('Atelier', { h5: 'Hooli' })])).toBe('h5');
});
