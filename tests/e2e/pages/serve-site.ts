import type { Handler } from '../../rig/hosts.ts';

export interface Page {
  title: string;
  body: string;
  /** Runs in the page once it stands. */
  script?: string;
  /** The page's own content security policy. */
  policy?: string;
}

/** By path, whatever the query. */
export type Site = Record<string, Page>;

const html = ({ title, body, script = '' }: Page): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}` +
  `<script>${script}</script>`;

export const serveSite =
  (site: Site): Handler =>
  (request, response) => {
    const page = site[(request.url ?? '').replace(/\?.*/, '')];
    response.statusCode = page ? 200 : 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (page?.policy) response.setHeader('Content-Security-Policy', page.policy);
    response.end(page ? html(page) : 'Nothing here');
  };
