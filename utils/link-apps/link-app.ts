import * as v from 'valibot';

/** The colours that a Link APP can have; `components/theme.css` says what each looks like. */
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
