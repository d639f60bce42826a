import type { Done } from '../actions.ts';
import { expectCopy } from '../browser/clipboard.ts';
import type { MenuClick } from '../browser/menus.ts';
import { showToast } from '../browser/page-scripts.ts';
import { clearBadge, setBadge } from '../browser/tab-badge.ts';
import type { ChosenName } from '../capture/choose-name.ts';
import { cleanName } from '../capture/clean-name.ts';
import type { Toast } from '../capture/show-toast.ts';
import { isOtherClient } from '../companies/is-other-client.ts';
import type { CompanyReference } from '../companies/known-company.ts';
import type { Failure } from '../companies/outcome.ts';
import { shownName } from '../companies/shown-name.ts';
import { type CreatePause, watchPauses } from '../creating/create-pauses.ts';
import { translate, translateCount } from '../i18n/translate.ts';
import type { Company } from '../link-api/company.ts';
import type { Result } from '../result.ts';
import { copyingAndOpening } from './copy-and-open.ts';
import { createAtOnce, prepareCreate } from './create-at-once.ts';
import { type MenuSubject, menuSubject } from './menu-subject.ts';
import { openBulk } from './open-bulk.ts';
import { openExisting, openReview, type ReviewName } from './open-review.ts';
import { cancelCreate } from './pause-create.ts';
import { readLinkName, readPageName, rememberPage } from './read-name.ts';
import { recogniseAddress } from './record-at.ts';
import { toFailure } from './to-failure.ts';
import { failureToast, lastActionToast, say, troubleToast } from './toasts.ts';

const { copyLink, openPage } = copyingAndOpening;

type Recognising = ReturnType<typeof recogniseAddress>;
type Prepared = ReturnType<typeof prepareCreate>;

/** Does what a menu entry asks for, and says so where the eyes are: in the page, and on the button. */
export async function actOnMenu(click: MenuClick): Promise<void> {
  const { action, tabId } = click;
  const opensPopup = action === 'review' || action === 'collect';
  const stopWaiting = opensPopup ? null : markWaiting(tabId);
  const toast = await act(click).catch((error: unknown) => failureToast(toFailure(error)));
  await stopWaiting?.();
  if (!toast) return await clearBadge(tabId);
  await setBadge(tabId, toast.isTrouble ? 'trouble' : 'done', toast.text);
  await showToast(tabId, toast);
}

/** In milliseconds. Who waits longer wants to see that something is under way. */
const moment = 100;

/** Marks the button where the answer takes longer than a moment. Gives the way to stop. */
function markWaiting(tabId: number): () => Promise<void> {
  let marking: Promise<void> | undefined;
  const timer = setTimeout(() => {
    marking = setBadge(tabId, 'waiting', translate('checking'));
  }, moment);
  return async () => {
    clearTimeout(timer);
    // The later mark must not be overtaken by this one.
    await marking;
  };
}

/** What is to be said; undefined where the popup, or a page of ours, opens and says the rest. */
async function act(click: MenuClick): Promise<Toast | undefined> {
  const recognising = recogniseAddress(click.address);
  const naming = click.action === 'createAndCopy' ? nameOf(click, recognising) : null;
  naming?.catch(() => undefined);
  const isLookedAt = naming !== null && click.link === null;
  if (!isLookedAt) rememberPage(click.tabId, recognising).catch(() => undefined);
  if (click.action === 'collect') {
    const { tabId, address } = click;
    await openBulk({ collect: { tabId, address } });
    return undefined;
  }
  let prepared: Prepared | undefined;
  const meaning = menuSubject(recognising, (linkApp) => {
    if (naming) prepared = prepareCreate(linkApp);
  });
  if (naming || click.action === 'copyLink') {
    expectCopy(
      click.gestureAt,
      meaning.then(() => prepared?.asking),
    );
  }
  const subject = await meaning;
  switch (click.action) {
    case 'review':
      return await review(subject, await nameForReview(click, recognising, subject));
    case 'createAndCopy':
      return await createAndCopy(click, recognising, subject, { naming, prepared });
    case 'copyLink':
      return await withCompany(subject, (company) =>
        copyLink({ ...company, gestureAt: click.gestureAt }),
      );
    case 'openPage':
      return await withCompany(subject, openPage);
  }
}

