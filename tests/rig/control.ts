/** A control by its role and its accessible name. */
export interface Control {
  role: string;
  /** The whole accessible name; absent: any. */
  name?: string;
  /** The control around it, where several have its name. */
  within?: Control;
  /** Which of several, from 0. */
  nth?: number;
}

const control =
  (role: string) =>
  (name: string, within?: Control): Control =>
    within ? { role, name, within } : { role, name };

export const button = control('button');
export const checkbox = control('checkbox');
export const dialog = control('dialog');
export const heading = control('heading');
/** The first of a page, whatever it says. */
export const anyHeading: Control = { role: 'heading' };
export const link = control('link');
export const listItem = control('listitem');
export const option = control('option');
export const radio = control('radio');
export const region = control('region');
export const searchbox = control('searchbox');
/** A `<select>`. */
export const select = control('combobox');
export const tab = control('tab');
export const textbox = control('textbox');
export const toggle = control('switch');

/** For an error: `button “Create”, in dialog “Retire”`. */
export function describeControl({ role, name, within, nth }: Control): string {
  const itself = `${role}${name === undefined ? '' : ` “${name}”`}${nth ? ` (${nth + 1})` : ''}`;
  return within ? `${itself}, in ${describeControl(within)}` : itself;
}
