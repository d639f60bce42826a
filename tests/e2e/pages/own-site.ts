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
}
