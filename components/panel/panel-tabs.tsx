import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab<Name extends string> {
  name: Name;
  label: string;
}

interface Properties<Name extends string> {
  label: string;
  tabs: Tab<Name>[];
  shown: Name;
  onShow: (name: Name) => void;
}

const tabId = (name: string) => `tab-${name}`;
const panelId = (name: string) => `panel-${name}`;

/** Tabs as the ARIA practices have them: one stop of Tab, and the arrow keys lead from one to the next. */
export function TabList<Name extends string>({ label, tabs, shown, onShow }: Properties<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = tabs.findIndex(({ name }) => name === shown);
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const next = tabs[indexAfterArrow(event.key, place, tabs.length, isRightToLeft)];
    if (!next || next.name === shown) return;
    event.preventDefault();
    onShow(next.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.name)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label: text }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-controls={panelId(name)}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** What belongs to a tab; drawn once it was shown, and kept. */
export function TabPanel(properties: {
  name: string;
  isShown: boolean;
  children: ComponentChildren;
}) {
  const { name, isShown, children } = properties;
  return (
    <div
      class="tab-panel"
      role="tabpanel"
      id={panelId(name)}
      aria-labelledby={tabId(name)}
      hidden={!isShown}
    >
      {children}
    </div>
  );
}

/** Which tab an arrow key, Home or End leads to, round and round; the same one for other keys. */
function indexAfterArrow(
  key: string,
  place: number,
  count: number,
  isRightToLeft: boolean,
): number {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (place + 1) % count;
    case backward:
      return (place + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return place;
  }
}
