/**
 * The tags of a term, twice: as the set of names that the match engine asks, and as bits, by which the stages in code tell
 * them. Every tag that the tables name is listed here, so that it has a bit.
 */

const TAGS = [
  'Word', 'Compound', 'Indicator', 'Head', 'Age', 'Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Dash', 'Stop', 'Mark',
  'Quantity', 'Money', 'Percent', 'Points', 'Count', 'Mass', 'Area', 'Length', 'Volume', 'Energy', 'Power', 'Ratio', 'Duration', 'Temperature', 'Rate', 'Modifier', 'Period', 'Place', 'Reference',
  'Rise', 'Fall', 'Grow', 'To', 'Till', 'Reach', 'Share', 'Respectively', 'Restate', 'Base', 'Yoy', 'Previous', 'Plan', 'Estimate', 'Target',
  'Actual', 'Aux', 'Cut', 'Now', 'Quote', 'Moved', 'Adjusted', 'Casualty', 'Connector', 'Say', 'Cause', 'Verb', 'Task', 'Sector', 'Activity',
] as const

/** A tag that code asks for. */
export type Tag = (typeof TAGS)[number]

/** Bits of a mask in one number: small integers are 31 bits wide. */
export const WIDTH = 31

/** Some tags as bits. */
export interface Mask {
  low: number
  high: number
}

/** The tags of a term, each with a flag of its name. */
export type TagSet = Tags & Readonly<Record<Tag, boolean>>

class Tags implements Mask {
  readonly low: number
  readonly high: number

  constructor(readonly names: ReadonlySet<string>) {
    const { low, high } = anyOf(TAGS.filter((tag) => names.has(tag)))
    this.low = low
    this.high = high
  }
}

// A flag is read off the bits: a set is then so small that those of a sentence stay at hand.
for (const tag of TAGS) {
  const mask = anyOf([tag])
  Object.defineProperty(Tags.prototype, tag, {
    get(this: Tags): boolean {
      return meets(this, mask)
    },
  })
}

/** The tags of a term; made once for each phrase, and shared by all terms that have it. */
export function tagSet(names: Iterable<string>): TagSet {
  return new Tags(new Set(names)) as TagSet
}

/** True for a name that has a flag and a bit. */
export function isTag(name: string): name is Tag {
  return (TAGS as readonly string[]).includes(name)
}

/** A mask that `hasAny` holds against the tags of a term. */
export function anyOf(tags: readonly Tag[]): Mask {
  const mask = { low: 0, high: 0 }
  for (const tag of tags) {
    const at = TAGS.indexOf(tag)
    if (at < WIDTH) mask.low |= 1 << at
    else mask.high |= 1 << (at - WIDTH)
  }
  return mask
}

/** True when the term has one of the tags of the mask. */
export function hasAny({ is }: { is: Mask }, mask: Mask): boolean {
  return meets(is, mask)
}

/** The tags of either mask. */
export function union(a: Mask, b: Mask): Mask {
  return { low: a.low | b.low, high: a.high | b.high }
}

/** True when two masks have a tag in common. */
export function meets(a: Mask, b: Mask): boolean {
  return (a.low & b.low) !== 0 || (a.high & b.high) !== 0
}

/** The tags of a range, all together: what none of its terms has need not be looked for. */
export function tagsIn(terms: readonly { is: Mask }[], from: number, to: number): Mask {
  let low = 0
  let high = 0
  for (let i = from; i < to; i++) {
    const { is } = terms[i]!
    low |= is.low
    high |= is.high
  }
  return { low, high }
}
