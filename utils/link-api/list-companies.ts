import * as v from 'valibot';
import { failed, type Result, success } from '../result.ts';
import { knownText } from './call.ts';
import type { Company } from './company.ts';
import type { LinkApiFailure } from './failure.ts';
import type { ListedCompanies } from './link-api.ts';
import { companySchema, listSchema, rowIdSchema } from './schemas.ts';

type Read = (address: string) => Promise<Result<unknown, LinkApiFailure>>;

const unreadable = failed<LinkApiFailure>({ kind: 'unreadable', status: 200 });

/** No Link APP has more: a list without an end is a broken one. */
const mostPieces = 1000;

/**
 * The pages of a list, from an address on. A `next` link is followed on that address' own host
 * only: the token goes with it.
 */
export async function* listCompanies(
  read: Read,
  first: string,
): AsyncGenerator<Result<ListedCompanies | 'known', LinkApiFailure>> {
  const asked = new Set<string>();
  let address: string | null = first;
  while (address !== null) {
    if (asked.has(address) || asked.size === mostPieces) return yield unreadable;
    asked.add(address);
    const answer = await read(address);
    if (!answer.ok) return yield answer;
    if (answer.value === knownText) return yield success('known');
    const list = v.safeParse(listSchema, answer.value);
    const piece: ListedCompanies | false = list.success && readPiece(list.output, address);
    if (!piece || isAllBroken(piece)) return yield unreadable;
    yield success(piece);
    if (piece.next === undefined) return yield unreadable;
    address = piece.next;
  }
}

/**
 * The same path on our own origin, since a server behind a proxy may say `http`; undefined where
 * the link names another host.
 */
export function onOurHost(next: string, from: string): string | undefined {
  const link = URL.parse(next, from);
  const { origin, host } = new URL(from);
  return link?.host === host ? `${origin}${link.pathname}${link.search}` : undefined;
}

const isAllBroken = ({ companies, broken }: ListedCompanies) =>
  companies.length === 0 && broken > 0;

function readPiece(
  { results, count, next }: v.InferOutput<typeof listSchema>,
  from: string,
): ListedCompanies {
  const companies: Company[] = [];
  const brokenIds: string[] = [];
  for (const row of results) {
    const company = v.safeParse(companySchema, row);
    if (company.success) companies.push(company.output);
    else brokenIds.push(...idOf(row));
  }
  return {
    companies,
    broken: results.length - companies.length,
    brokenIds,
    total: count,
    next: next ? onOurHost(next, from) : null,
  };
}

function idOf(row: unknown): string[] {
  const parsed = v.safeParse(rowIdSchema, row);
  return parsed.success ? [parsed.output.id] : [];
}
