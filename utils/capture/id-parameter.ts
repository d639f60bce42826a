import { looksLikeId } from './id-in-path.ts';
import { isNoId } from './no-id.ts';

type Test = (name: string, value: string) => boolean;

/** Called so exactly: nothing else is as likely. */
const isId: Test = (name) => /^(?:id|record|record[_-]?id)$/i.test(name);

/** The parameters that are called `id` or `record`. */
export const exactIdParameters = (parameters: URLSearchParams): string[] =>
  namesOf(filled(parameters), isId);

/** Those that are called like a client's id, then any id, then those whose value looks like one. */
export function idParameters(parameters: URLSearchParams): string[] {
  const entries = filled(parameters).filter(([name]) => !ofProgram.test(name));
  return [isClients, isAnyId, hasId].flatMap((test) => namesOf(entries, test));
}

const filled = (parameters: URLSearchParams): [name: string, value: string][] =>
  [...parameters].filter(([name, value]) => name !== '' && !isNoId(value));

const namesOf = (entries: [name: string, value: string][], test: Test): string[] =>
  entries.filter(([name, value]) => test(name, value)).map(([name]) => name);

const clients =
  /^(?:client|customer|cust|account|acct|company|contact|lead|deal|opportunity|partner|person|organi[sz]ation|entity|object|item|member|rec)/i;
const idEnd = /[_-]?(?:id|no|nr|num|number|key|uuid|guid)$/i;

const isClients: Test = (name, value) => {
  const rest = name.replace(clients, '');
  if (rest === name) return false;
  return rest === '' ? looksLikeId(value) : rest.replace(idEnd, '') === '';
};

const isAnyId: Test = (name) => /[_-]id$/i.test(name) || /[a-z]I[dD]$/.test(name);
const hasId: Test = (_name, value) => looksLikeId(value) && !/^[01]$/.test(value);

/** The same on every page of a program, or another on every page of one record. */
const ofProgram =
  /^(?:app|menu|action|view|tab|page|pg|session|s|site|portal|tenant|team|workspace|org|user|owner|lang|locale|layout|template|theme|list|folder|module|form|widget|panel|request|trace|campaign|area|group|category|parent|stage|pipeline|board|c|p|v|ver|version|t|ts|time(?:stamp)?|year|month|day|date|limit|offset|start|size|per[_-]?page|sort|order|debug|db|zoom|w|h|_|utm_\w+)(?:[_-]?ids?)?$/i;

/** What says which table a number is of: of each the numbers begin at 1. */
const types = [
  'model',
  'module',
  'etn',
  'entity',
  'object',
  'objectType',
  'resource',
  'type',
  'page',
];

/** The parameter that tells what kind of record a page shows, with its value. */
export function typeParameter(
  parameters: URLSearchParams,
): [name: string, value: string] | undefined {
  return [...parameters].find(
    ([name, value]) => types.includes(name) && /^[a-z][\w.-]*$/i.test(value),
  );
}
