import type { Handler } from './hosts.ts';

/** Ordinary pages, at host names that nobody can own. */
export const examplePages: Record<string, Handler> = {
  'www.example.com': page('Acme Inc – an ordinary page', 'Acme Inc'),
};

function page(title: string, heading: string): Handler {
  return (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${heading}</h1>`);
  };
}
