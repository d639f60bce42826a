import { button, textbox } from '../../rig/control.ts';
import type { Surface } from '../../rig/surface.ts';

/** Fills **New Company** in, from the popup's first view. */
export async function fillNewCompany(popup: Surface, name: string, id?: string): Promise<void> {
  await popup.click(button('New Company'));
  await popup.fill(textbox('Name'), name);
  if (id !== undefined) await popup.fill(textbox('Company id'), id);
}
