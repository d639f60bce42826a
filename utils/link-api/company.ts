/** The page on which a Company's people connect their data sources. `url` is null while it is off. */
export interface LinkPage {
  url: string | null;
  enabled: boolean;
}

export interface Account {
  id: string;
  name: string | null;
  nativeId: string | null;
  isError: boolean;
}

interface Credential {
  id: string;
  name: string | null;
  createdAt: string | null;
  accounts: Account[];
}

/** One connected data source of a Company. */
export interface Connection {
  id: string;
  name: string | null;
  credentials: Credential[];
}

/** A Company as the Link API describes it, without the API token in each answer. */
export interface Company {
  id: string;
  name: string | null;
  /** ISO 8601, as the API spells it. */
  createdAt: string | null;
  /** Null where the API leaves it out. */
  linkPage: LinkPage | null;
  /** Absent where they were not asked for, or the API leaves them out. */
  connections?: Connection[];
}

/** Opens one Company's own functions for ten minutes. Never written to disk. */
export interface ApiToken {
  token: string;
  /** Milliseconds since 1970, UTC. */
  expiresAt: number;
}
