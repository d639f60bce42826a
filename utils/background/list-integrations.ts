import type { Failure } from '../companies/outcome.ts';
import type { Integration } from '../link-api/integration.ts';
import type { Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { isHiddenFeature } from './hidden-feature.ts';
import { linkApiOf } from './link-api-of.ts';

/** All sources that can be connected, by name; null where the API does not tell. */
export async function listIntegrations({
  linkApp,
}: Request<'listIntegrations'>): Promise<Result<Integration[] | null, Failure>> {
  const api = await linkApiOf(linkApp);
  if (!api.ok) return api;
  const answer = await api.value.listIntegrations();
  if (answer.ok) return success(answer.value.toSorted(byName));
  return isHiddenFeature(answer.error) ? success(null) : answer;
}

const nameOf = ({ id, name }: Integration): string => name ?? id;

const byName = (one: Integration, other: Integration): number =>
  nameOf(one).localeCompare(nameOf(other));
