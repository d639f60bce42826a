import { html, type Reply } from './reply.ts';
import type { SimulatedLinkApp } from './simulated-link-app.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The page at the address of a connection page, or of one source's connect link; undefined where
 * the path is neither, or the page is off.
 */
export function connectionPage(path: string, linkApps: SimulatedLinkApp[]): Reply | undefined {
  const match = /^\/connect\/([\w-]+)(?:\/([\w-]+))?$/.exec(path);
  if (!match) return undefined;
  const company = linkApps
    .flatMap((linkApp) => linkApp.companies)
    .find((one) => one.pageKey === match[1]);
  if (!company || (!company.pageEnabled && !match[2])) return html(404, 'This link is not active');
  const what = match[2] ? `Connect ${match[2]}` : 'Connect your data';
  return html(200, `${what} – ${escaped(company.name ?? company.id)}`);
}
