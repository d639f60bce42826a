import type { ServerResponse } from 'node:http';
import type { Hosts } from '../../rig/hosts.ts';
import { type Page, type Site, serveSite } from './serve-site.ts';

/** Pages of CRMs that move on without a load, that stand in frames, and that do not answer. */

const record = (name: string, more: Partial<Page> = {}): Page => ({
  title: `${name} | HubSpot`,
  body: `<h2 data-selenium-test="highlightTitle" style="display: inline-block">${name}</h2>`,
  ...more,
});

/** The middle of the window is within the frame. */
const frame = (address: string) =>
  `<iframe title="Frame" src="${address}" style="width: 95vw; height: 80vh"></iframe>`;

/** What a page asks for, and does nothing else until it is answered. */
const held = '/contacts/99/held';

const hubSpot: Site = {
  '/contacts/99/record/0-2/3': record('Wonka Industries', {
    body: `<h2 data-selenium-test="highlightTitle">Wonka Industries</h2>${frame('/contacts/99/mail')}`,
  }),
  '/contacts/99/mail': { title: 'Mail', body: '<h1>Write an e-mail</h1>' },
  '/contacts/99/objects/0-2/views/all/list': {
    title: 'Companies | HubSpot',
    body: `<h1>Companies</h1>
      <a href="/contacts/99/record/0-2/4">Not this one: it stands outside of the frame</a>
      ${frame('/contacts/99/rows')}`,
  },
  '/contacts/99/rows': {
    title: 'Rows',
    body: `<style>a { display: block; font-size: 30vh; line-height: 80vh }</style>
      <a href="/contacts/99/record/0-2/4">Sirius</a>`,
  },
  '/contacts/99/record/0-2/5': record('Virtucon', {
    script: `document.querySelector('h2').addEventListener('click', () => {
      setTimeout(() => {
        const request = new XMLHttpRequest();
        request.open('GET', '${held}', false);
        request.send();
      });
    });`,
  }),
  '/contacts/99/record/0-2/6': record('Soylent'),
  // Title and heading both come later than the address.
  '/contacts/98/record/0-2/1': record('Wayne Enterprises', {
    script: `
      globalThis.go = (id, name, lag) => {
        history.pushState({}, '', '/contacts/98/record/0-2/' + id);
        const show = () => {
          document.title = name + ' | HubSpot';
          document.querySelector('h2').textContent = name;
        };
        if (lag === 0) show();
        else setTimeout(show, lag);
      };`,
  }),
  // Anyone can write this into a page; it is the only name there.
  '/contacts/99/record/0-2/7': record('HubSpot', {
    title: 'HubSpot',
    body: `<script type="application/ld+json">{"@type": "Organization", "name": "Somebody Else"}</script>`,
  }),
};

/** The record is told by the fragment. */
const salesforce: Site = {
  '/one/one.app': {
    title: 'Salesforce',
    body: `<div class="windowViewMode-normal active"><records-highlights2><h1>Account
      <lightning-formatted-text slot="primaryField"></lightning-formatted-text>
    </h1></records-highlights2></div>`,
    script: `
      const names = { '001M000000qfPySIAU': 'Weyland-Yutani', '0013k00002crTPaAAM': 'Nakatomi' };
      const draw = () => {
        const name = names[location.hash.split('/')[2]];
        document.title = name + ' | Account | Salesforce';
        document.querySelector('[slot]').textContent = name;
      };
      addEventListener('hashchange', draw);
      draw();`,
  },
};

/** A record opens in a frame over the list, which keeps its heading and its document. */
const bitrix: Site = {
  '/crm/company/list/': {
    title: 'Companies',
    body: '<h1 id="pagetitle" style="display: inline-block">Companies</h1>',
    script: `globalThis.openSlider = (id, hasFrame) => {
      const address = '/crm/company/details/' + id + '/';
      if (!hasFrame) {
        document.title = 'Initech';
        return history.replaceState({}, '', address);
      }
      const frame = document.createElement('iframe');
      frame.className = 'side-panel-iframe';
      frame.style = 'position: fixed; inset: 0; top: 30vh; width: 100vw; height: 70vh';
      frame.src = address + '?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER';
      frame.onload = () => history.replaceState({}, '', address);
      document.body.append(frame);
    };`,
  },
  '/crm/company/details/12/': {
    title: 'Cyberdyne',
    body: '<h1><span id="pagetitle">Cyberdyne</span></h1>',
  },
};

export interface HeldPage {
  isHeld: () => boolean;
  release: () => void;
}

/** One of the pages does not answer while it is held. */
export function serveMovingPages(hosts: Hosts): HeldPage {
  const waiting: ServerResponse[] = [];
  const serveHubSpot = serveSite(hubSpot);
  hosts.serve('app.hubspot.com', (request, response) => {
    if (request.url === held) waiting.push(response);
    else serveHubSpot(request, response);
  });
  hosts.serve('acme.bitrix24.de', serveSite(bitrix));
  hosts.serve('weyland.lightning.force.com', serveSite(salesforce));
  return {
    isHeld: () => waiting.length > 0,
    release: () => {
      for (const response of waiting.splice(0)) response.end();
    },
  };
}
