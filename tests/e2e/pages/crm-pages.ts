import type { Hosts } from '../../rig/hosts.ts';
import { type Page, type Site, serveSite } from './serve-site.ts';

/** Pages made to resemble those of CRMs, at their host names: `crm-pages.md` says what is known of them. */

const hubSpotRecord = (name: string, title = name): Page => ({
  title: `${title} | HubSpot`,
  body: `
    <header><h1>Companies</h1></header>
    <div data-scroll-trackable-container="left-sidebar">
      <h2 data-selenium-test="highlightTitle">${name}</h2>
      <p>Lifecycle stage: Customer</p>
      <iframe title="Mail" srcdoc="<h1>Write an e-mail</h1>"></iframe>
    </div>
    <aside data-selenium-test="sidebar-preview-panel">
      <h2 data-selenium-test="highlightTitle">A contact's preview</h2>
    </aside>`,
});

/** A picture that any page can draw. */
const logo = (name: string) =>
  `<h3 style="display: inline-block"><img alt="${name}" width="60" height="60"
    src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"></h3>`;

const hubSpotList: Page = {
  title: 'Companies | HubSpot',
  body: `
    <h1>Companies</h1>
    <table>
      <tr><td><a href="/contacts/42/record/0-2/11">Initech</a></td></tr>
      <tr><td><a href="/contacts/42/record/0-2/12"><span data-test-id="label-cell-formatted-property-name">Umbrella</span></a>
        <a href="/contacts/42/record/0-2/12">Preview</a></td></tr>
      <tr><td><a href="/contacts/42/record/0-2/14"><div>MC</div><div data-test-id="label-cell-formatted-property-name">Monsters</div></a></td></tr>
      <tr><td><a href="/contacts/42/record/0-2/7">Hooli</a></td></tr>
      <tr><td><a href="/contacts/42/record/0-1/13">Betty Bair</a></td></tr>
      <tr><td><a href="https://www.example.com/">An ordinary link</a></td></tr>
    </table>`,
};

const hubSpotSite: Site = {
  '/contacts/42/record/0-2/5': hubSpotRecord('Acme Inc'),
  '/contacts/42/record/0-2/6': hubSpotRecord('Globex'),
  '/contacts/42/record/0-2/7': hubSpotRecord('Hooli'),
  '/contacts/42/record/0-2/8': { ...hubSpotRecord('Soylent'), policy: "default-src 'none'" },
  '/contacts/42/record/0-2/19': {
    ...hubSpotRecord('Pied Piper'),
    body: `${hubSpotRecord('Pied Piper').body}${logo('Logo')}`,
  },
  '/contacts/42/record/0-2/23': hubSpotRecord('Bluth'),
  '/contacts/42/record/0-2/24': hubSpotRecord('Sitwell'),
  '/contacts/42/record/0-1/9': hubSpotRecord('Betty Bair'),
  // The single-page application has moved on, and the heading of the record before still stands.
  '/contacts/42/record/0-2/10': hubSpotRecord('Wayne Enterprises', 'Stark Industries'),
  '/contacts/42/objects/0-2/views/all/list': hubSpotList,
  '/contacts/42/objects/0-2/views/2/list': {
    title: 'Pictures | HubSpot',
    body: `<a href="/contacts/42/record/0-2/20">${logo('Picture')}Aviato</a>`,
  },
  '/contacts/77/objects/0-2/views/all/list': {
    title: 'Companies | HubSpot',
    body: '<h1>Companies</h1><a href="/contacts/42/record/0-2/18">Globochem</a>',
  },
  '/contacts/77/record/0-2/21': hubSpotRecord('Vandelay'),
  '/contacts/77/record/0-2/22': hubSpotRecord('Pendant Publishing'),
};

/** Visited tabs stay in the page, hidden. */
const salesforceRecord = (name: string): Page => ({
  title: `${name} | Account | Salesforce`,
  body: `
    <div class="windowViewMode-normal" style="display: none"><records-highlights2>
      <lightning-formatted-text slot="primaryField">A tab from before</lightning-formatted-text>
    </records-highlights2></div>
    <div class="windowViewMode-normal active"><records-highlights2><h1>Account
      <lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text>
    </h1></records-highlights2></div>`,
});

const salesforce: Site = {
  '/lightning/r/Account/001M000000qfPySIAU/view': salesforceRecord('Tyrell Corporation'),
};

/** The name comes late, in a text box. */
const pipedrive: Site = {
  '/organization/7': {
    title: 'Pipedrive',
    body: '<main><div data-testid="header-title"><textarea aria-label="Name" placeholder="Add title"></textarea></div></main>',
    script: `setTimeout(() => {
      document.title = 'Cyberdyne - contact details';
      document.querySelector('textarea').value = 'Cyberdyne';
    }, 150);`,
  },
};

const zoho: Site = {
  '/crm/org123/tab/Accounts/4567000000123': {
    title: 'Oscorp - Zoho CRM',
    body: `<div id="titlecard_FULLNAME" cx-prop-value="Oscorp"><h1>Oscorp</h1></div>
      <iframe title="Related list" srcdoc="<h1>Open activities</h1>"></iframe>`,
  },
};

/** Puts them all where their users meet them. */
/** The address of a company's page. */
export const hubSpot = (id: number, portal = 42): string =>
  `https://app.hubspot.com/contacts/${portal}/record/0-2/${id}`;

export function serveCrmPages(hosts: Hosts): void {
  hosts.serve('app.hubspot.com', serveSite(hubSpotSite));
  hosts.serve('initrode.lightning.force.com', serveSite(salesforce));
  hosts.serve('initrode.pipedrive.com', serveSite(pipedrive));
  hosts.serve('crm.zoho.com', serveSite(zoho));
}
