import { hasApiAccess } from '../browser/api-access.ts';
import type { Failure } from '../companies/outcome.ts';
import { createLinkApi } from '../link-api/create-link-api.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { readToken } from '../link-apps/token-vault.ts';
import { failed, type Result, success } from '../result.ts';
import { isEnded } from './is-ended.ts';

/** The Link API with this token in its hand. */
export const linkApiWith = (token: string): LinkApi =>
  createLinkApi({ token, hostAccess: hasApiAccess });

/**
 * The Link API of a Link APP; a failure where its token is gone. `through`: what stands between who asks
 * and the API.
 */
export async function linkApiOf(
  linkApp: string,
  through: (api: LinkApi) => LinkApi = (api) => api,
): Promise<Result<LinkApi, Failure>> {
  const token = await readToken(linkApp);
  if (token !== undefined) return success(through(linkApiWith(token)));
  return failed({ kind: (await isEnded(linkApp)) ? 'endedLinkApp' : 'noToken' });
}
