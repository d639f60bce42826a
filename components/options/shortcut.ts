/** A command of the manifest, as its user has set it. */
export interface Shortcut {
  name: string;
  label: string;
  /** As the browser writes them; empty where none is set. */
  keys: string;
}
