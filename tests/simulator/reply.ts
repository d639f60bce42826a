/** An answer before it is sent. A string is sent as HTML, undefined as nothing, all else as JSON. */
export interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  body,
  headers,
});

export const detail = (status: number, words: string, headers?: Record<string, string>): Reply =>
  json(status, { detail: words }, headers);

export const html = (status: number, title: string): Reply => ({
  status,
  body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
});
