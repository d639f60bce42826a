import { randomBytes } from 'node:crypto';
import type { SimulatedCompany } from './simulated-company.ts';
import type { SimulatedLinkApp } from './simulated-link-app.ts';

const lifetime = 10 * 60 * 1000;

interface Opened {
  linkApp: SimulatedLinkApp;
  company: SimulatedCompany;
}

/** The tokens that open one Company's own functions, for ten minutes each. */
export class ApiTokens {
  readonly #minted = new Map<string, Opened & { expiresAt: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** In the Link API's form: `expires_at` in seconds since 1970. */
  mint(linkApp: SimulatedLinkApp, company: SimulatedCompany) {
    const token = `company-${randomBytes(20).toString('hex')}`;
    const expiresAt = this.#now() + lifetime;
    this.#minted.set(token, { linkApp, company, expiresAt });
    return { token, expires_at: Math.floor(expiresAt / 1000) };
  }

  /** What the token opens; nothing once it has expired. */
  opened(token: string): Opened | undefined {
    const found = this.#minted.get(token);
    return found && found.expiresAt > this.#now() ? found : undefined;
  }
}
