import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { Failure } from '../companies/outcome.ts';
import { parseTags } from '../companies/tags.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Keeps the user's own words on a Company, in the place of those before. */
export async function writeNotes({
  linkApp,
  id,
  tags,
  note,
}: Request<'writeNotes'>): Promise<Result<null, Failure>> {
  try {
    const { directory } = await openStores();
    const key = companyKey(id);
    await directory.writeNotes({ linkApp, key, tags, note });
    announceChange({ linkApp, keys: [key] });
    return success(null);
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** Adds a tag to several Companies, or removes it, all or none. Gives the keys of those that it changed. */
export async function tagCompanies({
  linkApp,
  keys,
  tag,
  isAdded,
}: Request<'tagCompanies'>): Promise<Result<string[], Failure>> {
  try {
    const { directory } = await openStores();
    const [parsed] = parseTags(tag);
    const changed = parsed ? await directory.tag(linkApp, keys, parsed, isAdded) : [];
    if (changed.length > 0) announceChange({ linkApp, keys: changed });
    return success(changed);
  } catch (error) {
    return failed(toFailure(error));
  }
}
