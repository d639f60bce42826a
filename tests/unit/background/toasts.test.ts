import { beforeEach, expect, test } from 'vitest';
import { finishAction } from '../../../utils/background/finish-action.ts';
import { lastActionToast, troubleToast } from '../../../utils/background/toasts.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { linkAppOf } from '../examples.ts';

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a', 'סוכנות')]);
});

test('a name from right to left leaves the words around it in the toast as they are', async () => {
  const lastAction = await finishAction({
    ...{ linkApp: 'a', id: 'A', name: 'אקמה (ירושלים)', what: 'created', copy: 'copied' },
  });
  expect(lastActionToast(lastAction).text).toBe(
    'Created \u2068אקמה (ירושלים)\u2069 in \u2068סוכנות\u2069. Link copied.',
  );
});

test('so does a label in what could not be done', () => {
  const toast = troubleToast('toast_no_company', 'סוכנות').text;
  expect(toast).toContain('\u2068סוכנות\u2069');
});

test('what was done in a Link APP that was removed meanwhile does not end without a word', async () => {
  await linkAppsItem.write([]);
  const lastAction = await finishAction({
    ...{ linkApp: 'a', id: 'A', name: 'Acme', what: 'created', copy: 'copied' },
  });
  expect(lastActionToast(lastAction)).toMatchObject({
    text: expect.stringContaining('Look for the Company in Conduit.'),
    isTrouble: true,
  });
});
