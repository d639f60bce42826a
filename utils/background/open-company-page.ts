import { openConnectionPage } from '../browser/open-page.ts';
import type { Failure, OpenOutcome } from '../companies/outcome.ts';
import type { LinkAnswer, Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { finishFailed } from './finish-failed.ts';
import { finishAction } from './last-action.ts';
import { linkOf } from './link-of.ts';

/** Opens the connection page of a Company in a new tab. */
export async function openCompanyPage({
  linkApp,
  id,
}: Request<'openPage'>): Promise<Result<LinkAnswer & { open: OpenOutcome }, Failure>> {
  const link = await linkOf(linkApp, id);
  if (!link.ok) {
    await finishFailed({ linkApp, id }, 'pageNotOpened', link.error);
    return link;
  }
  const { company, keptFrom } = link.value;
  const open = await openConnectionPage(company.linkPage?.url);
  await finishAction({
    linkApp,
    id: company.id,
    name: company.name,
    what: 'pageOpened',
    open,
    keptFrom,
  });
  return success({ ...link.value, open });
}
