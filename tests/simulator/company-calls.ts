import * as v from 'valibot';
import type { ApiTokens } from './api-tokens.ts';
import type { Behaviour } from './behaviour.ts';
import { companyEditSchema, fieldErrors, newCompanySchema } from './company-fields.ts';
import { detail, json, type Reply } from './reply.ts';
import { companyAnswer, type SimulatedCompany } from './simulated-company.ts';
import type { SimulatedLinkApp } from './simulated-link-app.ts';

export interface LinkAppRequest {
  linkApp: SimulatedLinkApp;
  apiTokens: ApiTokens;
  behaviour: Behaviour;
  id: string;
  body: unknown;
  query: URLSearchParams;
  /** Scheme and host that the request came to. */
  origin: string;
}

/** Python's clients write `True`. */
const wantsConnections = (query: URLSearchParams): boolean =>
  query.get('include_connections')?.toLowerCase() === 'true';

function answerFor(request: LinkAppRequest, company: SimulatedCompany): Record<string, unknown> {
  return {
    ...companyAnswer(company),
    api_token: request.apiTokens.mint(request.linkApp, company),
    ...(wantsConnections(request.query) && { connections: company.connections }),
  };
}

const existsAlready = 'A company with this id already exists.';

export function createCompany(request: LinkAppRequest): Reply {
  const parsed = v.safeParse(newCompanySchema, request.body);
  if (!parsed.success) return json(400, fieldErrors(parsed.issues));
  const { id, name, page_enabled } = parsed.output;
  const { existingId } = request.behaviour;
  if (request.linkApp.company(id)) {
    if (existingId === 'refuse400') return json(400, { id: [existsAlready] });
    if (existingId === 'refuse409') return detail(409, existsAlready);
  }
  return json(201, answerFor(request, request.linkApp.acceptCreate(id, name, page_enabled)));
}

export function readCompany(request: LinkAppRequest): Reply {
  const company = request.linkApp.company(request.id);
  return company ? json(200, answerFor(request, company)) : detail(404, 'Not found.');
}

export function editCompany(request: LinkAppRequest): Reply {
  const company = request.linkApp.company(request.id);
  if (!company) return detail(404, 'Not found.');
  const parsed = v.safeParse(companyEditSchema, request.body);
  if (!parsed.success) return json(400, fieldErrors(parsed.issues));
  const { name, page_enabled } = parsed.output;
  request.linkApp.edit(company.id, { name, pageEnabled: page_enabled });
  return json(200, answerFor(request, company));
}

export function listCompanies(request: LinkAppRequest): Reply {
  const { list } = request.behaviour;
  if (list === 'array') {
    return json(
      200,
      request.linkApp.companies.map((company) => answerFor(request, company)),
    );
  }
  if (list === 'withoutConnections') {
    const bare = { ...request, query: new URLSearchParams() };
    return json(
      200,
      request.linkApp.companies.map((company) => answerFor(bare, company)),
    );
  }
  if (list === 'pages') return listPage(request);
  return detail(list, list === 405 ? 'Method "GET" not allowed.' : 'Not available.');
}

function listPage(request: LinkAppRequest): Reply {
  const { behaviour, query, origin, linkApp } = request;
  const page = Number(query.get('page') ?? 1);
  const start = (page - 1) * behaviour.pageSize;
  const { companies } = linkApp;
  if (!Number.isInteger(page) || page < 1 || (start > 0 && start >= companies.length)) {
    return detail(404, 'Invalid page.');
  }
  const address = (number: number) => {
    const others = new URLSearchParams(query);
    others.set('page', String(number));
    return `${origin}/link/company/?${others}`;
  };
  const end = start + behaviour.pageSize;
  return json(200, {
    count: companies.length,
    next: end < companies.length ? address(page + 1) : null,
    previous: page > 1 ? address(page - 1) : null,
    results: companies.slice(start, end).map((company) => answerFor(request, company)),
  });
}
