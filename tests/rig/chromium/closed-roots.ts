import type { Page, Protocol } from 'puppeteer-core';

type DomNode = Protocol.DOM.Node;

/** What the browser's own tools see in the closed shadow roots beneath the root element. */
export async function textInClosedRoots(page: Page): Promise<string> {
  const tools = await page.createCDPSession();
  try {
    const { root } = await tools.send('DOM.getDocument', { depth: 4, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const closed = (html?.children ?? [])
      .flatMap(({ shadowRoots }) => shadowRoots ?? [])
      .filter(({ shadowRootType }) => shadowRootType === 'closed');
    const texts = closed.map((shadow) => textOf(shadow));
    return texts.join('\n');
  } finally {
    await tools.detach();
  }
}

function textOf({ nodeName, nodeValue, children = [] }: DomNode): string {
  return nodeName === '#text' ? nodeValue : children.map((child) => textOf(child)).join('');
}
