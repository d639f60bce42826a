import { longestText } from '../companies/company-id.ts';
import { cutText } from '../companies/retired.ts';
import { visibleText } from '../companies/visible-text.ts';

/**
 * A page's text as a name: as it is seen, cut to what the API takes. Pages escape names twice and
 * more often (`Smith &amp;amp; Sons`); whatever they have between the same marks is no name.
 */
export function cleanName(text: string): string {
  let name = text;
  for (let before: string | undefined; name !== before; ) {
    before = name;
    name = visibleText(cutText(visibleText(decodeEntities(name)), longestText));
  }
  return name;
}

/** Those of Latin-1, in the order of the characters from U+00A0 on. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
  'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve ' +
  'oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Of the others those that names and titles have. */
const characters = new Map([
  ...latin
    .split(' ')
    .map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    ...{
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
      num: '#',
      sol: '/',
      lpar: '(',
      rpar: ')',
    },
    ...{ comma: ',', colon: ':', period: '.', excl: '!', plus: '+', commat: '@', vert: '|' },
    ...{ ndash: '–', mdash: '—', hyphen: '‐', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“' },
    ...{ rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›', hellip: '…', bull: '•', trade: '™' },
    ...{ euro: '€', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ' },
    ...{ zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F', ensp: ' ', emsp: ' ' },
    ...{ thinsp: ' ', dagger: '†', Dagger: '‡', permil: '‰', prime: '′', minus: '−' },
  }),
]);

/** Windows-1252: HTML reads `&#146;` as what its writers meant. */
const meantBy = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ', (character, index) => [0x80 + index, character]),
);

function characterOf(code: number): string {
  const meant = meantBy.get(code);
  return meant ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '');
}

/** A text with its HTML entities as characters, once; what is no entity stays (`AT&T;`). */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,6}));/gi,
    (entity, hex?: string, digits?: string, name?: string) => {
      if (hex) return characterOf(Number.parseInt(hex, 16));
      if (digits) return characterOf(Number(digits));
      return characters.get(name ?? '') ?? entity;
    },
  );
