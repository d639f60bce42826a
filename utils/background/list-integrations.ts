import type { Failure } from '../companies/outcome.ts';
import type { Integration } from '../link-api/integration.ts';
import { success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { linkApiOf } from './link-api-of.ts';

export const integrations = {
  /** All sources that can be connected, by name; null where the API does not tell. */
  async listIntegrations({ linkApp }) {
    const api = await linkApiOf(linkApp);
    if (!api.ok) return api;
    const answer = await api.value.listIntegrations();
    if (answer.ok) return success(answer.value.toSorted(byName));
    return isHiddenFeature(answer.error) ? success(null) : answer;
  },
} satisfies Partial<Handlers>;

/**
 * Whether an undocumented call is not there, or not for this token: the feature that it feeds is
 * hidden, and nothing is an error.
 */
export const isHiddenFeature = (failure: Failure): boolean =>
  failure.kind === 'notFound' ||
  failure.kind === 'forbidden' ||
  (failure.kind === 'refused' && failure.status === 405);

const nameOf = ({ id, name }: Integration): string => name ?? id;

const byName = (one: Integration, other: Integration): number =>
  nameOf(one).localeCompare(nameOf(other));
