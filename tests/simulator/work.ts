import type { ApiTokens } from './api-tokens.ts';
import type { Authorized } from './authorize.ts';
import type { Behaviour } from './behaviour.ts';
import type { Call, CallName } from './call.ts';
import {
  createCompany,
  editCompany,
  type LinkAppRequest,
  listCompanies,
  readCompany,
} from './company-calls.ts';
import {
  type CompanyRequest,
  readConnections,
  readConnectLink,
  readDataLake,
  removeCredential,
} from './credential-calls.ts';
import { integrations } from './integrations.ts';
import { detail, json, type Reply } from './reply.ts';

interface Asked {
  call: Call;
  authorized: Authorized;
  apiTokens: ApiTokens;
  behaviour: Behaviour;
  query: URLSearchParams;
  body: unknown;
  origin: string;
}

type Calls<Request> = Partial<Record<CallName, (request: Request) => Reply>>;

const linkAppCalls: Calls<LinkAppRequest> = {
  createCompany,
  editCompany,
  listCompanies,
  readCompany,
  listIntegrations: () => json(200, integrations),
};
const companyCalls: Calls<CompanyRequest> = {
  readConnections,
  readConnectLink,
  removeCredential,
  readDataLake,
};

function unauthorized({ kind }: Authorized): Reply {
  const words =
    kind === 'none' ? 'Authentication credentials were not provided.' : 'Invalid token.';
  return detail(401, words, { 'www-authenticate': 'Bearer' });
}

/** Does what was asked for, and says what came of it. */
export function work(asked: Asked): Reply {
  const { call, authorized } = asked;
  const { kind, linkApp, company } = authorized;
  if (kind !== call.openedBy) return unauthorized(authorized);
  const { name, id } = call;
  const reply =
    (linkApp && linkAppCalls[name]?.({ ...asked, linkApp, id })) ??
    (company && companyCalls[name]?.({ ...asked, company, id }));
  if (!reply) throw new Error(`Nothing does the work of ${name}`);
  return reply;
}
