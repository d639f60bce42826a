import * as v from 'valibot';

/** The colours that a Link APP can have; `components/ui/theme.css` says what each looks like. */
export const linkAppColours = ['blue', 'green', 'orange', 'purple', 'red', 'teal'] as const;
export type LinkAppColour = (typeof linkAppColours)[number];

export const longestLabel = 60;

export const linkAppSchema = v.object({
  /** Ours, random. */
  id: v.string(),
  label: v.string(),
  colour: v.picklist(linkAppColours),
  /** The last four characters of the token: all of it that a page ever sees. */
  tokenEnd: v.string(),
  addedAt: v.number(),
});

/** An account unit of Conduit, without its token. */
export type LinkApp = v.InferOutput<typeof linkAppSchema>;

/** The Link APP of that id, else the first; undefined where there is none. */
export const chosenLinkApp = (linkApps: LinkApp[], chosen: string | null): LinkApp | undefined =>
  linkApps.find(({ id }) => id === chosen) ?? linkApps[0];

/**
 * The Link APP that a record belongs to, where that is settled: the one that its tenant is bound to
 * (`bound`: its id), or the only one there is. Undefined: the user chooses.
 */
export function settledLinkApp(
  linkApps: LinkApp[],
  bound: string | undefined,
): LinkApp | undefined {
  const known = linkApps.find(({ id }) => id === bound);
  return known ?? (linkApps.length === 1 ? linkApps[0] : undefined);
}
