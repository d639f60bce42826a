import * as v from 'valibot';
import { failed, type Result, success } from '../result.ts';
import type { Company } from './company.ts';
import type { LinkApiFailure } from './failure.ts';
import type { ListedCompanies } from './link-api.ts';
import { companySchema, listSchema } from './schemas.ts';

type Read = (address: string) => Promise<Result<unknown, LinkApiFailure>>;

const unreadable = failed<LinkApiFailure>({ kind: 'unreadable', status: 200 });

/** No Link APP has more: a list without an end is a broken one. */
const mostPieces = 1000;

/**
 * The pieces of a list, from its first address on. A `next` link is followed on that address' own
 * host alone: the token goes with it.
 */
export async function* listCompanies(
  read: Read,
  first: string,
): AsyncGenerator<Result<ListedCompanies, LinkApiFailure>> {
  const asked = new Set<string>();
  let address: string | null | undefined = first;
  while (address !== null) {
    if (address === undefined || asked.has(address)) return yield unreadable;
    if (asked.size === mostPieces) return yield unreadable;
    asked.add(address);
    const answer = await read(address);
    if (!answer.ok) return yield answer;
    const list = v.safeParse(listSchema, answer.value);
    const piece = list.success && readPiece(list.output.results, list.output.count);
    if (!piece || isAllBroken(piece)) return yield unreadable;
    yield success(piece);
    address = list.output.next ? onOurHost(list.output.next, address) : null;
  }
}

/**
 * The same path on our own origin, since a server behind a proxy may say `http`; undefined where
 * the link names another host.
 */
function onOurHost(next: string, from: string): string | undefined {
  const link = URL.parse(next, from);
  const { origin, host } = new URL(from);
  return link?.host === host ? `${origin}${link.pathname}${link.search}` : undefined;
}

const isAllBroken = ({ companies, broken }: ListedCompanies) =>
  companies.length === 0 && broken > 0;

function readPiece(rows: unknown[], total: number | null): ListedCompanies {
  const companies: Company[] = [];
  for (const row of rows) {
    const company = v.safeParse(companySchema, row);
    if (company.success) companies.push(company.output);
  }
  return { companies, broken: rows.length - companies.length, total };
}
