import { beforeEach, expect, test } from 'vitest';
import { failureMessage } from '../../../utils/i18n/failure-messages.ts';
import { translate } from '../../../utils/i18n/translate.ts';
import { type Fault, type PlayedApi, playApi } from '../link-api/play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

const hour = 3600;
const whole = (status: number, body: unknown): Fault => ({ kind: 'answer', status, body });
const someoneElse = { id: 'SOMEONEELSE', name: 'Someone else', link_page: null };

const withdrawn = 'Conduit no longer accepts this Link APP’s token. Replace the token';
const forbidden = 'Conduit doesn’t let this token do that. Replace the token in Settings.';
const pause = 'Conduit asks us to wait: too many requests.';
const outOfReach = 'We couldn’t reach Conduit. Check your connection and try again.';
const notAccepted = 'Conduit didn’t accept this.';
const unreadable = (status: number) => `We couldn’t read the answer (status ${status})`;

type Row = [what: string, fault: Fault, said: string[]];

const ofBoth: Row[] = [
  ['a 401', { kind: 'unauthorized' }, [withdrawn, 'Invalid token.']],
  ['a 403', { kind: 'forbidden' }, [forbidden]],
  ['a 403 of a proxy', whole(403, '<h1>No</h1>'), [unreadable(403)]],
  ['a 404 in HTML', { kind: 'notFoundHtml' }, [unreadable(404)]],
  ['a 429 that names seconds', { kind: 'rateLimited', retryAfter: hour }, [pause, 'Try again at']],
  [
    'a 429 that names a date',
    { kind: 'rateLimited', retryAfter: { dateIn: hour } },
    [pause, 'Try again at'],
  ],
  ['a 500', { kind: 'serverError' }, ['Conduit has a server problem (status 500).']],
  [
    'a 503 that names a time',
    { kind: 'serverError', status: 503, retryAfter: hour },
    ['Conduit isn’t available right now. Try again at'],
  ],
  ['a page in place of JSON', { kind: 'html' }, [unreadable(200)]],
  ['JSON of another shape', whole(200, [{ a: 1 }]), [unreadable(200)]],
  ['another Company', whole(200, someoneElse), [unreadable(200)]],
  ['a body cut short', { kind: 'cutShort' }, [outOfReach]],
  ['a dropped connection', { kind: 'droppedBeforeWork' }, [outOfReach]],
  [
    'a 405',
    whole(405, { detail: 'Method not allowed.' }),
    ['Conduit refused this (status 405).', 'Method not allowed.'],
  ],
];

const ofTheCreate: Row[] = [
  ['a 400 that names the id', whole(400, { id: ['Not today.'] }), [notAccepted, 'Not today.']],
  ['a 400 that names the name', whole(400, { name: ['Too plain.'] }), [notAccepted, 'Too plain.']],
  [
    'a 400 with code and message',
    whole(400, { code: 'quota', message: 'Your plan has 50 companies.' }),
    [notAccepted, 'Your plan has 50 companies.'],
  ],
  [
    'a 409',
    whole(409, { detail: 'Conflict.' }),
    ['This id already exists in Conduit.', 'Conflict.'],
  ],
];

test.each(ofBoth)('%s to a question is told', async (_, fault, said) => {
  played.spoil(fault, null);
  expectSentence(await played.api.readCompany('ACME'), said);
});

test.each([...ofBoth, ...ofTheCreate])('%s to a create is told', async (_, fault, said) => {
  played.spoil(fault, null);
  const company = { id: 'ACME', name: 'Acme Inc', pageEnabled: true };
  expectSentence(await played.api.createCompany(company), said);
});

/** The sentence, and the API's own words, which are quoted beneath it. */
function expectSentence(
  answer: Awaited<ReturnType<PlayedApi['api']['readCompany']>>,
  said: string[],
) {
  if (answer.ok) throw new Error('It went well');
  const [key, values] = failureMessage(answer.error, Date.now());
  const words = 'words' in answer.error ? answer.error.words : '';
  const sentence = `${translate(key, ...values)} ${words}`;
  for (const each of said) expect(sentence).toContain(each);
}
