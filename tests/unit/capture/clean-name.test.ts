import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../../utils/capture/clean-name.ts';
import { anyText } from '../any-text.ts';

test.each([
  ['  Acme\n\t Inc ', 'Acme Inc'],
  ['Acme\u202Egpj.exe', 'Acmegpj.exe'],
  ['\uFEFFAcme\u200B', 'Acme'],
  ['Ac\u0000me\u2028Inc', 'Acme Inc'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['<b>Acme</b>', '<b>Acme</b>'],
  ['\uD800Acme', 'Acme'],
  [' \u200F ', ''],
  ['\u3164', ''],
  ['\u200D', ''],
  ['\u2800\uFFA0', ''],
  ['\uF0AB Acme', 'Acme'],
  ['Ac\u200Dme\u200C', 'Acme'],
  ['Ac\u00ADme', 'Acme'],
  ['👩\u200D💻 Coders', '👩\u200D💻 Coders'],
  ['क्\u200Dष', 'क्\u200Dष'],
  ['Smith & Sons', 'Smith & Sons'],
  ['Smith &amp; Sons', 'Smith & Sons'],
  ['Smith &amp;amp; Sons', 'Smith & Sons'],
  ['Smith &#38; Sons', 'Smith & Sons'],
  ['L&#8217;Or&eacute;al', 'L’Oréal'],
  ['L&#x2019;Or&#233;al', 'L’Oréal'],
  ['L&#146;Oréal', 'L’Oréal'],
  ['M&uuml;ller&nbsp;&ndash;&nbsp;Stra&szlig;e', 'Müller – Straße'],
  ['&lt;b&gt;Acme&lt;/b&gt;', '<b>Acme</b>'],
  ['AT&T; R&D;', 'AT&T; R&D;'],
  ['&valueOf;&toStrin;', '&valueOf;&toStrin;'],
  ['Acme&#8203;&#0;&#xD800;&#x110000;', 'Acme'],
])('%j becomes %j', (text, name) => {
  expect(cleanName(text)).toBe(name);
});

const pieces = [
  '&',
  'amp;',
  '#38;',
  '#8203;',
  'nbsp;',
  '\u200D',
  '\u200B',
  '\u3164',
  ' ',
  'a',
  'م',
];
const hardText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 600 })
  .map((parts) => parts.join(''));

test('a name is one line of at most 1024, whole to the last character, and stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(hardText, anyText({ maxLength: 3000 })), (text) => {
      const name = cleanName(text);
      expect(name.length).toBeLessThanOrEqual(1024);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/[\n\r\t\u202A-\u202E\u2066-\u2069]/);
      expect(cleanName(name)).toBe(name);
    }),
  );
});
