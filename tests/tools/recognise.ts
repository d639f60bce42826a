/** `npm run --silent recognise -- ADDRESS…`: what each address is, one line of JSON each. */
import { recogniseRecord } from '../../utils/capture/recognise-record.ts';

const addresses = process.argv.slice(2);

for (const url of addresses) {
  const record = recogniseRecord(url);
  if (!record) {
    console.log(JSON.stringify({ url, system: null }));
    continue;
  }
  const { system, kind, tenant, recordId, companyId, certain } = record;
  console.log(JSON.stringify({ url, system, kind, tenant, recordId, companyId, certain }));
}

if (addresses.length === 0) {
  console.error('Usage: npm run --silent recognise -- ADDRESS…');
  process.exitCode = 1;
}
