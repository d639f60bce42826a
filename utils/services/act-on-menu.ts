import { expectCopy } from '../browser/clipboard.ts';
import type { MenuClick } from '../browser/menus.ts';
import { showWord } from '../browser/page-scripts.ts';
import { setBadge } from '../browser/tab-badge.ts';
import type { ChosenName } from '../capture/choose-name.ts';
import type { Word } from '../capture/show-word.ts';
import type { Failure } from '../companies/outcome.ts';
import { shownName } from '../companies/shown-name.ts';
import type { Company } from '../link-api/company.ts';
import type { Result } from '../result.ts';
import { copyLink } from './copy-link.ts';
import { createAtOnce } from './create-at-once.ts';
import { type MenuSubject, menuSubject } from './menu-subject.ts';
import { openCompanyPage } from './open-company-page.ts';
import { openReview } from './open-review.ts';
import { readLinkName, readPageName } from './read-name.ts';
import { say, tellFailure, tellReport, tellTrouble } from './telling.ts';
import { toFailure } from './to-failure.ts';

/** Does what a menu entry asks for, and says so where the eyes are: in the page, and on the button. */
export async function actOnMenu(click: MenuClick): Promise<void> {
  if (click.wish === 'createAndCopy' || click.wish === 'copyLink') expectCopy(click.gestureAt);
  const word = await act(click).catch((error: unknown) => tellFailure(toFailure(error)));
  if (!word) return;
  await setBadge(click.tabId, word.isTrouble ? 'trouble' : 'done');
  await showWord(click.tabId, word);
}

/** What is to be said; undefined where the popup opens and says the rest. */
async function act(click: MenuClick): Promise<Word | undefined> {
  const subject = await menuSubject(click);
  switch (click.wish) {
    case 'review':
      return await review(click, subject);
    case 'createAndCopy':
      return await createAndCopy(click, subject);
    case 'copyLink':
      return await withCompany(subject, (company) =>
        copyLink({ ...company, gestureAt: click.gestureAt }),
      );
    case 'openPage':
      return await withCompany(subject, openCompanyPage);
  }
}

async function review(click: MenuClick, subject: MenuSubject): Promise<Word | undefined> {
  const name = click.selection ?? (await nameOf(click))?.name ?? '';
  return (await openReview(subject, name)) ? undefined : tellTrouble('word_press_button');
}

async function createAndCopy(click: MenuClick, subject: MenuSubject): Promise<Word | undefined> {
  if (subject.company) return await copyExisting(click, subject, subject.company);
  const name = await nameOf(click);
  await setBadge(click.tabId, 'waiting');
  const made = await createAtOnce(subject, name, click.gestureAt);
  if (made.kind === 'review')
    return await review({ ...click, selection: name?.name ?? '' }, subject);
  return made.existing ? await copyExisting(click, subject, made.existing) : await tellReport();
}

/** The Company of this very record is there already: that is said, and its link is copied. */
async function copyExisting(
  { gestureAt }: MenuClick,
  { linkApp }: MenuSubject,
  company: Company,
): Promise<Word | undefined> {
  if (!linkApp) return undefined;
  const link = await copyLink({ linkApp: linkApp.id, id: company.id, gestureAt });
  if (!link.ok || link.value.copy !== 'copied') return await tellReport();
  return {
    text: say([
      ['report_existed', [shownName(link.value.company), linkApp.label]],
      ['copy_copied', []],
    ]),
    isTrouble: false,
  };
}

/** Does something with the Company that a record has: as the directory knows it, else as the API does. */
async function withCompany(
  { record, linkApp, company }: MenuSubject,
  work: (company: { linkApp: string; id: string }) => Promise<Result<unknown, Failure>>,
): Promise<Word | undefined> {
  if (!record || !linkApp) return tellTrouble('word_no_record');
  const done = await work({ linkApp: linkApp.id, id: company?.id ?? record.companyId });
  const isMissing = !done.ok && done.error.kind === 'notFound';
  return isMissing ? tellTrouble('word_no_company', linkApp.label) : await tellReport();
}

async function nameOf({ link, address, ...place }: MenuClick): Promise<ChosenName | null> {
  const name = await (link === null ? readPageName(place, address) : readLinkName(place, link));
  return name.ok ? name.value : null;
}
