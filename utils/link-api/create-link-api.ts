import * as v from 'valibot';
import { failed, type Result, success } from '../result.ts';
import { type Call, call, type Surroundings } from './call.ts';
import { callRepeatedly } from './call-repeatedly.ts';
import type { LinkApiFailure } from './failure.ts';
import type { CallOptions, CompanyAnswer, CompanyFields, LinkApi, NewCompany } from './link-api.ts';
import { listCompanies, onOurHost } from './list-companies.ts';
import { apiTokenSchema, companySchema, connectLinkSchema, integrationSchema } from './schemas.ts';
import { type TimeLimits, usualTimeLimits } from './time-limits.ts';

/** For 100,000 Companies at once, with all that they have connected, in bytes. */
const listSize = 512 * 1024 * 1024;

type Answer<Value> = Result<Value, LinkApiFailure>;

/** The Link API of one Link APP. Source: the vendor's page "Manage your AI Copilot users". */
export function createLinkApi({
  token,
  baseAddress = 'https://api.getconduit.app',
  fetch = (...request) => globalThis.fetch(...request),
  now = Date.now,
  hostAccess = async () => true,
  timeLimits = usualTimeLimits,
}: { token: string; baseAddress?: string } & Partial<Surroundings>): LinkApi {
  const surroundings = { fetch, now, hostAccess, timeLimits };
  const companies = `${baseAddress}/link/company/`;
  const credentials = `${baseAddress}/link/credentials/`;

  const readWithin =
    (limits: TimeLimits, size?: { sizeLimit: number }) =>
    (address: string, options: CallOptions & Pick<Call, 'isKnown'> = {}, bearer = token) =>
      callRepeatedly(
        { ...surroundings, timeLimits: limits },
        { address, token: bearer, secrets: [token], ...options, ...size },
      );
  const read = readWithin(timeLimits);
  const readList = readWithin({ ...timeLimits, attempt: timeLimits.list }, { sizeLimit: listSize });

  const send = (address: string, body: object, options: CallOptions = {}) =>
    call(surroundings, {
      address,
      token,
      body,
      timeLimit: timeLimits.send,
      signal: options.signal,
    });

  return {
    async checkToken(options) {
      const answer = readAnswer(await read(pathOf(companies, randomId()), options));
      return answer.ok ? success('accepted') : judgedBy(answer.error);
    },

    async readCompany(id, { connections = false, ...options } = {}) {
      if (!hasPath(id)) return failed({ kind: 'notFound' });
      const query = connections ? '?include_connections=True' : '';
      return ofId(id, readAnswer(await read(pathOf(companies, id) + query, options)));
    },

    async createCompany(company, options) {
      return ofId(company.id, readAnswer(await send(companies, toCreate(company), options)));
    },

    async editCompany(id, fields, options) {
      if (!hasPath(id)) return failed({ kind: 'notFound' });
      return ofId(id, readAnswer(await send(pathOf(companies, id), toFields(fields), options)));
    },

    listCompanies({ connections = false, from, ...options } = {}) {
      const query = connections ? '?include_connections=true' : '';
      const first = from === undefined ? undefined : onOurHost(from, companies);
      return listCompanies((address) => readList(address, options), first ?? companies + query);
    },

    async listIntegrations(options) {
      const answer = await read(`${baseAddress}/developers/integrations/`, options);
      return parsed(v.array(integrationSchema), answer);
    },

    async readConnectLink(apiToken, integration, options) {
      if (!hasPath(integration)) return failed({ kind: 'notFound' });
      const address = pathOf(`${credentials}connect/`, integration);
      const answer = parsed(connectLinkSchema, await read(address, options, apiToken.token));
      return answer.ok ? success(answer.value.url) : answer;
    },
  };
}

/** A path loses `.`, `..` and the empty id, and cannot encode half a surrogate pair. */
const hasPath = (id: string): boolean =>
  id !== '' && id !== '.' && id !== '..' && id.isWellFormed();

const pathOf = (folder: string, id: string): string => `${folder}${encodeURIComponent(id)}/`;

/** An id that no Company has: 128 random bits, in the letters that ids may have. */
const randomId = (): string => crypto.randomUUID().replaceAll('-', '').toUpperCase();

const toFields = ({ name, pageEnabled }: CompanyFields): object => ({
  ...(name !== null && { name }),
  page_enabled: pageEnabled,
});

const toCreate = ({ id, ...fields }: NewCompany): object => ({ id, ...toFields(fields) });

function parsed<Value>(
  schema: v.GenericSchema<unknown, Value>,
  answer: Answer<unknown>,
): Answer<Value> {
  if (!answer.ok) return answer;
  const value = v.safeParse(schema, answer.value);
  return value.success ? success(value.output) : failed({ kind: 'unreadable', status: 200 });
}

function readAnswer(answer: Answer<unknown>): Answer<CompanyAnswer> {
  const company = parsed(companySchema, answer);
  if (!company.ok) return company;
  const apiToken = parsed(apiTokenSchema, answer);
  return success({ company: company.value, apiToken: apiToken.ok ? apiToken.value : null });
}

/** An answer about another Company than the one asked for is rejected. */
function ofId(id: string, answer: Answer<CompanyAnswer>): Answer<CompanyAnswer> {
  const isOther = answer.ok && answer.value.company.id.toLowerCase() !== id.toLowerCase();
  return isOther ? failed({ kind: 'unreadable', status: 200 }) : answer;
}

/** What the failure of a question for a Company that nobody has says of the token. */
function judgedBy(failure: LinkApiFailure): Answer<'accepted' | 'refused'> {
  switch (failure.kind) {
    case 'unauthorized':
    case 'forbidden':
      return success('refused');
    case 'notFound':
      return failure.empty ? failed({ kind: 'unreadable', status: 404 }) : success('accepted');
    default:
      return failed(failure);
  }
}
