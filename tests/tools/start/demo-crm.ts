import { type Page, type Site, serveSite } from '../../e2e/pages/serve-site.ts';
import type { Hosts } from '../../rig/hosts.ts';

/** A small CRM at HubSpot's address, whose pages have the address and the name where HubSpot has them. */

const clients: Record<string, string> = {
  512: 'Acme Inc',
  513: 'Łódź Foods Sp. z o.o.',
  514: 'Globex Corporation',
  515: 'Ромашка',
};

const list = '/contacts/4021/objects/0-2/views/all/list';
const record = (id: string) => `/contacts/4021/record/0-2/${id}`;

const style = `<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { display: grid; grid-template-columns: 18rem 1fr; min-block-size: 100vh; margin: 0; }
  aside, main { padding: 1.5rem 2rem; }
  aside { border-inline-end: 1px solid #8884; }
  h2 { margin-block: 0 1rem; }
  dl { display: grid; gap: .25rem; margin: 0; }
  dt { color: #777; font-size: .85em; }
  dd { margin: 0 0 .75rem; }
  li { padding-block: .4rem; }
</style>`;

const recordPage = (name: string): Page => ({
  title: `${name} | HubSpot`,
  body: `${style}
    <aside data-scroll-trackable-container="left-sidebar">
      <h2 data-selenium-test="highlightTitle">${name}</h2>
      <dl><dt>Lifecycle stage</dt><dd>Customer</dd><dt>Owner</dt><dd>You</dd></dl>
    </aside>
    <main><p>A demo CRM: nothing leaves this computer.</p><a href="${list}">All clients</a></main>`,
});

const listPage: Page = {
  title: 'Companies | HubSpot',
  body: `${style}<aside><h2>Demo CRM</h2></aside><main><h1>Companies</h1><ul>${Object.entries(
    clients,
  )
    .map(([id, name]) => `<li><a href="${record(id)}">${name}</a></li>`)
    .join('')}</ul></main>`,
};

const site: Site = {
  [list]: listPage,
  ...Object.fromEntries(
    Object.entries(clients).map(([id, name]) => [record(id), recordPage(name)]),
  ),
};

/** The record that one begins at: Acme Inc. */
export const demoRecord = `https://app.hubspot.com${record('512')}`;

export const serveDemoCrm = (hosts: Hosts): void => hosts.serve('app.hubspot.com', serveSite(site));
