/**
 * The kinds of records, in their systems' own words, each with its letter in a Company id. No two
 * share a letter.
 */
export const kindLetters = {
  account: 'A',
  case: 'E',
  company: 'C',
  contact: 'N',
  /** Of a type that the CRM's own user made. */
  custom: 'M',
  customer: 'K',
  deal: 'D',
  item: 'I',
  lead: 'L',
  opportunity: 'V',
  organization: 'O',
  page: 'G',
  party: 'Y',
  person: 'P',
  /** A type that the address does not contain, or that we have no word for. */
  record: 'R',
  task: 'S',
  ticket: 'T',
  user: 'U',
} as const;

export type RecordKind = keyof typeof kindLetters;

export const isRecordKind = (text: string): text is RecordKind => text in kindLetters;
