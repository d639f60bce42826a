import * as v from 'valibot';
import { collectedRecordSchema } from './bulk/collection.ts';
import { recordReferenceSchema } from './companies/record-link.ts';
import { longestTag, ownWords } from './companies/tags.ts';
import { visibleText } from './companies/visible-text.ts';
import { linkAppColours } from './link-apps/link-app.ts';
import {
  portableAnnotationSchema,
  portableCompanySchema,
  portableTieSchema,
} from './transfer/export-file.ts';

const company = { linkApp: v.string(), id: v.string() };
/** A name that a user typed or pasted. */
const typedName = v.pipe(v.string(), v.transform(visibleText));
/** When the user pressed, in milliseconds since 1970: the clipboard is written within 5 seconds of it. */
const gestureAt = v.number();

/**
 * What a page may ask of the background, parsed at its door. Pages know the types alone (`messages.ts`):
 * the schemas would be a part of what a popup reads before it draws.
 */
export const requests = {
  saveLinkApp: v.object({ token: v.string(), label: v.string() }),
  /** `whose`: what the user says of the token, where nothing that is kept proves it. */
  replaceToken: v.object({
    linkApp: v.string(),
    token: v.string(),
    whose: v.picklist(['notSaid', 'same', 'other']),
  }),
  checkLinkApp: v.object({ linkApp: v.string() }),
  changeLinkApp: v.object({
    linkApp: v.string(),
    label: v.string(),
    colour: v.picklist(linkAppColours),
  }),
  removeLinkApp: v.object({ linkApp: v.string() }),
  eraseEverything: v.object({}),

  createCompany: v.object({
    ...company,
    name: v.nullable(typedName),
    pageEnabled: v.boolean(),
    afterwards: v.picklist(['copy', 'open', 'nothing']),
    /** The keys of the likely matches that the user has seen, and wants a new Company in spite of. */
    seen: v.object({ companies: v.array(v.string()), unsettled: v.array(v.string()) }),
    /** The record that it is made from, and will be tied to. */
    from: v.exactOptional(recordReferenceSchema),
    gestureAt,
  }),
  /** Asks again for a create whose answer was lost: the one of that press, where it is known. */
  settleCompany: v.object({ ...company, gestureAt: v.exactOptional(gestureAt) }),
  /** Ends the pause that the API asked a create for: it is not sent. */
  cancelCreate: v.object({ gestureAt }),
  /** This record is that Company, whoever made it. */
  tieRecord: v.object({ ...company, from: recordReferenceSchema }),
  /** This record is not the Company that it was said to be. */
  untieRecord: v.object({ linkApp: v.string(), record: v.string() }),
  /** The Link APP of a CRM's tenant, by `tenantKey`; null: none, until its next Company. */
  bindTenant: v.object({ tenant: v.string(), linkApp: v.nullable(v.string()) }),
  /** The record that an address is the page of. */
  recognise: v.object({ address: v.string() }),
  /** What the page of a tab is called, as far as it tells; read because the user acts on it. */
  readName: v.object({ tabId: v.number(), address: v.string() }),
  /** What a selector finds on the page of a tab, for whom writes a site rule. */
  tryNameSelector: v.object({ tabId: v.number(), selector: v.string() }),
  /** What the page of a tab says that may be a name, for the same. */
  readHeadings: v.object({ tabId: v.number(), address: v.string() }),
  /** Takes the records that the page of a tab links to; read because the user acts on it. */
  collectRecords: v.object({ tabId: v.number(), address: v.string() }),
  /** The records that were collected, beside the Companies of a Link APP. */
  listCollected: v.object({ linkApp: v.string() }),
  /** Takes records out of those that were collected, by their Company ids. */
  takeOutCollected: v.object({ records: v.array(v.string()) }),
  /** Puts them back where they stood. */
  putBackCollected: v.object({
    taken: v.array(v.object({ index: v.number(), record: collectedRecordSchema })),
  }),
  copyCollected: v.object({ gestureAt }),
  /** Puts a create away that is settled as not made. */
  dismissNotMade: v.object(company),
  /** `connections`: what is connected, too. */
  readCompany: v.object({ ...company, connections: v.exactOptional(v.boolean()) }),
  editCompany: v.object({
    ...company,
    /** As the user saw them. */
    seen: v.object({ name: v.nullable(v.string()), pageEnabled: v.nullable(v.boolean()) }),
    changes: v.object({ name: v.optional(typedName), pageEnabled: v.optional(v.boolean()) }),
  }),
  copyLink: v.object({ ...company, gestureAt }),
  /** The kept links of several Companies, by their keys. */
  copyLinks: v.object({ linkApp: v.string(), keys: v.array(v.string()), gestureAt }),
  /** The link in the user's own words to the client. */
  copyMessage: v.object({ ...company, gestureAt }),
  listIntegrations: v.object({ linkApp: v.string() }),
  /** A link that connects one source alone. */
  copyConnectLink: v.object({
    ...company,
    source: v.object({ id: v.string(), name: v.string() }),
    gestureAt,
  }),
  openPage: v.object(company),
  /** The user's own words on a Company. */
  annotate: v.object({ ...company, ...ownWords }),
  /** Adds one tag to Companies, by their keys, or removes it. */
  tagCompanies: v.object({
    linkApp: v.string(),
    keys: v.array(v.string()),
    tag: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2 * longestTag)),
    isAdded: v.boolean(),
  }),
  /** Opens the page of a record that a Company is tied to. */
  openRecord: v.object({ linkApp: v.string(), record: v.string() }),
  copyApiToken: v.object({ ...company, gestureAt }),

  /** Brings in the list where it is more than 15 minutes old; `force` whatever its age. */
  refreshList: v.object({ linkApp: v.string(), force: v.boolean() }),
  /** Asks for a Company that its user knows the id of, and keeps it. */
  addCompany: v.object(company),
  /** A piece of an export. `replace`: the file's ties and words in the place of others that are here. */
  importRows: v.object({
    linkApp: v.string(),
    companies: v.array(portableCompanySchema),
    ties: v.array(portableTieSchema),
    annotations: v.array(portableAnnotationSchema),
    replace: v.boolean(),
  }),
  /** Brings the directory to this version, so that a page can read it. */
  prepareDirectory: v.object({}),
  openSettings: v.object({}),
  /** The report of that time was seen. */
  seeReport: v.object({ at: v.number() }),
};
