// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkLimits, linksReadingSchema, readLinks } from '../../../utils/capture/links-reading.ts';
import { readSitePattern, type SitePattern } from '../../../utils/capture/site-pattern.ts';

const company = (id: number) => `https://app.hubspot.com/contacts/42/record/0-2/${id}`;
const listLinks = [{ selector: 'a.known', name: { selector: '.name', read: 'text' as const } }];
const read = (patterns: string[] = []) =>
  readLinks(document, { listLinks, sitePatterns: patterns.map(sitePattern) });

function sitePattern(text: string): SitePattern {
  const read = readSitePattern(text);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  // Chromium hands it to the page without what is null.
  return JSON.parse(JSON.stringify(read.value, (_, value) => value ?? undefined));
}

beforeAll(() => {
  // Nothing is laid out here: what is hidden says so itself.
  HTMLElement.prototype.checkVisibility = function isShown(this: HTMLElement) {
    return !this.hidden;
  };
});
beforeEach(() => document.body.replaceChildren());

function put(html: string): void {
  document.body.innerHTML = html;
}

test('takes visible links that may be records, one an address, with what they say', () => {
  put(`
    <a href="${company(1)}">Initech</a> <a href="${company(1)}" title="Open Initech">Open</a>
    <a href="${company(2)}" hidden>An old tab's</a>
    <a href="https://www.example.com/">Elsewhere</a> <a href="mailto:a@b.test">Mail</a>
    <a name="anchor">Nowhere</a>`);
  expect(read()).toEqual([
    { address: company(1), names: [], texts: ['Initech', 'Open', 'Open Initech'] },
  ]);
});

test('tells the name of a list’s own link from its other words', () => {
  put(`
    <a class="known" href="${company(1)}"><i>IN</i><span class="name">Initech</span></a>
    <a class="known" href="${company(1)}">Preview</a>`);
  expect(read()).toEqual([{ address: company(1), names: ['Initech'], texts: ['Preview'] }]);
});

test('takes the links to records of the user’s own sites, and no others of these', () => {
  put(`
    <a href="https://crm.atelier.test/clients/5">Initech</a>
    <a href="https://crm.atelier.test/clients/5/edit">Edit</a>
    <a href="https://crm.atelier.test/news">News</a>
    <a href="https://spa.test/app#/clients/7?tab=1">Hooli</a>
    <a href="https://other.test/clients/6">Elsewhere</a>`);
  const patterns = ['https://crm.atelier.test/clients/:id', 'https://spa.test/app#/clients/:id'];
  expect(read(patterns).map(({ address, texts }) => [address, ...texts])).toEqual([
    ['https://crm.atelier.test/clients/5', 'Initech'],
    ['https://spa.test/app#/clients/7?tab=1', 'Hooli'],
  ]);
  expect(read()).toEqual([]);
});

describe('a hostile page', () => {
  const holds = (reading: unknown) => v.is(linksReadingSchema, reading);

  test('of thousands of links is read in part', () => {
    const link = (_: unknown, id: number) => `<a href="${company(id)}">Client ${id}</a>`;
    put(Array.from({ length: 2100 }, link).join(''));
    const found = read();
    expect(found).toHaveLength(linkLimits.addresses);
    expect(holds(found)).toBe(true);
  });

  test('of many links to one record says few things of it', () => {
    const link = (_: unknown, id: number) => `<a href="${company(1)}">Name ${id}</a>`;
    put(Array.from({ length: 100 }, link).join(''));
    expect(read()).toMatchObject([{ texts: { length: linkLimits.textsOfAddress } }]);
  });

  test('with texts and addresses of a hundred thousand letters gives short ones', () => {
    const long = 'x'.repeat(100_000);
    put(`<a href="${company(1)}" title="${long}">${long}</a><a href="${company(2)}?${long}">B</a>`);
    const found = read();
    expect(found.map(({ address }) => address)).toEqual([company(1)]);
    expect(holds(found)).toBe(true);
  });

  test('gives no more than a megabyte altogether', () => {
    const long = 'y'.repeat(linkLimits.textLength - 10);
    const link = (_: unknown, id: number) => `<a href="${company(id)}">${long}${id}</a>`;
    put(Array.from({ length: 1999 }, link).join(''));
    expect(JSON.stringify(read()).length).toBeLessThan(linkLimits.characters * 1.2);
  });
});
