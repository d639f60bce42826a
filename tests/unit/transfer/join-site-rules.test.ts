import { expect, test } from 'vitest';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { joinSiteRules } from '../../../utils/transfer/join-site-rules.ts';

const rule = (id: string, part: Partial<SiteRule> = {}): SiteRule => ({
  ...{ id, prefix: id, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: `https://${id}.test/:id`,
  ...part,
});
const [ours, theirs] = [rule('ours'), rule('theirs')];

test('a rule of here stays beside those of a file', () => {
  expect(joinSiteRules([theirs], [ours])).toEqual([theirs, ours]);
});

test('the same rules, in their order, are no change', () => {
  expect(joinSiteRules([ours, theirs], [ours, theirs])).toEqual([ours, theirs]);
});

test.each([
  ['is the same one', { id: 'theirs' }],
  ['is for the same pages', { pattern: theirs.pattern }],
  ['would make the same ids', { prefix: 'theirs' }],
])('the rule of the file stands where that of here %s', (_, part) => {
  expect(joinSiteRules([theirs], [rule('ours', part)])).toEqual([theirs]);
});
