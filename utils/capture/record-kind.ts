/**
 * The kinds of records, in the words of the systems that have them, each with the letter that stands
 * for it in a Company id. No two share a letter.
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
  /** Of a type that the address does not tell, or that we have no word for. */
  record: 'R',
  task: 'S',
  ticket: 'T',
  user: 'U',
} as const;

export type RecordKind = keyof typeof kindLetters;

export const isRecordKind = (text: string): text is RecordKind => text in kindLetters;
