import {
  anything,
  array,
  assert,
  asyncProperty,
  constantFrom,
  jsonValue,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
  uint8Array,
  webUrl,
} from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { answerRequests, type Handlers } from '../../../utils/background/answer-requests.ts';
import { readTableFile, readTableText } from '../../../utils/bulk/read-table.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';
import { suggestSiteRule } from '../../../utils/capture/suggest-site-rule.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { requests } from '../../../utils/messages.ts';
import { readExport } from '../../../utils/transfer/export-file.ts';

type Listener = (message: { data: unknown; sender: { url?: string } }) => Promise<unknown>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return {
    browser: { ...fakeBrowser, runtime: { getURL: (path: string) => `extension://us${path}` } },
  };
});
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({
    onMessage: (name: string, listener: Listener) => listeners.set(name, listener),
  }),
}));

/** `npm run bench -- fuzz` tries ten thousand of each. */
const numRuns = Number(process.env.FUZZ_CASES ?? 200);
const long = 3_600_000;

const names = constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'id', 'name');
/** Any JSON, and any with the fields that something looks for, or must not. */
const hostile = oneof(
  jsonValue(),
  anything({ key: oneof(names, string()), maxDepth: 3 }),
  array(tuple(names, jsonValue())).map((entries) => JSON.parse(textOf(entries))),
);
const textOf = (entries: [string, unknown][]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
});

/** A Link API that answers like this. */
const answering = (status: number, body: BodyInit) =>
  createLinkApi({
    token: 'aToken',
    fetch: async () => new Response(body, { status }),
    timeLimits: { attempt: 1000, list: 1000, read: 1000, send: 1000, pause: 0 },
  });

const bodies = oneof(
  hostile.map((value) => JSON.stringify(value) ?? ''),
  record({
    id: oneof(constantFrom('ACME'), jsonValue()),
    name: option(oneof(string(), jsonValue())),
    link_page: oneof(
      jsonValue(),
      record({
        enabled: oneof(constantFrom(true), jsonValue()),
        url: oneof(webUrl(), constantFrom('javascript:alert(1)', 'data:,x'), jsonValue()),
      }),
    ),
    connections: oneof(jsonValue(), array(jsonValue())),
  }).map((company) => JSON.stringify(company)),
  string({ unit: 'binary' }),
);

test(
  'whatever the API answers, a question ends, with a Company or a failure',
  async () => {
    await assert(
      asyncProperty(constantFrom(200, 201, 301, 400, 404, 409, 429, 500), bodies, async (...of) => {
        const api = answering(...of);
        const answers = [
          await api.readCompany('ACME', { connections: true }),
          await api.createCompany({ id: 'ACME', name: 'Acme', pageEnabled: true }),
        ];
        for (const answer of answers) {
          if (answer.ok) expect(answer.value.company.id.toUpperCase()).toBe('ACME');
          else expect(answer.error.kind).toBeTypeOf('string');
        }
        let pages = 0;
        for await (const page of api.listCompanies()) {
          pages += 1;
          if (page.ok) expect(page.value).toHaveProperty('broken');
        }
        expect(pages).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  },
  long,
);

test(
  'whatever file is chosen, it is a table or told why not',
  async () => {
    const zip = uint8Array({ maxLength: 400 }).map((bytes) =>
      Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]),
    );
    const lines = array(array(oneof(string(), constantFrom('"', '\t', ';', '\r', '=1+1')))).map(
      (rows) => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')),
    );
    await assert(
      asyncProperty(oneof(uint8Array({ maxLength: 2000 }), zip, lines), async (bytes) => {
        const table = await readTableFile(bytes.slice().buffer);
        if (!table.ok) {
          expect(table.error).toBeTypeOf('string');
          return;
        }
        for (let index = 0; index < table.value.rows.count; index += 1)
          for (const cell of table.value.rows.cells(index)) expect(cell).toBeTypeOf('string');
      }),
      { numRuns },
    );
  },
  long,
);

test(
  'whatever text is pasted or imported, it is read or told why not',
  () => {
    assert(
      property(
        oneof(
          string({ unit: 'binary' }),
          hostile.map((value) => String(JSON.stringify(value))),
        ),
        (text) => {
          expect(readTableText(text).ok).toBeTypeOf('boolean');
          expect(readExport(text).ok).toBeTypeOf('boolean');
        },
      ),
      { numRuns },
    );
  },
  long,
);

const hosts = [
  'app.hubspot.com',
  'acme.pipedrive.com',
  'acme.lightning.force.com',
  'app.attio.com',
];
const addresses = oneof(
  string(),
  webUrl({ withQueryParameters: true, withFragments: true }),
  tuple(
    constantFrom(...hosts),
    array(oneof(string(), constantFrom('contacts', 'record', '0-2', '%E0%A4%A'))),
  ).map(([host, path]) => `https://${host}/${path.join('/')}`),
);

test(
  'whatever the address of a page, it is a record with a Company id or none',
  () => {
    assert(
      property(addresses, (address) => {
        const found = recogniseRecord(address);
        if (found) expect(found.companyId).toMatch(/^[A-Z0-9]{1,1024}$/);
        expect(suggestSiteRule(address)).toBeTypeOf('object');
      }),
      { numRuns },
    );
  },
  long,
);

const ours = 'extension://us/popup.html';
const senders = [
  'https://app.hubspot.com/contacts/1',
  'extension://other/popup.html',
  'extension://us.evil.test/',
  '',
];

test(
  'whatever is asked of the background, it is refused or has the shape of its request',
  async () => {
    const handled: [string, unknown][] = [];
    const handlers = Object.fromEntries(
      Object.keys(requests).map((name) => [
        name,
        (data: unknown) => void handled.push([name, data]),
      ]),
    );
    answerRequests(handlers as unknown as Handlers);
    const allNames = constantFrom(...(Object.keys(requests) as (keyof typeof requests)[]));
    await assert(
      asyncProperty(allNames, hostile, constantFrom(ours, ...senders), async (name, data, url) => {
        handled.length = 0;
        const answer = listeners.get(name)?.({ data, sender: { url } });
        await expect(Promise.resolve(answer).catch(String)).resolves.toBeOneOf([
          undefined,
          `Error: refused: ${name}`,
        ]);
        if (url !== ours) expect(handled).toEqual([]);
        const known = Object.keys(requests[name].entries);
        for (const [, request] of handled)
          expect(known).toEqual(expect.arrayContaining(Object.keys(request as object)));
      }),
      { numRuns },
    );
    // What needs no field is still not for others.
    for (const name of ['eraseEverything', 'takeCollected', 'discardBatch'])
      for (const url of senders)
        await expect(listeners.get(name)?.({ data: {}, sender: { url } })).rejects.toThrow(
          'refused',
        );
  },
  long,
);
