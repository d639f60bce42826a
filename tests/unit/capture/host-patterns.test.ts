import { expect, test } from 'vitest';
import {
  hostPatterns,
  hostPatternsOf,
  recordPatterns,
} from '../../../utils/capture/host-patterns.ts';
import { type SystemName, systemNamed } from '../../../utils/capture/systems.ts';

const patternsOf = (name: SystemName) => {
  const system = systemNamed(name);
  return system && hostPatternsOf(system);
};

test.each<[SystemName, string[]]>([
  ['hubspot', ['https://*.hubspot.com/*']],
  ['pipedrive', ['https://*.pipedrive.com/*']],
  ['close', ['https://app.close.com/*']],
  ['freshsales', ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*']],
  [
    'notion',
    [
      'https://notion.so/*',
      'https://www.notion.so/*',
      'https://app.notion.com/*',
      'https://*.notion.site/*',
    ],
  ],
  ['wrike', ['https://*.wrike.com/*']],
  ['odoo', []],
])('%s', (name, patterns) => {
  expect(patternsOf(name)).toEqual(patterns);
});

test('no pattern stands twice, is for http, or for every host', () => {
  const all = hostPatterns();
  expect(new Set(all).size).toBe(all.length);
  for (const pattern of all) {
    expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
  }
});

test('a link to a self-hosted record has a pattern where its path tells it', () => {
  expect(recordPatterns()).toContain('*://*/odoo/*contacts/*');
  expect(recordPatterns()).toContain('https://*.pipedrive.com.mcas.ms/*');
  expect(recordPatterns()).not.toContain('*://*/*');
});
