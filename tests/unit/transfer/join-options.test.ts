import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import type { StoredTemplate } from '../../../utils/companies/message-template.ts';
import { joinMessageTemplates, joinSiteRules } from '../../../utils/transfer/join-options.ts';

const nothing = { name: null, subject: null, text: null, isReminder: false };
const usual: StoredTemplate[] = [
  { ...nothing, id: 'link' },
  { ...nothing, id: 'reminder', isReminder: true },
];
const [usualLink, usualReminder] = usual as [StoredTemplate, StoredTemplate];
const own = (id: string, text: string, isReminder = false): StoredTemplate => ({
  ...{ id, name: id, subject: '', text, isReminder },
});
const spelledOut = ({ name, subject, text, ...rest }: StoredTemplate): StoredTemplate => ({
  ...{ ...rest, name: name ?? 'usual', subject: subject ?? 'usual', text: text ?? 'usual' },
});
const join = (told: StoredTemplate[], here: StoredTemplate[]) =>
  joinMessageTemplates(told, here, spelledOut);

test('what one side alone has is taken', () => {
  expect(join([own('a', 'A')], [])).toEqual([own('a', 'A')]);
  expect(join([], [own('a', 'A')])).toEqual([own('a', 'A')]);
  expect(join([own('a', 'A', true)], [own('b', 'B', true)])).toEqual([
    ...[own('a', 'A', true), own('b', 'B')],
  ]);
});

test('own words are worth more than the usual ones, on either side', () => {
  const changed = { ...usualLink, text: 'mine: {link}' };
  expect(join(usual, [changed, usualReminder])).toEqual([changed, usualReminder]);
  expect(join([changed, usualReminder], usual)).toEqual([changed, usualReminder]);
});

test('two that differ both stay, the own one with all of its words', () => {
  const theirs = { ...usualLink, text: 'theirs' };
  expect(join([theirs, usualReminder], [{ ...usualLink, text: 'mine' }])).toEqual([
    theirs,
    usualReminder,
    { ...usualLink, id: 'link-here', name: 'usual', subject: 'usual', text: 'mine' },
  ]);
});

test('no own words are lost, one is the reminder, and a second time nothing changes', () => {
  const one = fc.record({
    id: fc.constantFrom('link', 'reminder', 'source', 'a', 'b'),
    ...{ name: fc.constantFrom('x', 'y'), subject: fc.constant('s') },
    ...{ text: fc.constantFrom('1', '2', '3'), isReminder: fc.boolean() },
  });
  const list = fc.uniqueArray(fc.oneof(one, fc.constantFrom(...usual)), {
    selector: ({ id }) => id,
    maxLength: 5,
  });
  const words = ({ name, text }: StoredTemplate) => `${name} ${text}`;
  fc.assert(
    fc.property(list, list, (told, here) => {
      const joined = join(told, here);
      const said = joined.map(words);
      for (const template of here.filter(({ text }) => text !== null)) {
        expect(said).toContain(words(template));
      }
      expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      if (told.length > 0 && here.length > 0) {
        expect(joined.filter(({ isReminder }) => isReminder)).toHaveLength(1);
        expect(join(told, joined)).toEqual(joined);
      }
    }),
  );
});

const rule = (id: string, part: Partial<SiteRule> = {}): SiteRule => ({
  ...{ id, prefix: id, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: `https://${id}.test/:id`,
  ...part,
});
const [ourRule, theirRule] = [rule('ours'), rule('theirs')];

test('a rule of here stays beside those of a file', () => {
  expect(joinSiteRules([theirRule], [ourRule])).toEqual([theirRule, ourRule]);
});

test('the same rules, in their order, are no change', () => {
  expect(joinSiteRules([ourRule, theirRule], [ourRule, theirRule])).toEqual([ourRule, theirRule]);
});

test.each([
  ['is the same one', { id: 'theirs' }],
  ['is for the same pages', { pattern: theirRule.pattern }],
  ['would make the same ids', { prefix: 'theirs' }],
])('the rule of the file stands where that of here %s', (_, part) => {
  expect(joinSiteRules([theirRule], [rule('ours', part)])).toEqual([theirRule]);
});
