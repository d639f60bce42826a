import type { Control } from '../../rig/control.ts';
import type { Surface } from '../../rig/surface.ts';

/** Pastes into a text box, in place of what stands there: with what the browser does to line breaks. */
export async function paste(page: Surface, control: Control, text: string): Promise<void> {
  await page.fill(control, '');
  await page.focus(control);
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}
