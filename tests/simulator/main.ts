import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { startSimulator } from './start-simulator.ts';

const portSchema = v.pipe(
  v.string(),
  v.digits('A port is a number.'),
  v.toNumber(),
  v.maxValue(65_535, 'There is no port above 65535.'),
);

function chosenPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8400' } } });
  return v.parse(portSchema, values.port);
}

try {
  const { address, token, linkApp } = await startSimulator({ port: chosenPort() });
  linkApp.seed([
    { id: 'ACME1', name: 'Acme Inc' },
    { id: 'demo_company', name: 'Demo Company', pageEnabled: false },
  ]);
  console.log(`Link API simulator at ${address}
Link APP token: ${token}

  curl -H 'Authorization: Bearer ${token}' ${address}/link/company/

Ask for a fault of the next request (or of every one: "times": null):
  curl -H 'Content-Type: application/json' ${address}/__simulator/faults \\
    -d '{"fault": {"kind": "rateLimited", "retryAfter": 3}, "call": "createCompany"}'
The kinds of fault stand in tests/simulator/fault.ts, the other questions at
  curl ${address}/__simulator/help`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Started by: npm run simulator -- --port N (0: any free one)');
  process.exitCode = 1;
}
