import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';

const megabyte = 'x'.repeat(1024 * 1024);
const fields = { name: 'Acme', pageEnabled: true };

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers everything with these pieces, and how many it could send. */
async function answering(pieces: () => Iterable<string>) {
  const sent = { pieces: 0 };
  const server = createServer(async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    for (const piece of pieces()) {
      if (response.destroyed) return;
      sent.pieces += 1;
      const isTaken = response.write(piece);
      if (!isTaken) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const api = createLinkApi({ token: 'token', baseAddress: `http://127.0.0.1:${port}` });
  return { api, sent };
}

function* withoutEnd() {
  yield '{"id":"ACME","name":"';
  while (true) yield megabyte;
}

test('a body without an end is left, and said to be too large', async () => {
  const { api, sent } = await answering(withoutEnd);
  expect(await api.readCompany('ACME')).toEqual({ ok: false, error: { kind: 'tooLarge' } });
  expect(await api.createCompany({ id: 'ACME', ...fields })).toEqual({
    ok: false,
    error: { kind: 'tooLarge' },
  });
  // What lies in the buffers of the connections comes on top.
  expect(sent.pieces).toBeLessThan(2 * 16 + 40);
});

test('a name of two megabytes is cut to the longest that the API takes', async () => {
  const { api } = await answering(() => ['{"id":"ACME","name":"', megabyte, megabyte, '"}']);
  const answer = await api.readCompany('ACME');
  expect(answer.ok && answer.value.company.name).toBe('x'.repeat(1024));
});

test('a row with an id of two megabytes is left out of the list, and counted', async () => {
  const { api } = await answering(() => ['[{"id":"ACME"},{"id":"', megabyte, megabyte, '"}]']);
  for await (const page of api.listCompanies()) {
    expect(page).toMatchObject({ ok: true, value: { broken: 1, companies: [{ id: 'ACME' }] } });
  }
});
