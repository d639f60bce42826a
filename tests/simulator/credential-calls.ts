import { randomBytes } from 'node:crypto';
import { dataLake } from './data-lake.ts';
import { integrations } from './integrations.ts';
import { detail, json, type Reply } from './reply.ts';
import { connectionPageOrigin, type SimulatedCompany } from './simulated-company.ts';

export interface CompanyRequest {
  company: SimulatedCompany;
  /** Of an integration, or of a credential. */
  id: string;
  query: URLSearchParams;
  origin: string;
}

export const readConnections = ({ company }: CompanyRequest): Reply =>
  json(200, company.connections);

export function readConnectLink({ company, id }: CompanyRequest): Reply {
  if (!integrations.some((integration) => integration.id === id)) return detail(404, 'Not found.');
  const key = randomBytes(16).toString('base64url');
  return json(200, { url: `${connectionPageOrigin}/connect/${company.pageKey}/${id}?key=${key}` });
}

export function removeCredential({ company, id }: CompanyRequest): Reply {
  for (const connection of company.connections) {
    const kept = connection.credentials.filter((credential) => String(credential.id) !== id);
    if (kept.length < connection.credentials.length) {
      connection.credentials = kept;
      company.connections = company.connections.filter((one) => one.credentials.length > 0);
      return json(204, undefined);
    }
  }
  return detail(404, 'Not found.');
}

export const readDataLake = ({ company, query, origin }: CompanyRequest): Reply =>
  dataLake(company, query, origin);
