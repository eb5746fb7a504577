/** What compiling the tables finds out about them, as plain data: told by the build, so that a run need not find it out again. */

/** What opens the patterns of a table, by their numbers in its order. */
export interface PatternOpenings {
  /** Those that a folded word or mark may open */
  words: readonly (readonly [word: string, patterns: readonly number[]])[]
  /** Those that a kind of token may open, a bit of `KIND_BITS` */
  kinds: readonly (readonly [kind: number, patterns: readonly number[]])[]
  /** The kinds that only open such as go on with a token glued to them */
  gluing: number
  /** Which words may stand behind which, as a sieve of pairs */
  pairs: readonly number[]
}

/** What the build tells of periods and references, which no user adds to. */
export interface PreparedSpans {
  periods: PatternOpenings
  follow: PatternOpenings
  references: PatternOpenings
}
