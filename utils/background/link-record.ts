import { findRecord } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { renewedLink, withoutUser } from '../capture/reference-now.ts';
import { companyKey } from '../companies/company-id.ts';
import type { Directory } from '../companies/directory.ts';
import { putAside } from '../companies/placed-links.ts';
import type { RecordLink, RecordReference } from '../companies/record-link.ts';
import { success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { ruledReference } from './record-at.ts';
import { whileRulesStand } from './renew-record-links.ts';
import { openStores } from './stores.ts';
import { bindFirst } from './tenants.ts';

type LinkNow = NonNullable<Parameters<Directory['linkRecord']>[1]>;

/** To the Company that was made of it: but where its user has linked it to another since the sending. */
export const ofItsCreate: LinkNow = (link, _, create) =>
  create && !create.isOverruled ? link : undefined;

/** To the one that was there before: but where it has one by now. */
export const ifNotLinked: LinkNow = (link, old) => (old ? undefined : link);

/**
 * Links a record to its Company, and its tenant, the first time, to the Link APP.
 * @throws DOMException, FullStorageError where that cannot be written
 */
export async function keepRecordLink(
  linkApp: string,
  id: string,
  reference: RecordReference,
  linkNow: LinkNow = (link) => link,
): Promise<void> {
  const { directory } = await openStores();
  await whileRulesStand(async (settings) => {
    const given = renewedLink(reference, settings, withoutUser);
    const ruled = ruledReference(given, settings);
    // By a slip in the rules another record's link may stand there, and no rule lead to this one.
    const isAside = given.system === ownSite && !findRecord(given.address, settings);
    const placed = (link: RecordLink, old: RecordLink | undefined) => {
      if (!old || old.key === link.key) return link;
      if (ruled.record !== given.record) return { ...link, ...given };
      return isAside && old.address !== link.address ? putAside(link) : link;
    };
    await directory.linkRecord(
      { ...ruled, linkApp, key: companyKey(id) },
      (link, old, create) => linkNow(placed(link, old), old, create),
      given.record,
    );
  });
  await bindFirst(reference, linkApp);
}

export const recordLinking = {
  /** This record is that Company: the user says so. */
  async linkRecord({ linkApp, id, from }) {
    await keepRecordLink(linkApp, id, from);
    return success(null);
  },

  /** This record is not the Company that it was said to be. */
  async unlinkRecord({ linkApp, record }) {
    const { directory } = await openStores();
    await whileRulesStand(() => directory.unlinkRecord(linkApp, record));
    return success(null);
  },
} satisfies Partial<Handlers>;
