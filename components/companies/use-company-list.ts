import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countedFilters, type FilterCounts } from '../../utils/companies/list/company-filter.ts';
import type { ListQuery } from '../../utils/companies/list/company-list.ts';
import type { FromList, ListAnswer } from '../../utils/companies/list/list-messages.ts';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import { type ListWorker, openListWorker } from './open-list-worker.ts';

/** Rows beyond those that are seen, so that a step of the wheel finds them there. */
const spare = 30;

/** What the list shows of the Companies now. */
export interface ShownList {
  /** Counts the queries that were answered. */
  number: number;
  count: number;
  /** The counts of all Companies by filter; undefined until they are counted. */
  counts: FilterCounts | undefined;
  /** False while only the first rows are there. */
  isCounted: boolean;
  rowAt: (index: number) => ListedCompany | null | undefined;
  /** Brings the rows of `from` to before `to`, if they are not there. */
  look: (from: number, to: number) => void;
  /** Makes `followed` the index of a Company. */
  follow: (key: string | undefined) => void;
  followed: ListAnswer['followed'];
  /** The pointer has left the rows: Companies used since may move to their place in the order of use. */
  sortAnew: () => void;
  /** The keys of all that is found, or of those from one to another; none where it cannot be read. */
  keys: (ends: [from: string, to: string] | null) => Promise<string[]>;
}

interface Answered {
  number: number;
  version: number;
  count: number | undefined;
  counts: FilterCounts | undefined;
  rows: Map<number, ListedCompany | null>;
  followed: ListAnswer['followed'];
}

const toMap = (from: number, rows: ListAnswer['rows']): Answered['rows'] =>
  new Map(rows.map((row, index) => [from + index, row]));

/** Takes an answer in; the rows of the same list that are near to it stay. */
function merged(before: Answered, answer: ListAnswer): Answered {
  const { number, version, count, from, rows, followed } = answer;
  const counts = sameCounts(before.counts, answer.counts);
  const isOfOneList = before.number === number && before.version === version;
  const near = isOfOneList
    ? [...before.rows].filter(([index]) => Math.abs(index - from) < 10 * spare)
    : [];
  return {
    ...{ number, version, count, counts, followed },
    rows: new Map([...near, ...toMap(from, rows)]),
  };
}

const isSame = (one: ListQuery, other: ListQuery): boolean =>
  one.text === other.text && one.filter === other.filter && one.order === other.order;

/** The same counts stay the same object: what draws them is not drawn again. */
const sameCounts = (before: FilterCounts | undefined, now: FilterCounts): FilterCounts =>
  before && countedFilters.every((filter) => before[filter] === now[filter]) ? before : now;

/**
 * The Companies that a query wants, from a worker that searches them. What was there stays until its
 * answer comes; `first` is what is drawn before any. `isCurrent`: whether these rows answer what is
 * wanted now; apart from the list, which is not drawn again before it has changed.
 */
export function useCompanyList(
  linkApp: string,
  query: ListQuery,
  first: ListedCompany[],
  onTrouble: () => void,
): { list: ShownList; isCurrent: boolean } {
  const [answered, setAnswered] = useState<Answered>(() => ({
    ...{ number: 0, version: 0, count: undefined, counts: undefined, followed: null },
    rows: toMap(0, first),
  }));
  const worker = useRef<ListWorker>(undefined);
  const asked = useRef({ number: 0, query, from: 0, to: spare });
  const questions = useRef(new Map<number, (keys: string[]) => void>());
  const trouble = useRef(onTrouble);
  trouble.current = onTrouble;

  const ask = useCallback(() => {
    const { number, query: wanted, from, to } = asked.current;
    const request = { ...wanted, number, from, to };
    worker.current?.send({ kind: 'ask', request });
  }, []);

  useEffect(() => {
    const answer = (message: FromList) => {
      if (message.kind === 'keys') return questions.current.get(message.question)?.(message.keys);
      if (message.kind === 'trouble') {
        for (const answerKeys of questions.current.values()) answerKeys([]);
        return trouble.current();
      }
      if (message.answer.number !== asked.current.number) return;
      setAnswered((before) => merged(before, message.answer));
    };
    const own = openListWorker(linkApp, answer);
    worker.current = own;
    ask();
    return own.close;
  }, [linkApp, ask]);

  const isAsked = isSame(asked.current.query, query);
  useLayoutEffect(() => {
    if (isAsked) return;
    asked.current = { number: asked.current.number + 1, query, from: 0, to: spare };
    ask();
  });

  const look = useCallback(
    (from: number, to: number) => {
      const { from: known, to: end } = asked.current;
      if (from >= known && to <= end) return;
      asked.current = { ...asked.current, from: Math.max(0, from - spare), to: to + spare };
      ask();
    },
    [ask],
  );

  const follow = useCallback((key: string | undefined) => {
    worker.current?.send({ kind: 'follow', key: key ?? null });
  }, []);

  const sortAnew = useCallback(() => worker.current?.send({ kind: 'sortAnew' }), []);

  const keys = useCallback((ends: [from: string, to: string] | null) => {
    const question = questions.current.size;
    const answered = new Promise<string[]>((resolve) => questions.current.set(question, resolve));
    worker.current?.send({ kind: 'keys', question, ends });
    return answered;
  }, []);

  const { number } = asked.current;
  const list = useMemo(
    (): ShownList => ({
      number: answered.number,
      count: answered.count ?? answered.rows.size,
      counts: answered.counts,
      isCounted: answered.count !== undefined,
      rowAt: (index) => answered.rows.get(index),
      followed: answered.followed,
      look,
      follow,
      sortAnew,
      keys,
    }),
    [answered, look, follow, sortAnew, keys],
  );
  return {
    list,
    isCurrent: isAsked && answered.count !== undefined && answered.number === number,
  };
}
