/** The calls of the Link API, documented and observed, by our own names for them. */
export const callNames = [
  'createCompany',
  'listCompanies',
  'readCompany',
  'editCompany',
  'listIntegrations',
  'readConnections',
  'readConnectLink',
  'removeCredential',
  'readDataLake',
] as const;
export type CallName = (typeof callNames)[number];

export interface Call {
  name: CallName;
  /** Opened by a Link APP token, or by a Company's API token. */
  openedBy: 'linkApp' | 'company';
  /** The id in the path, decoded. */
  id: string;
}

interface Route {
  path: RegExp;
  openedBy: Call['openedBy'];
  methods: Partial<Record<string, CallName>>;
}

const routes: Route[] = [
  {
    path: /^\/link\/company\/$/,
    openedBy: 'linkApp',
    methods: { GET: 'listCompanies', POST: 'createCompany' },
  },
  {
    path: /^\/link\/company\/([^/]+)\/$/,
    openedBy: 'linkApp',
    methods: { GET: 'readCompany', POST: 'editCompany' },
  },
  {
    path: /^\/developers\/integrations\/$/,
    openedBy: 'linkApp',
    methods: { GET: 'listIntegrations' },
  },
  { path: /^\/link\/credentials\/$/, openedBy: 'company', methods: { GET: 'readConnections' } },
  {
    path: /^\/link\/credentials\/connect\/([^/]+)\/$/,
    openedBy: 'company',
    methods: { GET: 'readConnectLink' },
  },
  {
    path: /^\/link\/credentials\/([^/]+)\/$/,
    openedBy: 'company',
    methods: { DELETE: 'removeCredential' },
  },
  { path: /^\/link\/data_lake\/$/, openedBy: 'company', methods: { GET: 'readDataLake' } },
];

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** `noSuchPath` is what a web server says in HTML; `methods` are those that the path has. */
export function findCall(
  method: string,
  path: string,
): Call | { noSuchPath: true } | { methods: string[] } {
  for (const route of routes) {
    const match = route.path.exec(path);
    const id = match && decoded(match[1] ?? '');
    if (id === undefined || id === null) continue;
    const name = route.methods[method];
    if (!name) return { methods: Object.keys(route.methods) };
    return { name, openedBy: route.openedBy, id };
  }
  return { noSuchPath: true };
}
