import type { ApiTokens } from './api-tokens.ts';
import type { Incoming } from './read-request.ts';
import type { SimulatedCompany } from './simulated-company.ts';
import type { SimulatedLinkApp } from './simulated-link-app.ts';

export type Authorization = 'linkApp' | 'company' | 'unknown' | 'none';

export interface Authorized {
  kind: Authorization;
  linkApp?: SimulatedLinkApp;
  company?: SimulatedCompany;
}

/** Who asks: by the header, or as the vendor's older demo clients do by `?token=`. */
export function authorize(
  { headers, query }: Incoming,
  linkApps: SimulatedLinkApp[],
  apiTokens: ApiTokens,
): Authorized {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const token = bearer ?? query.get('token');
  if (!token) return { kind: 'none' };
  const linkApp = linkApps.find((one) => one.token === token);
  if (linkApp) return { kind: 'linkApp', linkApp };
  const opened = apiTokens.opened(token);
  return opened ? { kind: 'company', ...opened } : { kind: 'unknown' };
}
