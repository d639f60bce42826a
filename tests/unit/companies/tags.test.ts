import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { longestTag, mostTags, parseTags, tagsText } from '../../../utils/companies/tags.ts';

test.each([
  ['VIP, Retail', ['VIP', 'Retail']],
  ['vip, VIP , Víp', ['vip']],
  ['  key   account ;;\nold', ['key account', 'old']],
  ['', []],
  [' , ,', []],
  ['东京, Москва', ['东京', 'Москва']],
  ['重要、小売；更新，東京', ['重要', '小売', '更新', '東京']],
  ['半角､カンマ', ['半角', 'カンマ']],
  ['مهم، تجزئة؛ جديد', ['مهم', 'تجزئة', 'جديد']],
  ['a'.repeat(200), ['a'.repeat(longestTag)]],
])('%j', (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});

test('what is written back is read again as it was', () => {
  assert(
    property(array(string({ unit: 'grapheme' })), (words) => {
      const tags = parseTags(words.join(','));
      expect(tags.length).toBeLessThanOrEqual(mostTags);
      expect(parseTags(tagsText(tags))).toEqual(tags);
    }),
  );
});
