import type { Control } from './control.ts';

/** A value that JSON can carry: all that goes between a test and a page. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type PageCode = (...values: Json[]) => unknown;
export type ElementCode = (element: HTMLElement, ...values: Json[]) => unknown;

export type MouseButton = 'left' | 'right';

/**
 * What a browser must be able to do with one open page; `Surface` builds the rest on it. The
 * functions given to `evaluate` and `call` run in the page: they see their arguments and nothing else.
 */
export interface PageDriver<Handle> {
  /** All elements of this role and name, in their order, hidden ones left out. */
  find(control: Control, within: Handle | undefined): Promise<Handle[]>;
  evaluate(code: PageCode, values: Json[]): Promise<unknown>;
  call(handle: Handle, code: ElementCode, values: Json[]): Promise<unknown>;
  /** Takes the pointer off whatever it stood on. */
  pointAway(): Promise<void>;
  /** A real click, in the middle of the element, scrolled to where it is seen. */
  click(handle: Handle, button?: MouseButton): Promise<void>;
  /** A real click with the right button in the middle of the window. */
  rightClickMiddle(): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** One key, by its `KeyboardEvent.key`, with modifiers before it: `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** The text of the closed shadow roots beneath the root element, which no page can read. */
  textBeyondThePage(): Promise<string>;
  /** As a PNG file. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}
