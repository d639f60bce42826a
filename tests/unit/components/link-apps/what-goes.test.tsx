// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { WhatGoes } from '../../../../components/link-apps/what-goes.tsx';
import { tenantsItem } from '../../../../utils/storage.ts';
import { company, directoryOf } from '../directory.ts';
import { agencyApp } from '../fake-workspace.tsx';
import { button, draw, eventually, hasButton, text } from '../page.ts';

test('says what goes with a Link APP, and offers the export', async () => {
  await tenantsItem.write({ 'hubspot 42': agencyApp.id, 'hubspot 43': 'b' });
  const directory = await directoryOf([company('ACME', 'Acme'), company('BETA', 'Beta')]);
  draw(<WhatGoes linkApp={agencyApp} directory={directory} text="remove_text" />);
  await eventually(() => expect(text()).toMatch(/2 .*1 /));
  expect(hasButton('Export first')).toBe(true);
});

test('what cannot be read is said, and read again by a press, which leaves the focus in the dialog', async () => {
  const directory = await directoryOf([company('ACME', 'Acme')]);
  vi.spyOn(directory, 'notes').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
  draw(
    <>
      <button type="button">Cancel</button>
      <WhatGoes linkApp={agencyApp} directory={directory} text="remove_text" />
    </>,
  );
  button('Cancel').focus();
  await eventually(() => expect(hasButton('Try again')).toBe(true));
  expect(document.querySelector('[role="alert"] .notice.bad')).not.toBeNull();
  button('Try again').focus();
  button('Try again').click();
  await eventually(() => expect(hasButton('Try again')).toBe(false));
  expect(text()).toContain('1 Company');
  expect(document.activeElement).toBe(button('Cancel'));
});
