import { expect, test } from 'vitest';
import { circles, insideImports, needlesslyPublic, wrongArrows } from './house.ts';
import { importsOf, importsOfProduct, sourceFiles } from './source-files.ts';

const product = importsOfProduct();

test('the product has files, and they import each other', () => {
  expect(sourceFiles().length).toBeGreaterThan(20);
  expect(product.length).toBeGreaterThan(sourceFiles().length);
});

test('the arrows point inward', () => {
  expect(wrongArrows(product)).toEqual([]);
});

test('no folder of components imports the inside of another, and none opens more than it must', () => {
  expect(insideImports(product)).toEqual([]);
  expect(needlesslyPublic(product)).toEqual([]);
});

test.each([
  ['components/workspace/home.tsx', 'components/new-company/form-step.ts'],
  ['components/company/card.tsx', 'components/popup/popup.tsx'],
  ['components/company/card.tsx', 'components/nobody-knows-this/view.tsx'],
])('%s may not look into %s', (from, to) => {
  expect(insideImports([{ from, to }])).toEqual([`${from} imports ${to}`]);
});

test('what a folder is made for, its own inside and ui are open', () => {
  const open = ['new-company/new-company.tsx', 'workspace/find-company.tsx', 'ui/icon.tsx'];
  const imports = open.map((to) => ({
    from: 'components/workspace/home.tsx',
    to: `components/${to}`,
  }));
  expect(insideImports(imports)).toEqual([]);
});

test('there are no circles', () => {
  expect(circles(product)).toEqual([]);
});

test.each([
  ['utils/link-api/call.ts', 'wxt/browser'],
  ['utils/companies/search.ts', 'preact'],
  ['utils/companies/search.ts', 'utils/browser/stored-item.ts'],
  ['utils/capture/hubspot.ts', 'webextension-polyfill'],
  ['utils/messages.ts', 'utils/background/create.ts'],
  ['components/workspace/home.tsx', 'utils/link-api/create-link-api.ts'],
  ['components/workspace/home.tsx', 'utils/background/create.ts'],
  ['components/workspace/home.tsx', 'utils/link-apps/token-vault.ts'],
  ['components/workspace/home.tsx', 'utils/companies/directory.ts'],
  ['entrypoints/popup/main.tsx', 'utils/background/create.ts'],
  ['entrypoints/popup/main.tsx', 'utils/browser/open-page.ts'],
  ['entrypoints/background/index.ts', 'components/ui/sentence.tsx'],
  ['utils/nobody-knows-this.ts', 'utils/result.ts'],
])('%s may not import %s', (from, to) => {
  expect(wrongArrows([{ from, to }])).toEqual([`${from} imports ${to}`]);
});

test('a ring is found, and a diamond is none', () => {
  const arrows = (...pairs: string[]) =>
    pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
  expect(circles(arrows('ab', 'bc', 'cb'))).toEqual(['b → c → b']);
  expect(circles(arrows('ab', 'ac', 'bd', 'cd'))).toEqual([]);
});

test('an import is seen however it is written', () => {
  const code = `
    import type { A } from './a.ts';
    import './b.ts';
    export { c } from '../c.ts';
    export * from 'd';
    const e = () => import('./e.ts');
  `;
  expect(importsOf('utils/x/here.ts', code).map(({ to }) => to)).toEqual([
    'utils/x/a.ts',
    'utils/x/b.ts',
    'utils/c.ts',
    'd',
    'utils/x/e.ts',
  ]);
});
