import { expect, test } from 'vitest';
import { changeOfOptions } from '../../../../components/transfer/portable-options.ts';
import { siteRulesItem } from '../../../../utils/stored-options.ts';

const rule = (id: string, pattern: string) => ({
  ...{ id, pattern, prefix: id, idPlace: { at: 'pattern' as const }, nameSelector: null },
});

test('a rule of a file that cannot be used is kept beside the others, to be mended', async () => {
  const here = rule('a', 'https://a.test/:id');
  await siteRulesItem.write([here]);
  const imported = [rule('b', 'https://b.test/:id'), rule('c', 'https://c.test/(.*)/:id')];
  const options = { siteRules: { version: 1, value: imported } };
  const change = await changeOfOptions(options);
  expect(change.count).toBe(1);
  await change.apply();
  expect(await siteRulesItem.read()).toEqual([imported[0], here]);
  expect((await siteRulesItem.broken.read()).map(({ entry }) => entry)).toEqual([imported[1]]);
  expect((await changeOfOptions(options)).count).toBe(0);
});
