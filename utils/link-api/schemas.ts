import * as v from 'valibot';
import type { Account, ApiToken, Company, Connection } from './company.ts';

/** Texts that the API gives, leaves out or sends as null. */
const optionalText = v.optional(v.nullable(v.string()), null);
const identifier = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
/** What is longer than the API takes, in its documentation, would only fill list and storage. */
const mostCharacters = 1024;
const companyId = v.pipe(identifier, v.maxLength(mostCharacters));
const companyName = v.pipe(
  optionalText,
  v.transform((name) => (name === null ? null : name.slice(0, mostCharacters).toWellFormed())),
);
const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.nullable(v.array(schema)));

const accountSchema = v.pipe(
  v.object({
    id: identifier,
    name: optionalText,
    native_id: v.optional(v.nullable(identifier), null),
    is_error: v.optional(v.nullable(v.boolean())),
  }),
  v.transform(
    ({ id, name, native_id, is_error }): Account => ({
      id,
      name,
      nativeId: native_id,
      isError: is_error ?? false,
    }),
  ),
);

const credentialSchema = v.pipe(
  v.object({
    id: identifier,
    name: optionalText,
    created_at: optionalText,
    accounts: listOf(accountSchema),
  }),
  v.transform(({ id, name, created_at, accounts }) => ({
    id,
    name,
    createdAt: created_at,
    accounts: accounts ?? [],
  })),
);

const connectionSchema = v.pipe(
  v.object({ id: identifier, name: optionalText, credentials: listOf(credentialSchema) }),
  v.transform(
    ({ id, name, credentials }): Connection => ({ id, name, credentials: credentials ?? [] }),
  ),
);

const linkPageSchema = v.object({ url: optionalText, enabled: v.boolean() });

/** A Company, without the API token that comes with it. All but its id and name may be unreadable. */
export const companySchema = v.pipe(
  v.object({
    id: companyId,
    name: companyName,
    created_at: v.fallback(optionalText, null),
    link_page: v.fallback(v.optional(v.nullable(linkPageSchema), null), null),
    connections: v.fallback(listOf(connectionSchema), undefined),
  }),
  v.transform(
    ({ id, name, created_at, link_page, connections }): Company => ({
      id,
      name,
      createdAt: created_at,
      linkPage: link_page,
      ...(connections && { connections }),
    }),
  ),
);

/** What is left of a row that cannot be read otherwise. */
export const rowIdSchema = v.object({ id: identifier });

/** Unix seconds that a date can show. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12));

/** The API token that comes with a Company; null where none does. */
export const apiTokenSchema = v.pipe(
  v.object({
    api_token: v.fallback(
      v.nullable(v.object({ token: v.pipe(v.string(), v.minLength(1)), expires_at: time })),
      null,
    ),
  }),
  v.transform(
    ({ api_token }): ApiToken | null =>
      api_token && { token: api_token.token, expiresAt: api_token.expires_at * 1000 },
  ),
);

const pageSchema = v.object({
  results: v.array(v.unknown()),
  next: optionalText,
  count: v.fallback(v.optional(v.nullable(v.number()), null), null),
});

/** A list, bare or in pages. */
export const listSchema = v.union([
  v.pipe(
    v.array(v.unknown()),
    v.transform((results) => ({ results, next: null, count: results.length })),
  ),
  pageSchema,
]);

export const integrationSchema = v.object({ id: identifier, name: optionalText });

export const connectLinkSchema = v.object({ url: v.pipe(v.string(), v.url()) });
