import { parseArgs } from 'node:util';
import { startSimulator } from './start-simulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8400' } } });
const { address, token, linkApp } = await startSimulator({ port: Number(values.port) });
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
