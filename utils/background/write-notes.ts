import { companyKey } from '../companies/company-id.ts';
import { parseTags } from '../companies/tags.ts';
import { success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { openStores } from './stores.ts';

export const noteTaking = {
  /** Keeps the user's own words on a Company, in the place of those before. */
  async writeNotes({ linkApp, id, tags, note }) {
    const { directory } = await openStores();
    await directory.writeNotes({ linkApp, key: companyKey(id), tags, note });
    return success(null);
  },

  /** Adds a tag to several Companies, or removes it, all or none. Gives the keys of those that it changed. */
  async tagCompanies({ linkApp, keys, tag, isAdded }) {
    const { directory } = await openStores();
    const [parsed] = parseTags(tag);
    return success(parsed ? await directory.tag(linkApp, keys, parsed, isAdded) : []);
  },
} satisfies Partial<Handlers>;
