// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { OptionsParts } from '../../../../components/options/options-parts.tsx';
import { draw } from '../page.ts';

test('each part of the options is one press away, in their order', () => {
  draw(
    <OptionsParts
      parts={[
        { id: 'part-link-apps', title: 'link_apps', children: <h2>Link APPs</h2> },
        { id: 'part-data', title: 'settings_data', children: <h2>Export and import</h2> },
      ]}
    />,
  );
  const links = [...document.querySelectorAll('nav[aria-label="Parts of the settings"] a')];
  expect(links.map(({ textContent }) => textContent)).toEqual(['Link APPs', 'Your data']);
  const parts = links.map((link) => document.querySelector(link.getAttribute('href') ?? ''));
  expect(parts.map((part) => part?.textContent)).toEqual(['Link APPs', 'Export and import']);
});
