import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startSimulator } from '../../simulator/start-simulator.ts';

const main = fileURLToPath(new URL('../../simulator/main.ts', import.meta.url));

test('prints its address and a token that opens it', async () => {
  const child = spawn(process.execPath, [main, '--port', '0']);
  try {
    const [printed] = await once(child.stdout, 'data');
    const [, address, token] = /at (\S+)\nLink APP token: (\S+)\n/.exec(String(printed)) ?? [];
    const answer = await fetch(`${address}/link/company/`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject([{ id: 'ACME1' }, { id: 'demo_company' }]);
  } finally {
    child.kill();
  }
});

const refused: [string, string[], string][] = [
  ['a word for a port', ['--port', 'abc'], 'A port is a number.'],
  ['an empty port', ['--port', ''], 'A port is a number.'],
  ['a negative port', ['--port=-1'], 'A port is a number.'],
  ['a port too high', ['--port', '70000'], 'There is no port above 65535.'],
  ['an unknown option', ['--prot', '1'], '--prot'],
];
test.each(refused)('says what is wrong with %s', async (_, options, words) => {
  const ended = promisify(execFile)(process.execPath, [main, ...options]);
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^.*${words}.*\nStarted by: npm run simulator`)),
  });
});

test('says that a port is taken', async () => {
  const running = await startSimulator();
  const { port } = new URL(running.address);
  await expect(promisify(execFile)(process.execPath, [main, '--port', port])).rejects.toMatchObject(
    { code: 1, stderr: expect.stringContaining(`address already in use 127.0.0.1:${port}`) },
  );
  await running.close();
});