async function nameForReview(
  click: MenuClick,
  recognising: Recognising,
  { company }: MenuSubject,
): Promise<ReviewName> {
  if (click.selection !== null) return { text: cleanName(click.selection), isSelected: true };
  if (company || click.link === null) return unnamed;
  return { ...unnamed, text: (await nameOf(click, recognising))?.name ?? '' };
}

const unnamed: ReviewName = { text: '', isSelected: false };

async function review(subject: MenuSubject, name: ReviewName): Promise<Toast | undefined> {
  const { record, company } = subject;
  if (!record || !company) return openedOrToast(await openReview(subject, name));
  // Whoever selects another client's name on a record wants that one.
  const isOther = name.isSelected && isOtherClient(name.text, company);
  const opening = isOther
    ? openReview({ ...subject, record: null }, name)
    : openExisting(company, record.from);
  return openedOrToast(await opening);
}

const openedOrToast = (isOpen: boolean): Toast | undefined =>
  isOpen ? undefined : troubleToast('toast_press_button');

async function createAndCopy(
  click: MenuClick,
  recognising: Recognising,
  subject: MenuSubject,
  {
    naming,
    prepared,
  }: { naming: Promise<ChosenName | null> | null; prepared: Prepared | undefined },
): Promise<Toast | undefined> {
  if (subject.company) return await copyExisting(click, subject, subject.company);
  let shown: Promise<void> | undefined;
  const stop = watchPauses((pause) => {
    shown = showPause(click, pause);
  });
  const made = await createAtOnce(subject, naming, click.gestureAt, prepared).finally(stop);
  // What is told of it now must not be overtaken.
  await shown;
  switch (made.kind) {
    case 'review':
      // What was asked meanwhile may have found its Company.
      return await review(await menuSubject(recognising), {
        ...unnamed,
        ...(click.link !== null && { text: (await naming)?.name ?? '' }),
      });
    case 'cancelled':
      return failureToast({ kind: 'cancelled' });
    case 'existed':
      return await copyExisting(click, subject, made.company);
    case 'ended':
      return lastActionToast(made.lastAction);
  }
}

/** A create that waits says so where the eyes are, and can be cancelled there. */
async function showPause({ tabId, gestureAt }: MenuClick, pause: CreatePause): Promise<void> {
  if (pause.gestureAt !== gestureAt || pause.time === null) return;
  const text =
    pause.reason === 'list'
      ? translate('reading_list_first')
      : translateCount('conduit_asks_to_wait', Math.ceil(pause.time / 1000));
  const cancel = { label: translate('cancel'), within: pause.time };
  await showToast(tabId, { text, isTrouble: false, cancel }, () => cancelCreate({ gestureAt }));
}

/** The Company of this very record is there already: that is said, and its link is copied. */
async function copyExisting(
  { gestureAt }: MenuClick,
  { linkApp }: MenuSubject,
  { id }: Company,
): Promise<Toast | undefined> {
  if (!linkApp) return undefined;
  const answer = await copyLink({ linkApp: linkApp.id, id, gestureAt });
  if (!answer.ok) return failureToast(answer.error);
  const { lastAction } = answer.value;
  if (lastAction?.copy !== 'copied') return lastActionToast(lastAction);
  return {
    text: say([
      ['action_existed', [shownName(lastAction), linkApp.label]],
      ['copy_copied', []],
    ]),
    isTrouble: false,
  };
}

/** Does something with the Company that a record has: as the directory knows it, else as the API does. */
async function withCompany(
  { record, linkApp, company }: MenuSubject,
  work: (company: CompanyReference) => Promise<Result<Done, Failure>>,
): Promise<Toast | undefined> {
  if (!record || !linkApp) return troubleToast('toast_no_record');
  const { companyId, collisions } = record;
  if (!company && collisions.length > 0) return troubleToast('toast_not_certain', companyId);
  const answer = await work({ linkApp: linkApp.id, id: company?.id ?? companyId });
  if (!answer.ok) return failureToast(answer.error);
  const { lastAction } = answer.value;
  const isUnknown = !company && lastAction?.failure?.kind === 'notFound';
  if (isUnknown) return troubleToast('toast_no_company', linkApp.label);
  return lastActionToast(lastAction);
}

async function nameOf(
  { link, tabId, frameId }: MenuClick,
  recognising: Recognising,
): Promise<ChosenName | null> {
  const read = link === null ? readPageName : readLinkName;
  const name = await read({ tabId, frameId }, recognising);
  return name.ok ? name.value : null;
}
