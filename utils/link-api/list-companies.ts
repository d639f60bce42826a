import * as v from 'valibot';
import { failed, type Result, success } from '../result.ts';
import type { Company } from './company.ts';
import type { LinkApiFailure } from './failure.ts';
import type { ListedCompanies } from './link-api.ts';
import { companySchema, listSchema } from './schemas.ts';

type Read = (address: string) => Promise<Result<unknown, LinkApiFailure>>;

const unreadable = failed<LinkApiFailure>({ kind: 'unreadable', status: 200 });

/**
 * The pieces of a list, from its first address on. A `next` link is followed on that address' own
 * origin alone, and never twice: the token goes with it.
 */
export async function* listCompanies(
  read: Read,
  first: string,
): AsyncGenerator<Result<ListedCompanies, LinkApiFailure>> {
  const seen = new Set<string>();
  let address: string | null = first;
  while (address !== null) {
    seen.add(address);
    const answer = await read(address);
    const list = answer.ok ? v.safeParse(listSchema, answer.value) : undefined;
    if (!answer.ok || !list?.success) {
      yield answer.ok ? unreadable : answer;
      return;
    }
    yield success(readPiece(list.output.results, list.output.count));
    const next: string | null = list.output.next && resolve(list.output.next, address);
    if (next !== null && (new URL(next).origin !== new URL(first).origin || seen.has(next))) {
      yield unreadable;
      return;
    }
    address = next;
  }
}

/** An address that cannot be read is another origin's. */
const resolve = (next: string, from: string) => URL.parse(next, from)?.href ?? 'about:blank';

function readPiece(rows: unknown[], total: number | null): ListedCompanies {
  const companies: Company[] = [];
  for (const row of rows) {
    const company = v.safeParse(companySchema, row);
    if (company.success) companies.push(company.output);
  }
  return { companies, broken: rows.length - companies.length, total };
}
