import { recogniseRecord } from '../../utils/capture/recognise-record.ts';
import type { Figure } from './figure.ts';
import { median, noiseOf } from './statistics.ts';

const count = 100_000;
const rounds = 5;
/** Microseconds. */
const most = 20;

/** Records of many systems, pages of these that are none, and pages of nobody's. */
const forms: ((n: number) => string)[] = [
  (n) => `https://app.hubspot.com/contacts/123/record/0-2/${n}`,
  (n) => `https://app-eu1.hubspot.com/contacts/123/objects/0-2/views/${n}`,
  (n) => `https://acme${n}.lightning.force.com/lightning/r/Account/0013k00002crTPaAAM/view`,
  (n) => `https://acme.lightning.force.com/lightning/o/Account/list?n=${n}`,
  (n) => `https://acme${n}.pipedrive.com/organization/${n}`,
  (n) => `https://crm.zoho.eu/crm/org12/tab/Accounts/${n}`,
  (n) =>
    `https://acme.crm4.dynamics.com/main.aspx?n=${n}&etn=account&id=0a1b2c3d-0000-4000-8000-00000000000f`,
  (n) => `https://app.copper.com/companies/12/app#/organization/${n}`,
  (n) => `https://dashboard.stripe.com/customers/cus_aB${n}`,
  (n) => `https://www.notion.so/agency/Acme-Inc-0123456789abcdef0123456789abcdef?n=${n}`,
  (n) => `https://crm${n}.acme.test/web#id=${n}&model=res.partner&view_type=form`,
  (n) => `https://crm${n}.acme.test/#Account/view/5a${n}`,
  (n) => `https://www.example.com/news/${n}/a-long-path/with/pieces?and=a&query=${n}#part`,
  (n) => `https://a.b.c.d.e.f.example.org/search?q=${n}`,
  (n) => `http://localhost:8080/index.php?page=${n}`,
  (n) => `chrome-extension://abcdef/popup.html?n=${n}`,
];

const addresses = (): string[] =>
  Array.from({ length: count }, (_, n) => forms[n % forms.length]?.(n) ?? '');

/** The time that knowing an address takes, over 100,000 mixed ones. */
export function measureRecognising(): Figure {
  const all = addresses();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const address of all) recogniseRecord(address);
    return ((performance.now() - start) / count) * 1000;
  });
  const time = median(times);
  return {
    what: 'Recognising an address',
    value: `${time.toFixed(1)} µs`,
    noise: noiseOf(times),
    bound: `${most} µs`,
    holds: time <= most,
  };
}
