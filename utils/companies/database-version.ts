export const databaseName = 'directory';
/** Counts up with each change of the stores; `database.ts` brings an older one to this version. */
export const databaseVersion = 2;
