import type { Piece } from './pattern-pieces.ts';

/** Ends under which anybody can have a domain, beside the plain ones: `co.uk`, `com.au`. */
const sharedEnd = /^(?:com?|org|net|gov|edu|ac|or|ne|go)\.[a-z]{2}$/;

/**
 * Whether all hosts that fit are one site: either it is one host, or they share a domain of their own.
 * `*.com` and `*acme.com` are anybody's.
 */
export function isSite(host: readonly Piece[]): boolean {
  const end = host.at(-1);
  if (end?.kind !== 'text') return false;
  if (host.length === 1) return /[a-z0-9]/i.test(end.text);
  const dot = end.text.indexOf('.');
  const domain = dot < 0 ? '' : end.text.slice(dot + 1);
  const labels = domain.split('.').filter((label) => label !== '');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return false;
  return labels.length > (sharedEnd.test(labels.slice(-2).join('.')) ? 2 : 1);
}
