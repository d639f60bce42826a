import {
  ArrowLeft,
  Check,
  Copy,
  ExternalLink,
  type IconNode,
  PanelRight,
  Plus,
  RefreshCw,
  Search,
  Settings,
  X,
} from 'lucide';
import { h } from 'preact';
import { useMemo } from 'preact/hooks';

const icons = {
  back: ArrowLeft,
  check: Check,
  close: X,
  copy: Copy,
  open: ExternalLink,
  panel: PanelRight,
  plus: Plus,
  refresh: RefreshCw,
  search: Search,
  settings: Settings,
};

type IconName = keyof typeof icons;

/** One of the common ones by its name, or a drawing that only one view has. */
export type Drawing = IconName | IconNode;

/**
 * A drawing beside words or in a button that has a name of its own: hidden from screen readers. A list
 * has many of them, which are not drawn again with each of its rows.
 */
export const Icon = ({ name }: { name: Drawing }) => useMemo(() => drawingOf(name), [name]);

function drawingOf(name: Drawing) {
  const lines = typeof name === 'string' ? icons[name] : name;
  return (
    <svg
      class={name === 'back' ? 'icon follows-direction' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {lines.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
