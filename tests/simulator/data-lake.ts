import * as v from 'valibot';
import { fieldErrors } from './company-fields.ts';
import { json, type Reply } from './reply.ts';
import type { SimulatedCompany } from './simulated-company.ts';

const oneDay = 24 * 60 * 60 * 1000;
const mostDays = 366;
const required = 'This field is required.';
const day = v.pipe(v.string(required), v.isoDate('Enter a valid date.'));
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Without dates, the last week: one of the vendor's demo clients spells them `dateFrom`, `dateTo`. */
const querySchema = v.object({
  integration: v.string(required),
  date_from: v.optional(day, () => isoDay(Date.now() - 6 * oneDay)),
  date_to: v.optional(day, () => isoDay(Date.now())),
  account: v.optional(v.string()),
});

/** The pieces of data that a Company's accounts delivered, one for each account and day. */
export function dataLake(company: SimulatedCompany, query: URLSearchParams, origin: string): Reply {
  const parsed = v.safeParse(querySchema, Object.fromEntries(query));
  if (!parsed.success) return json(400, fieldErrors(parsed.issues));
  const { integration, date_from, date_to, account } = parsed.output;
  const accounts = company.connections
    .filter((connection) => connection.id === integration)
    .flatMap((connection) => connection.credentials.flatMap((credential) => credential.accounts))
    .filter((one) => account === undefined || String(one.id) === account);
  const pieces = accounts.flatMap((one) =>
    days(date_from, date_to).map((date) => ({
      date,
      account: one.id,
      url: one.is_error ? null : `${origin}/data/${one.id}/${date}.csv`,
      service_status: one.is_error ? 'error' : 'ok',
      data_status: one.is_error ? 'missing' : 'ready',
      data_updated_at: `${date}T23:59:00Z`,
    })),
  );
  return json(200, accounts.length > 0 ? { [integration]: pieces } : {});
}

function days(from: string, to: string): string[] {
  const count = Math.floor((Date.parse(to) - Date.parse(from)) / oneDay) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), mostDays) }, (_, index) =>
    isoDay(Date.parse(from) + index * oneDay),
  );
}
