import type { Hosts } from '../../rig/hosts.ts';
import { serveSite } from './serve-site.ts';

const client = (name: string) => ({
  title: 'Client - Atelier CRM',
  body: `<h1>Clients</h1><p class="client-name">${name}</p>`,
});

/** A CRM that nobody knows but its users: its heading and its title never name the client. */
export function serveOwnSite(hosts: Hosts): void {
  hosts.serve(
    'crm.atelier.example',
    serveSite({
      '/clients': {
        title: 'Clients - Atelier CRM',
        body: '<h1>Clients</h1><a href="/clients/514">Fjord Labs</a>',
      },
      '/clients/512': client('Brightside Studio'),
      '/clients/513': client('Ромашка'),
      '/clients/514': client('Fjord Labs'),
      '/clients/515': client('Łódź Foods'),
    }),
  );
  hosts.serve('spa.atelier.example', serveSite({ '/': singlePage }));
}

/** The same as an application in one page: title and top heading are its own, the name is a small heading. */
const singlePage = {
  title: 'Atelier',
  body: '<header><h1>Atelier</h1></header><main><h5></h5><h6>Notes</h6></main>',
  script: `
    const names = { 7: 'Initech', 8: 'Łódź Foods' };
    const show = () => {
      document.querySelector('h5').textContent = names[location.hash.split('/').at(-1)];
    };
    addEventListener('hashchange', show);
    show();`,
};
