// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Connections } from '../../../../components/company/connections.tsx';
import type { LinkPage } from '../../../../utils/link-api/company.ts';
import { company } from '../directory.ts';
import { draw, text } from '../page.ts';

test.each<[string, LinkPage | null]>([
  ['Send the connection link to the client.', { url: 'https://app.test/x', enabled: true }],
  ['Send the connection link to the client.', null],
  ['while the connection page is on', { url: null, enabled: false }],
])('with nothing connected it says “%s” where the page is %j', (words, linkPage) => {
  const shown = company('A', 'Acme', { linkPage, connections: [] });
  draw(<Connections company={shown} reading={false} wasRead={false} />);
  expect(text()).toContain(words);
});

test('of one that is gone it asks its user to send nothing', () => {
  const missing = company('A', 'Acme', { unseenSince: 1, notFoundAt: 2, connections: [] });
  draw(<Connections company={missing} reading={false} wasRead={false} />);
  expect(text()).toContain('Nothing connected');
  expect(text()).not.toContain('Send');
});

test.each([
  ['once, with the rest of the card', 1000, false],
  ['where they are older than the rest', 3_600_000, true],
])('from when they are is said %s', (_, before, isSaid) => {
  const fetchedAt = Date.UTC(2026, 2, 15, 12, 34, 30);
  const connectionsFetchedAt = fetchedAt - before;
  const shown = company('A', 'Acme', { fetchedAt, connectionsFetchedAt, connections: [] });
  draw(<Connections company={shown} reading={false} wasRead={false} />);
  expect(text().includes('Updated')).toBe(isSaid);
});
