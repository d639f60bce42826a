import * as v from 'valibot';
import type { DirectoryReader } from './directory-reader.ts';
import type { KnownCompany } from './known-company.ts';

/** How many of the last Companies touched are listed. */
export const recentCount = 8;

/** What a row of the list needs of a Company, and its card at first: no link, and no connections. */
const rowSchema = v.object({
  linkApp: v.string(),
  key: v.string(),
  id: v.string(),
  name: v.nullable(v.string()),
  createdAt: v.nullable(v.string()),
  /** Whether its page is on; null where that is unknown. */
  isOn: v.nullable(v.boolean()),
  fetchedAt: v.number(),
});

export const snapshotSchema = v.object({
  /** By Link APP, newest first. */
  recent: v.record(v.string(), v.array(rowSchema)),
  /** There are news that were not seen yet. */
  hasNews: v.boolean(),
});
/**
 * What the directory has for the popup's first draw, kept beside it: that popup waits for no database,
 * and for no list that is being written to it. Corrected as soon as the directory answers.
 */
type Snapshot = v.InferOutput<typeof snapshotSchema>;

export const noSnapshot: Snapshot = { recent: {}, hasNews: false };

/** The snapshot of a directory. `linkApps`: the ids of those that are set up. */
export async function takeSnapshot(
  directory: Pick<DirectoryReader, 'recent' | 'news'>,
  linkApps: string[],
): Promise<Snapshot> {
  const [news, ...lists] = await Promise.all([
    directory.news(),
    ...linkApps.map((linkApp) => directory.recent(linkApp, recentCount)),
  ]);
  const recent = lists.map((companies, index) => [linkApps[index], companies.map(toSnapshotRow)]);
  return { recent: Object.fromEntries(recent), hasNews: news.length > 0 };
}

const toSnapshotRow = (company: KnownCompany): v.InferOutput<typeof rowSchema> => {
  const { linkApp, key, id, name, createdAt, linkPage, fetchedAt } = company;
  return { linkApp, key, id, name, createdAt, isOn: linkPage?.enabled ?? null, fetchedAt };
};

/** The last Companies touched of a Link APP; undefined where the snapshot does not have it. */
export const recentOf = ({ recent }: Snapshot, linkApp: string): KnownCompany[] | undefined =>
  recent[linkApp]?.map(({ isOn, ...row }) => ({
    ...row,
    linkPage: isOn === null ? null : { url: null, enabled: isOn },
  }));
