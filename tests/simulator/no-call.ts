import { findCall } from './call.ts';
import type { Incoming } from './read-request.ts';
import { detail, html, json, type Reply } from './reply.ts';

/** The answer to a request that is none of the calls. */
export function noCall(
  incoming: Incoming,
  call: { methods: string[] } | { noSuchPath: true },
): Reply {
  const { method, path, origin } = incoming;
  if ('methods' in call) {
    const headers = { allow: [...call.methods, 'OPTIONS'].join(', ') };
    if (method === 'OPTIONS') return json(200, { methods: call.methods }, headers);
    return detail(405, `Method "${method}" not allowed.`, headers);
  }
  const dataPiece = /^\/data\/\d+\/[\d-]+\.csv$/.test(path);
  if (dataPiece)
    return {
      status: 200,
      body: 'spend,clicks\n12.5,80\n',
      headers: { 'content-type': 'text/csv' },
    };
  const slashed = `${path}/`;
  if (method === 'GET' && !('noSuchPath' in findCall(method, slashed))) {
    return { status: 301, body: undefined, headers: { location: origin + slashed } };
  }
  return html(404, 'Not Found');
}
