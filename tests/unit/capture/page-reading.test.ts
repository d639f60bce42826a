// @vitest-environment happy-dom
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rememberPage } from '../../../utils/capture/page-memory.ts';
import {
  type PageQuestion,
  pageReadingSchema,
  readPage,
} from '../../../utils/capture/page-reading.ts';

const address = 'https://app.hubspot.com/contacts/42/record/0-2/1';
const nothing: PageQuestion = {
  ...{ fields: [], within: '', frames: '', panels: [], link: null, listLinks: [] },
};

beforeAll(() => {
  // Nothing is laid out here: what is hidden says so itself.
  HTMLElement.prototype.checkVisibility = function isShown(this: HTMLElement) {
    return !this.hidden;
  };
});
beforeEach(() => document.body.replaceChildren());

function read(html: string, question: Partial<PageQuestion> = {}) {
  document.body.innerHTML = html;
  return readPage(document, { ...nothing, ...question }, rememberPage(document));
}

describe('the links that lead where the clicked one leads', () => {
  const textsIn = (html: string) =>
    read(html, {
      link: address,
      listLinks: [{ selector: 'a', name: { selector: '.name', read: 'text' } }],
    }).linkTexts;

  test.each([
    ['its text', `<a href="${address}"> Initech </a>`, ['Initech']],
    [
      'what stands in boxes of its own, line by line',
      `<a href="${address}"><div>IN</div><div>Initech</div></a>`,
      ['IN', 'Initech'],
    ],
    [
      'the listed name alone',
      `<a href="${address}"><div>IN</div><span class="name">Initech</span></a>`,
      ['Initech'],
    ],
    [
      'nothing of a hidden one',
      `<a href="${address}" hidden>A tab from before</a><a href="${address}">Initech</a>`,
      ['Initech'],
    ],
    ['nothing of another', `<a href="${address}0">Initrode</a>`, []],
  ])('say %s', (_, html, texts) => {
    expect(textsIn(html)).toEqual(texts);
  });

  test('are many and long on a hostile page, and said in part', () => {
    const long = 'x'.repeat(100_000);
    const reading = read(`<a href="${address}">${long}</a>`.repeat(200), { link: address });
    expect(v.is(pageReadingSchema, reading)).toBe(true);
  });
});

describe('a machine’s translation', () => {
  afterEach(() => {
    document.documentElement.className = '';
  });

  test.each(['translated-ltr', 'translated-rtl'])('of Google is told by the root: %s', (name) => {
    expect(read('<h1>Apple</h1>').isTranslated).toBe(false);
    document.documentElement.className = name;
    expect(read('<h1><font><font>Apple</font></font></h1>')).toMatchObject({
      isTranslated: true,
      headings: ['Apple'],
    });
  });

  test.each([
    '<h1 _msttexthash="1" _msthash="2">Apple</h1>',
    '<h1><ya-tr-span>Apple</ya-tr-span></h1>',
    '<p><b data-moz-translations-id="0">Apple</b></p>',
    '<h1>Apfel <font class="immersive-translate-target-wrapper">Apple</font></h1>',
  ])('of others by what they leave: %s', (html) => {
    expect(read(html).isTranslated).toBe(true);
  });

  test('of Firefox is told by the language, once the page was looked at in its own', () => {
    const root = document.documentElement;
    root.lang = 'de-AT';
    const remember = rememberPage(document);
    const look = () => readPage(document, nothing, remember).isTranslated;
    expect(look()).toBe(false);
    root.lang = 'de';
    expect(look()).toBe(false);
    root.lang = 'en';
    expect(look()).toBe(true);
    root.lang = '';
  });
});
