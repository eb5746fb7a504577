/** A text in parts, each but the last up to behind a line break: one that is long need not be held as a whole. */

/** Gives the parts from the head on, anew each time. */
export type Parts = () => Iterable<string>

export function whole(text: string): Parts {
  return () => [text]
}
