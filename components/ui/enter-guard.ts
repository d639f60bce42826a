/** An Enter that was meant for the view before must not press anything in this one. */
const settlingOfViews = 300;

export type EnterMeaning = 'meant' | 'composing' | 'accidental';

interface KeyPress {
  isComposing: boolean;
  keyCode: number;
  repeat: boolean;
}

/**
 * Whether an Enter is one that the user means. While composing (Japanese, Chinese) it belongs to the
 * input method; 229 says so where `isComposing` does not. Times in milliseconds, of one clock.
 */
export function meaningOfEnter(event: KeyPress, viewChangedAt: number, now: number): EnterMeaning {
  if (event.isComposing || event.keyCode === 229) return 'composing';
  return event.repeat || now - viewChangedAt < settlingOfViews ? 'accidental' : 'meant';
}
