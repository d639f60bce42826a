import type { RecordKind } from './record-kind.ts';

/** Where a page has the name. Plain data: it is passed to the script that reads the page. */
export interface NameField {
  selector: string;
  /** A form value is read as `value`: its text content is not the live one. */
  read: 'text' | 'value' | { attribute: string };
  /** On the pages of these records alone. */
  kind?: RecordKind;
}

/** Links to records in a CRM's own lists. The name is the link's text, or in what `name` finds in it. */
export interface ListLink {
  selector: string;
  name?: NameField;
}

/**
 * Where public code has seen a system show a record's name. First guesses all: the title of the
 * document confirms them, and the review is where a wrong one is caught.
 */
export interface PageFacts {
  /** Best first. Empty: the visible `h1` that agrees with the title. */
  nameFields: readonly NameField[];
  /** Where the page has one of these, a name field counts within it alone. */
  within?: string;
  /** Records open in these frames, over a page that keeps its own heading, title and document. */
  frames?: string;
  /** Previews and dialogs that repeat the selectors for another record. */
  panels?: readonly string[];
  /** What the system adds before and after the name in the document's title. */
  titleHeads?: readonly RegExp[];
  titleTails?: readonly RegExp[];
  /**
   * The marks that may remain around the name once these are cut; any other mark is part of the
   * name. Missing: any mark may.
   */
  titleMarks?: string;
  /** What the field shows while it has no name. */
  placeholders?: readonly string[];
  listLinks?: readonly ListLink[];
}
