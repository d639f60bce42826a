/** A press of the pointer, as it met what stood there. */
export interface Press {
  x: number;
  y: number;
  /** In milliseconds, of one clock. */
  at: number;
  on: Element;
  /** What that was called then. */
  label: string;
}

/** Nobody has seen by then what came beneath the pointer. */
const timeToSee = 400;
/** A user who saw nothing happen presses again within this time, and within so many pixels. */
const impatience = 2000;
const near = 8;

/**
 * Whether a press was meant for what stood there before: the second one of a double click, or of an
 * impatient user, beneath which the view has changed, or a line has pushed the others down.
 * `changedAt`: when the page was last drawn otherwise.
 */
export function isAccidental(press: Press, last: Press | undefined, changedAt: number): boolean {
  if (!last || press.at - last.at > impatience) return false;
  if (press.at - Math.max(last.at, changedAt) > timeToSee) return false;
  if (isAway(press, last)) return false;
  return press.on !== last.on && press.label !== last.label;
}

const isAway = (one: { x: number; y: number }, other: { x: number; y: number }): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) > near;

const pressable = 'button, a, input, select, textarea, label, summary, [role]';

function pressOf(event: PointerEvent): Press | undefined {
  const { target, clientX: x, clientY: y, timeStamp: at } = event;
  if (!(target instanceof Element)) return undefined;
  const on = target.closest(pressable) ?? target;
  return { x, y, at, on, label: on.getAttribute('aria-label') ?? on.textContent ?? '' };
}

/** Lets no second press do what nobody saw coming: a Company cannot be deleted. */
export function guardClicks(page: Document): void {
  let last: Press | undefined;
  let changedAt = 0;
  let accidental = false;
  const onPress = (event: PointerEvent) => {
    const press = pressOf(event);
    accidental = press !== undefined && isAccidental(press, last, changedAt);
    if (!accidental) last = press;
  };
  const onClick = (event: MouseEvent) => {
    // A click by the keyboard has no position, and does not count.
    if (!accidental || event.detail === 0) return;
    accidental = false;
    event.preventDefault();
    event.stopPropagation();
  };
  // A user who types or goes elsewhere in between has seen the new view.
  const forget = () => {
    last = undefined;
  };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (last && isAway({ x, y }, last)) forget();
  };
  const onChange = () => {
    changedAt = performance.now();
  };
  new MutationObserver(onChange).observe(page.body, { childList: true, subtree: true });
  page.addEventListener('pointerdown', onPress, { capture: true });
  page.addEventListener('pointermove', onMove, { capture: true, passive: true });
  page.addEventListener('keydown', forget, { capture: true });
  page.addEventListener('click', onClick, { capture: true });
}
