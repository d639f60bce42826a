import { type Control, describeControl } from './control.ts';
import type { ElementCode, Json, PageCode, PageDriver } from './page-driver.ts';
import { patience, until, within } from './until.ts';

/** One open page, driven as its user drives it: by what controls are called. Every wait is bounded. */
export class Surface<Handle = unknown> {
  readonly #driver: PageDriver<Handle>;

  constructor(driver: PageDriver<Handle>) {
    this.#driver = driver;
  }

  /** Replaces the content of a text box, key by key. */
  async fill(control: Control, text: string): Promise<void> {
    const handle = await this.#enabled(control);
    await this.#call(
      handle,
      (element) => {
        element.focus();
        if ('select' in element && typeof element.select === 'function') element.select();
      },
      [],
    );
    await this.#driver.press('Delete');
    if (text !== '') await this.#driver.type(text);
  }

  /** Comes from elsewhere, as a user does: two presses on one spot could be a double click. */
  async click(control: Control): Promise<void> {
    let met = '';
    for (let tries = 0; tries < 5; tries += 1) {
      await this.pointAway();
      const handle = await this.#enabled(control);
      await this.#standsStill(handle);
      await this.#call(handle, watchPress, []);
      await this.#driver.click(handle);
      // What closes, leaves or holds the page has been met.
      met = await within(2000, this.evaluate(whatElseWasMet)).catch(() => '');
      if (met === '') return;
    }
    throw new Error(`A press on ${describeControl(control)} met ${met} instead`);
  }

  /** Takes the pointer off whatever it stood on. */
  pointAway(): Promise<void> {
    return this.#driver.pointAway();
  }

  /** Right-clicks a control, or the middle of the window; see `RigBrowser.chooseFromMenu`. */
  async rightClick(control?: Control): Promise<void> {
    await this.pointAway();
    if (control) await this.#driver.click(await this.#enabled(control), 'right');
    else await this.#driver.rightClickMiddle();
  }

  /** Chooses an option of a `<select>` by what it says. */
  async choose(control: Control, text: string): Promise<void> {
    const chosen = await this.#call(
      await this.#enabled(control),
      (element, wanted: string) => {
        if (!(element instanceof HTMLSelectElement)) return false;
        const option = [...element.options].find(({ label }) => label.trim() === wanted);
        if (!option) return false;
        element.value = option.value;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      [text],
    );
    if (!chosen) throw new Error(`${describeControl(control)} has no option “${text}”`);
  }

  async focus(control: Control): Promise<void> {
    await this.#call(await this.waitFor(control), (element) => element.focus(), []);
  }

  /** Types into what has the focus. */
  type(text: string): Promise<void> {
    return this.#driver.type(text);
  }

  press(keys: string): Promise<void> {
    return this.#driver.press(keys);
  }

  async value(control: Control): Promise<string> {
    return await this.#call(
      await this.waitFor(control),
      (element) => ('value' in element ? String(element.value) : (element.textContent ?? '')),
      [],
    );
  }

  /** The text of a control, its description and its error, as a screen reader announces it. */
  async description(control: Control): Promise<string> {
    return await this.#call(
      await this.waitFor(control),
      (element) =>
        `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-errormessage') ?? ''}`
          .split(/\s+/)
          .map((id) => (id && document.getElementById(id)?.textContent) || '')
          .join(' ')
          .trim(),
      [],
    );
  }

  async isEnabled(control: Control): Promise<boolean> {
    return await this.#isEnabled(await this.waitFor(control));
  }

  async isChecked(control: Control): Promise<boolean> {
    return await this.#call(
      await this.waitFor(control),
      (element) =>
        element instanceof HTMLInputElement
          ? element.checked
          : element.getAttribute('aria-checked') === 'true',
      [],
    );
  }

  async isFocused(control: Control): Promise<boolean> {
    return await this.#call(
      await this.waitFor(control),
      (element) => element === document.activeElement,
      [],
    );
  }

  async has(control: Control): Promise<boolean> {
    return (await this.#find(control)) !== undefined;
  }

  async waitFor(control: Control, timeout = patience): Promise<Handle> {
    return await this.#orSay(until(describeControl(control), () => this.#find(control), timeout));
  }

  async waitUntilGone(control: Control, timeout = patience): Promise<void> {
    const gone = async () => !(await this.has(control));
    await this.#orSay(until(`${describeControl(control)} to go`, gone, timeout));
  }

  /** All that can be seen on the page. */
  text(): Promise<string> {
    return this.evaluate(() => document.body?.innerText ?? '');
  }

  async waitForText(wanted: string | RegExp, timeout = patience): Promise<void> {
    const seen = async () => matches(await this.text(), wanted);
    await this.#orSay(until(`the text ${wanted}`, seen, timeout));
  }

  /** What the live regions say now. */
  said(): Promise<string> {
    return this.evaluate(() => {
      const live = '[role=status],[role=alert],[role=log],output,[aria-live]:not([aria-live=off])';
      return [...document.querySelectorAll<HTMLElement>(live)]
        .map((region) => region.innerText.trim())
        .filter((text) => text !== '')
        .join('\n');
    });
  }

  /** Waits for the live regions to say it, and returns all that they say. */
  async waitUntilSaid(wanted: string | RegExp, timeout = patience): Promise<string> {
    const said = async () => {
      const text = await this.said();
      return matches(text, wanted) && text;
    };
    return await this.#orSay(until(`a live region to say ${wanted}`, said, timeout));
  }

  /** The short word that the extension shows in a page that is not its own. */
  async waitForToast(wanted: string | RegExp, timeout = patience): Promise<string> {
    const words = new Set<string>();
    const shown = async () => {
      // As it is read: marks of the writing direction are not seen.
      const text = (await this.#driver.textBeyondThePage()).replace(/[\u2068\u2069]/g, '');
      words.add(text);
      return matches(text, wanted) && text;
    };
    const seen = () => `The words: ${[...words].filter(Boolean).join(' / ') || 'none'}`;
    return await this.#orSay(until(`the word in the page: ${wanted}`, shown, timeout), seen);
  }

  /** Runs in the page; it sees its arguments and nothing else, and answers with JSON. */
  evaluate<Arguments extends Json[], Value>(
    code: (...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>> {
    return this.#driver.evaluate(code as PageCode, values) as Promise<Awaited<Value>>;
  }

  address(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  screenshot(path: string): Promise<void> {
    return this.#driver.screenshot(path);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #call<Arguments extends Json[], Value>(
    handle: Handle,
    code: (element: HTMLElement, ...values: Arguments) => Value,
    values: Arguments,
  ): Promise<Awaited<Value>> {
    return this.#driver.call(handle, code as ElementCode, values) as Promise<Awaited<Value>>;
  }

  async #find(control: Control): Promise<Handle | undefined> {
    const within = control.within ? await this.#find(control.within) : undefined;
    if (control.within && within === undefined) return undefined;
    return (await this.#driver.find(control, within))[control.nth ?? 0];
  }

  async #isEnabled(handle: Handle): Promise<boolean> {
    return await this.#call(
      handle,
      (element) => !element.matches(':disabled') && element.ariaDisabled !== 'true',
      [],
    );
  }

  async #enabled(control: Control): Promise<Handle> {
    const found = async () => {
      const handle = await this.#find(control);
      return handle !== undefined && (await this.#isEnabled(handle)) && { handle };
    };
    const what = `${describeControl(control)} to be there, enabled`;
    return (await this.#orSay(until(what, found))).handle;
  }

  /** Hints come and go with typing and move what is below them: a user waits until it is still. */
  async #standsStill(handle: Handle): Promise<void> {
    await this.#call(
      handle,
      async (element) => {
        const place = () => JSON.stringify(element.getBoundingClientRect());
        // A tab in the back draws no frames.
        const frame = () =>
          new Promise((resolve) => {
            requestAnimationFrame(resolve);
            setTimeout(resolve, 50);
          });
        let before = '';
        for (let looks = 0, same = 0; same < 2 && looks < 20; looks += 1) {
          same = place() === before ? same + 1 : 0;
          before = place();
          if (same < 2) await frame();
        }
      },
      [],
    );
  }

  /** An error says what was on the page instead. */
  async #orSay<Value>(wait: Promise<Value>, more = () => ''): Promise<Value> {
    try {
      return await wait;
    } catch (error) {
      const text = await this.text().catch(() => '(the page is gone)');
      throw new Error(`${String(error)}\n${more()}\nOn the page:\n${text}`, { cause: error });
    }
  }
}

/**
 * Whatever moves between the look and the press, on a busy machine, would be met in the place of the
 * element: such a press is kept from the page.
 */
function watchPress(element: HTMLElement): void {
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
  const wanted: Node[] = [element, ...labels];
  // A closed shadow root is told to nobody outside: its host stands for what is in it.
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) wanted.push(root.host);
  const watch = { met: 'nothing', stop: () => {} };
  const judge = (event: Event) => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    const isMet = wanted.some((each) => target instanceof Node && each.contains(target));
    if (event.type === 'pointerdown') {
      watch.met = isMet ? '' : String(target instanceof Element && target.outerHTML.slice(0, 200));
    }
    if (watch.met === '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  for (const type of events) addEventListener(type, judge, true);
  watch.stop = () => {
    for (const type of events) removeEventListener(type, judge, true);
  };
  Object.assign(globalThis, { pressOfTheRig: watch });
}

/** What the press met that `watchPress` watched: empty where it is the element. */
function whatElseWasMet(): string {
  const { pressOfTheRig: watch } = globalThis as unknown as {
    pressOfTheRig: { met: string; stop: () => void };
  };
  watch.stop();
  return watch.met;
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
