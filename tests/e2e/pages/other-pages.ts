import type { Hosts } from '../../rig/hosts.ts';
import { type Page, serveSite } from './serve-site.ts';

const headline: Page = {
  title: 'Northwind Traders opens in Lisbon',
  body: '<h1 style="display: inline-block">Northwind Traders</h1><p>They open in Lisbon.</p>',
};

/** Its title says nothing, and it has no heading. */
const described: Page = {
  title: 'Welcome',
  body: `<p>We build bridges.</p>
    <script type="application/ld+json">
      {"@graph": [{"@type": "WebSite", "name": "Welcome"}, {"@type": "Organization", "name": "Contoso Ltd"}]}
    </script>`,
};

/** What colleagues send each other. */
const mail: Page = {
  title: 'Mail',
  body: `<p><a href="https://app.hubspot.com/contacts/42/record/0-2/15">Have a look</a></p>
    <p><a href="https://app.hubspot.com/contacts/42/record/0-2/16">https://app.hubspot.com/contacts/42/record/0-2/16</a></p>`,
};

/** Keeps all that the page can find out of what is put into it, and presses what it can. */
const spyOnWhatIsAdded = `
  const found = (node) => ({
    text: [node.textContent, node.innerText, node.outerHTML].join(' '),
    isClosed: node.shadowRoot === null,
    isPressed: document.elementsFromPoint(innerWidth - 40, 30).includes(node),
  });
  window.spied = [];
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      spied.push(found(node));
      setTimeout(() => { node.click?.(); spied.push(found(node)); }, 300);
    }
  }).observe(document, { childList: true, subtree: true });`;

/** A name made of code, where HubSpot has its names, and a client that JSON-LD makes up. */
const codeName = '<img src=x onerror="window.hasRun = true"><script>window.hasRun = true</script>';
const escaped = codeName.replaceAll('<', '&lt;');
const hostile: Page = {
  title: escaped,
  body: `<h2 data-selenium-test="highlightTitle">${escaped}</h2>
    <script type="application/ld+json">{"@type": "Organization", "name": "Somebody Else"}</script>`,
  script: spyOnWhatIsAdded,
};

const longTitle: Page = {
  title: 'x'.repeat(5_000_000),
  body: '<h2 data-selenium-test="highlightTitle">Massive Dynamic</h2>',
};

/** A page of one empty sheet. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`;

export const hostileName = codeName;

/** Pages that are no CRM's, and pages that are against us. */
export function serveOtherPages(hosts: Hosts): void {
  hosts.serve(
    'news.example.com',
    serveSite({ '/lisbon': headline, '/contoso': described, '/mail': mail }),
  );
  hosts.serve(
    'app-eu1.hubspot.com',
    serveSite({
      '/contacts/66/record/0-2/1': hostile,
      '/contacts/66/record/0-2/2': longTitle,
    }),
  );
  hosts.serve('files.example.com', (_request, response) => {
    response.setHeader('Content-Type', 'application/pdf');
    response.end(pdf);
  });
  const store = serveSite({ '/': { title: 'A store', body: '<h1>Extensions</h1>' } });
  hosts.serve('chromewebstore.google.com', store);
  hosts.serve('addons.mozilla.org', store);
}
