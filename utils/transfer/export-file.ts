import * as v from 'valibot';
import { companyKey } from '../companies/company-id.ts';
import { connectionSchema } from '../companies/directory-reader.ts';
import { historyEventSchema } from '../companies/history/history-event.ts';
import { recordReferenceSchema } from '../companies/record-link.ts';
import { notesEntries } from '../companies/tags.ts';
import { linkAppColours } from '../link-apps/link-app.ts';
import { failed, type Result, success } from '../result.ts';

const program = 'quick-companies-for-conduit';
const version = 3;

/** A hundred thousand Companies with their connections need half of it. */
export const mostBytes = 256 * 1024 * 1024;

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

const nullableText = v.nullable(v.string());
/** In milliseconds since 1970. One that lies ahead is cut to now; far before that no date could show it. */
const timeSchema = v.pipe(v.number(), v.minValue(0));

/** `companyKey` of a Company's id: the file's writer may have spelled it otherwise. */
const keySchema = v.pipe(v.string(), v.transform(companyKey));

/** A Company as it is exported: without its link, which is fetched anew after the import. */
export const portableCompanySchema = v.object({
  id: v.string(),
  name: nullableText,
  createdAt: nullableText,
  pageEnabled: v.nullable(v.boolean()),
  connections: v.exactOptional(v.array(connectionSchema)),
  connectionsFetchedAt: v.exactOptional(timeSchema),
  /** When the API last gave it, itself or in the list. */
  fetchedAt: timeSchema,
  touchedAt: v.exactOptional(timeSchema),
});
export type PortableCompany = v.InferOutput<typeof portableCompanySchema>;

export const portableRecordLinkSchema = v.object({
  ...recordReferenceSchema.entries,
  key: keySchema,
});
export type PortableRecordLink = v.InferOutput<typeof portableRecordLinkSchema>;

export const portableNotesSchema = v.object({ key: keySchema, ...notesEntries });
export type PortableNotes = v.InferOutput<typeof portableNotesSchema>;

export const portableHistorySchema = v.object({
  key: keySchema,
  events: v.array(historyEventSchema),
});
export type PortableHistory = v.InferOutput<typeof portableHistorySchema>;

const haveOwnIds = (linkApps: { id: string }[]): boolean =>
  new Set(linkApps.map(({ id }) => id)).size === linkApps.length;

const linkAppSchema = v.object({
  id: v.string(),
  label: v.string(),
  colour: v.picklist(linkAppColours),
  companies: v.array(portableCompanySchema),
  recordLinks: v.array(portableRecordLinkSchema),
  notes: v.array(portableNotesSchema),
  histories: v.array(portableHistorySchema),
});
/** A Link APP with everything known of it, except its token. */
export type PortableLinkApp = v.InferOutput<typeof linkAppSchema>;

/** The first version had other names for the same. */
const firstVersionSchema = v.looseObject({
  linkApps: v.array(
    v.pipe(
      v.looseObject({ companies: v.array(v.record(v.string(), v.unknown())) }),
      v.transform(({ companies, ties, annotations, ...same }) => ({
        ...same,
        companies: companies.map(({ toldAt, connectionsReadAt, ...company }) => ({
          ...company,
          fetchedAt: toldAt,
          ...(connectionsReadAt !== undefined && { connectionsFetchedAt: connectionsReadAt }),
        })),
        recordLinks: ties,
        notes: annotations,
      })),
    ),
  ),
});

function withCurrentNames(file: unknown): unknown {
  const renamed = v.safeParse(firstVersionSchema, file);
  return renamed.success && renamed.output;
}

/** The first two versions had no histories. */
const secondVersionSchema = v.looseObject({
  linkApps: v.array(
    v.pipe(
      v.looseObject({}),
      v.transform((linkApp) => ({ ...linkApp, histories: [] })),
    ),
  ),
});

function withHistories(file: unknown): unknown {
  const known = v.safeParse(secondVersionSchema, file);
  return known.success && { ...known.output, version };
}

function asCurrent(file: unknown, from: number): unknown {
  if (from === 1) return withHistories(withCurrentNames(file));
  return from === 2 ? withHistories(file) : file;
}

const fileSchema = v.object({
  program: v.literal(program),
  version: v.literal(version),
  /** ISO 8601. */
  exportedAt: v.pipe(v.string(), v.check(isTime)),
  linkApps: v.pipe(
    v.array(linkAppSchema),
    v.check((linkApps) => haveOwnIds(linkApps)),
  ),
  /** The Link APP of each CRM tenant, by `tenantKey`. */
  tenants: v.record(v.string(), v.string()),
  /** By their keys, as they are stored: each with its version. */
  options: v.record(v.string(), v.object({ version: v.number(), value: v.unknown() })),
});
export type ExportFile = v.InferOutput<typeof fileSchema>;

/** What any version of the file says of itself. */
const headSchema = v.object({ program: v.literal(program), version: v.number() });

/** Why a file is not imported. */
export type FileProblem =
  | 'tooBig'
  | 'otherEncoding'
  | 'notJson'
  | 'otherProgram'
  | 'newerVersion'
  | 'damaged';

export function readExport(text: string): Result<ExportFile, FileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('notJson');
  }
  const head = v.safeParse(headSchema, json);
  if (!head.success) return failed('otherProgram');
  if (head.output.version > version) return failed('newerVersion');
  const file = v.safeParse(fileSchema, asCurrent(json, head.output.version));
  return file.success ? success(file.output) : failed('damaged');
}

export const writeExport = (file: Omit<ExportFile, 'program' | 'version'>): string =>
  JSON.stringify({ program, version, ...file });
