import { copyText, expectCopy } from '../browser/clipboard.ts';
import { openConnectionPage, openRecordPage } from '../browser/open-page.ts';
import { referenceNow } from '../capture/reference-now.ts';
import type { CompanyReference, KnownCompany } from '../companies/known-company.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import type { ApiToken } from '../link-api/company.ts';
import { failed, type Result, success } from '../result.ts';
import { keepLastTemplates } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { keptTemplate, messageFor, readTemplate } from './copy-message.ts';
import { finishPress } from './finish-action.ts';
import { linkApiOf } from './link-api-of.ts';
import { linkOf } from './link-of.ts';
import { isHiddenFeature } from './list-integrations.ts';
import { readAnswer } from './read-company.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

/** What is copied and opened of one Company. */
export const copyingAndOpening = {
  /** Puts the connection link on the clipboard. */
  async copyLink({ gestureAt, ...press }) {
    expectCopy(gestureAt);
    const link = await linkOf(press.linkApp, press.id);
    return await finishPress({ ...press, gestureAt }, link, 'linkNotCopied', async (found) => ({
      what: 'linkCopied',
      copy: await copyUrl(found.company.linkPage?.url, gestureAt),
      fetchedAt: found.fetchedAt,
    }));
  },

  /** Opens the connection page in a new tab. */
  async openPage(press) {
    return await finishPress(
      press,
      await linkOf(press.linkApp, press.id),
      'pageNotOpened',
      async (found) => ({
        what: 'pageOpened',
        open: await openConnectionPage(found.company.linkPage?.url),
        fetchedAt: found.fetchedAt,
      }),
    );
  },

  /** Puts a fresh API token on the clipboard, and nowhere else. */
  async copyApiToken({ gestureAt, ...press }) {
    expectCopy(gestureAt);
    const token = await readToken(press);
    return await finishPress(
      { ...press, gestureAt },
      token,
      'apiTokenNotCopied',
      async (found) => ({
        what: 'apiTokenCopied',
        copy: await copyText(found.apiToken.token, gestureAt),
        expiresAt: found.apiToken.expiresAt,
      }),
    );
  },

  /**
   * Puts a link that connects one chosen source on the clipboard, and nowhere else: it is never kept,
   * and so a late one has to be asked for again; in a message, where one is chosen. Null where the API
   * gives no such link.
   */
  async copyConnectLink({ gestureAt, source, template: wanted, ...company }) {
    expectCopy(gestureAt);
    const press = { ...company, gestureAt, source: source.name };
    const template = wanted === null ? success(null) : await readTemplate({ id: wanted });
    const link = template.ok ? await readConnectLink(company, source.id) : template;
    if (link === null) return success(null);
    const message = template.ok ? template.value : null;
    return await finishPress(press, link, 'connectLinkNotCopied', async ({ company, url }) => {
      const around = { company, link: url, source: source.name };
      const copy = await copyText(message ? messageFor(message, around).text : url, gestureAt);
      if (copy === 'copied') await keepLastTemplates({ oneSource: wanted });
      const kept = message && { template: keptTemplate(message) };
      return { what: 'connectLinkCopied', copy, ...kept };
    });
  },

  /**
   * Opens the page of a record that is linked to a Company, where the address that was kept is still
   * known to be that record's.
   */
  async openRecord({ linkApp, record }) {
    const { reader } = await openStores();
    const link = await reader.recordLink(linkApp, record);
    const known = link && referenceNow(link, await recordSettings());
    return success(known ? await openRecordPage(known.address) : 'noLink');
  },
} satisfies Partial<Handlers>;

const copyUrl = async (url: string | null | undefined, gestureAt: number): Promise<CopyOutcome> =>
  url ? await copyText(url, gestureAt) : 'noLink';

async function readToken(
  company: CompanyReference,
): Promise<Result<{ company: KnownCompany; apiToken: ApiToken }, Failure>> {
  const answer = await readAnswer(company.linkApp, company.id);
  if (!answer.ok) return answer;
  const { apiToken } = answer.value;
  return apiToken
    ? success({ company: answer.value.company, apiToken })
    : failed({ kind: 'unreadable', status: 200 });
}

/** Null where the API gives no such link. */
async function readConnectLink(
  asked: CompanyReference,
  source: string,
): Promise<Result<{ company: KnownCompany; url: string }, Failure> | null> {
  const token = await readToken(asked);
  if (!token.ok) return token;
  const api = await linkApiOf(asked.linkApp);
  if (!api.ok) return api;
  const { company, apiToken } = token.value;
  const link = await api.value.readConnectLink(apiToken, source);
  if (link.ok) return success({ company, url: link.value });
  return isHiddenFeature(link.error) ? null : link;
}
