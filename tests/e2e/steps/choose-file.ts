import { button } from '../../rig/control.ts';
import type { Surface } from '../../rig/surface.ts';

/** Chooses a file as the browser's dialog does it. */
export async function chooseFile(options: Surface, name: string, text: string): Promise<void> {
  await options.waitFor(button('Import…'));
  await options.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
