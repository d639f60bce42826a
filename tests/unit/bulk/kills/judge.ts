import type { PlannedRow } from '../../../../utils/bulk/run.ts';
import type { ShownRunRow } from '../../../../utils/bulk/run-reader.ts';
import { companyKey } from '../../../../utils/companies/company-id.ts';

import type { FaultyApi, Post } from './api.ts';

/** What must not have happened, judged by what the API has got and has. */
export function judge(
  api: FaultyApi,
  rows: ShownRunRow[],
  colleagues: Map<string, string>,
): string[] {
  const faults: string[] = [];
  const posts = Map.groupBy(api.posts, ({ key }) => key);
  for (const [key, sent] of posts) faults.push(...sentTooEarly(key, sent));
  for (const [key, sent] of posts) {
    if (colleagues.has(key)) faults.push(`${key} was sent, and was there before`);
    if (sent.filter(({ hasMade }) => hasMade).length > 1) faults.push(`${key} was made twice`);
  }
  const wanted = new Map(rows.map(({ planned }) => [planned?.id ?? '', planned]));
  for (const { id, name } of api.linkApp.companies) {
    const own = colleagues.get(companyKey(id)) ?? wanted.get(companyKey(id))?.name;
    if (name !== own) faults.push(`${id} is called ${name}, not ${own}`);
  }
  const made = new Set(api.posts.filter(({ hasMade }) => hasMade).map(({ key }) => key));
  for (const row of rows) faults.push(...untrueEnd(api, row, made));
  return faults;
}

/** No second create of an id but where an answer was lost, and the settling time had passed. */
function sentTooEarly(key: string, sent: Post[]): string[] {
  return sent.slice(1).flatMap((post, index) => {
    const before = sent[index];
    if (!before || before.isRefused) return [];
    const gap = post.leftAt - before.endedAt;
    return gap >= 120_000 ? [] : [`${key} was sent again after ${gap} ms`];
  });
}

function untrueEnd(api: FaultyApi, { planned, state, row, index }: ShownRunRow, made: Set<string>) {
  const key = planned?.id ?? '';
  const exists = api.linkApp.company(key) !== undefined;
  const kind = row?.outcome?.kind;
  const said = `row ${index} (${key}) ended ${state} ${kind}`;
  if (state === 'waiting' || state === 'unknown') return [`${said}: no end`];
  if (state === 'done' && !exists) return [`${said}, and is not there`];
  if (state === 'failed' && exists) return [`${said}, and is there`];
  if (kind === 'existed' && made.has(key)) return [`${said}, and was made by us`];
  const isOurs = kind === 'created' || kind === 'foundAfterLostAnswer';
  return isOurs && !made.has(key) ? [`${said}, and was not made by us`] : [];
}

export const plannedOf = (name: string): PlannedRow => ({
  ...{ plan: 'create', status: { kind: 'new' }, name, from: null },
  id: name.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  seen: { companies: [], unsettled: [] },
});
