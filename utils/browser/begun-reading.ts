/** What the popup's first draw needs, asked for while the popup's own code is still being loaded. */
export interface BegunReading {
  /** What stands in the storage under `begunKeys`. */
  stored?: Promise<Record<string, unknown>>;
  /** Undefined where it is not there yet, or cannot be opened as it is. */
  directory?: Promise<IDBDatabase | undefined>;
}

declare global {
  var quickCompaniesBegunReading: BegunReading | undefined;
}

/** The keys of the stored items that the popup's first draw shows. */
export const begunKeys = [
  'linkApps',
  'chosenLinkApp',
  'settings',
  'drafts',
  'report',
  'tenants',
  'review',
];

/** Takes one of the begun readings, which is good for the first draw alone; undefined where none was begun. */
export function takeBegunReading<Name extends keyof BegunReading>(
  name: Name,
): BegunReading[Name] | undefined {
  const begun = globalThis.quickCompaniesBegunReading;
  const reading = begun?.[name];
  if (begun) delete begun[name];
  return reading;
}
