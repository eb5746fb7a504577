/**
 * The tags of a term, twice: as the set of names that the match engine asks, and as flags and bits that cost the stages in
 * code one load. Every tag that the tables name is listed here, so that it has a bit.
 */

const TAGS = [
  'Word', 'Compound', 'Indicator', 'Head', 'Age', 'Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Dash', 'Stop', 'Mark',
  'Quantity', 'Money', 'Percent', 'Points', 'Count', 'Mass', 'Area', 'Length', 'Volume', 'Energy', 'Power', 'Ratio', 'Duration', 'Temperature', 'Rate', 'Modifier', 'Period', 'Place', 'Reference',
  'Rise', 'Fall', 'Grow', 'To', 'Till', 'Reach', 'Share', 'Respectively', 'Restate', 'Base', 'Yoy', 'Previous', 'Plan', 'Estimate', 'Target',
  'Actual', 'Aux', 'Cut', 'Now', 'Quote', 'Adjusted', 'Casualty', 'Connector', 'Say', 'Cause', 'Verb', 'Task',
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

/** The tags of a term. */
export interface TagSet extends Mask {
  names: ReadonlySet<string>
  is: Readonly<Record<Tag, boolean>>
}

/** The tags of a term; made once for each phrase, and shared by all terms that have it. */
export function tagSet(names: Iterable<string>): TagSet {
  return tagSets()(new Set(names))
}

/** Makes tag sets of which those with the same tags share their flags. */
export function tagSets(): (names: ReadonlySet<string>) => TagSet {
  const flags = new Map<string, TagSet['is']>()
  return (names) => {
    const tags = TAGS.filter((tag) => names.has(tag))
    const key = tags.join(' ')
    const is = flags.get(key) ?? flagsOf(tags)
    flags.set(key, is)
    return { names, is, ...anyOf(tags) }
  }
}

const NO_FLAGS = Object.fromEntries(TAGS.map((tag) => [tag, false])) as Record<Tag, boolean>

/** A copy of the flags of no tag with some set: all have one shape. */
function flagsOf(tags: readonly Tag[]): TagSet['is'] {
  const is = { ...NO_FLAGS }
  for (const tag of tags) is[tag] = true
  return is
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
export function hasAny({ bits }: { bits: Mask }, mask: Mask): boolean {
  return meets(bits, mask)
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
export function tagsIn(terms: readonly { bits: Mask }[], from: number, to: number): Mask {
  let low = 0
  let high = 0
  for (let i = from; i < to; i++) {
    const { bits } = terms[i]!
    low |= bits.low
    high |= bits.high
  }
  return { low, high }
}
