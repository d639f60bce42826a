import type { ShownSelection } from './use-selection.ts';

/** Whether it is Space on a row's name: any other button of the row is pressed by it. */
export const isSpaceOnName = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.matches('.line-name');

/** Selects by Space, Shift with Space, and the key that selects all; returns whether it was one. */
export function onSelectKey(
  event: KeyboardEvent,
  company: { key: string } | undefined,
  selection: Pick<ShownSelection, 'toggle' | 'extendTo' | 'selectAll'>,
): boolean {
  if (event.altKey) return false;
  const isCommand = event.ctrlKey !== event.metaKey;
  if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'a') {
    void selection.selectAll();
    return true;
  }
  if (!company || !isSpaceOnName(event)) return false;
  if (event.shiftKey) void selection.extendTo(company.key);
  else selection.toggle(company.key);
  return true;
}
