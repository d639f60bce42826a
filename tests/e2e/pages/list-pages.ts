import type { Hosts } from '../../rig/hosts.ts';
import { type Page, type Site, serveSite } from './serve-site.ts';

/** Lists made to resemble those of CRMs. */

const hubSpotRow = (id: number, name: string) => `
  <tr>
    <td><a href="/contacts/88/record/0-2/${id}"><span data-test-id="label-cell-formatted-property-name">${name}</span></a>
      <a href="/contacts/88/record/0-2/${id}?interaction=preview">Preview</a></td>
    <td><a href="/contacts/88/record/0-1/${id}00">Contact of ${name}</a></td>
  </tr>`;

const hubSpotList: Page = {
  title: 'Companies | HubSpot',
  body: `<h1>Companies</h1>
    <table>${hubSpotRow(1, 'Ромашка')}${hubSpotRow(2, '=HYPERLINK("https://evil.test")')}${hubSpotRow(3, 'Hooli')}</table>
    <div style="display: none"><a href="/contacts/88/record/0-2/99">A tab from before</a></div>
    <iframe title="More" src="/contacts/88/more"></iframe>
    <iframe title="Elsewhere" src="https://elsewhere.example.com/frame"></iframe>`,
};

const next: Page = {
  title: 'Companies | HubSpot',
  body: `<h1>Companies</h1><table>${hubSpotRow(3, 'Hooli XYZ')}${hubSpotRow(5, 'Very Long Name '.repeat(20))}</table>`,
};

/** 20,000 links, ten times as many as are taken, with much to say. */
const hostile: Page = {
  title: 'Companies | HubSpot',
  body: '<h1>Companies</h1>',
  script: `
    const long = 'x'.repeat(5_000_000);
    const links = Array.from({ length: 20_000 }, (_, id) =>
      '<a href="/contacts/88/record/0-2/' + (1000 + id) + '">Client ' + id + '</a> ');
    document.body.insertAdjacentHTML('beforeend', links.join(''));
    document.querySelector('a').textContent = long;`,
};

const twenty: Page = {
  title: 'Companies | HubSpot',
  body: `<h1>Companies</h1><table>${Array.from({ length: 20 }, (_, row) => hubSpotRow(200 + row, `Client ${row + 1} of a list`)).join('')}</table>`,
};

const hubSpot: Site = {
  '/contacts/88/objects/0-2/views/twenty/list': twenty,
  '/contacts/88/objects/0-2/views/all/list': hubSpotList,
  '/contacts/88/objects/0-2/views/all/list/2': next,
  '/contacts/88/objects/0-2/views/hostile/list': hostile,
  '/contacts/88/objects/0-2/views/empty/list': { title: 'Companies', body: '<h1>Companies</h1>' },
  '/contacts/88/more': {
    title: 'More',
    body: '<a href="https://app.hubspot.com/contacts/88/record/0-2/4">Initech</a>',
  },
};

/** Visited lists stay in the page, hidden; the name is in a link's text and title. */
const salesforce: Site = {
  '/lightning/o/Account/list': {
    title: 'Accounts | Salesforce',
    body: `<h1>Accounts</h1>
      <a data-refid="recordId" title="Tyrell Corporation" href="/lightning/r/001M000000qfPySIAU/view">Tyrell Corporation</a>
      <a href="/lightning/r/001M000000qfPyS/view">Edit</a>
      <a href="/lightning/o/Account/list">All accounts</a>`,
  },
};

const pipedrive: Site = {
  '/organizations/list': {
    title: 'Organizations',
    body: '<a href="/organization/7">Cyberdyne</a> <a href="/person/9">Sarah Connor</a>',
  },
};

const zoho: Site = {
  '/crm/org123/tab/Accounts/custom-view/4/list': {
    title: 'Accounts - Zoho CRM',
    body: '<a class="cxLookupViewWrapper" href="/crm/org123/tab/Accounts/4567000000000000123">Oscorp</a>',
  },
};

export function serveListPages(hosts: Hosts): void {
  hosts.serve('app.hubspot.com', serveSite(hubSpot));
  hosts.serve('initrode.lightning.force.com', serveSite(salesforce));
  hosts.serve('initrode.pipedrive.com', serveSite(pipedrive));
  hosts.serve('crm.zoho.com', serveSite(zoho));
  hosts.serve(
    'elsewhere.example.com',
    serveSite({
      '/frame': {
        title: 'Elsewhere',
        body: '<a href="https://app.hubspot.com/contacts/88/record/0-2/66">Not ours to read</a>',
      },
    }),
  );
}
