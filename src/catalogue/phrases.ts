/**
 * The phrase language of the catalogue: syllables, `(a|b c)` alternatives, `(a)?` optional parts and `…`,
 * a gap of a few syllables. Expands a phrase to the plain sequences that it stands for.
 */

/** A gap in an expanded phrase. */
export const GAP = '…'
/** A phrase that stands for more sequences than this is refused: it would be a grammar, not a phrase. */
const MOST_EXPANSIONS = 1024

/**
 * Expands a phrase to sequences of syllables (unfolded), in which `…` is a gap.
 * Throws when brackets do not balance or the phrase stands for too many sequences.
 * @example expandPhrase('(tổng)? thu ngân sách') // [['tổng','thu','ngân','sách'], ['thu','ngân','sách']]
 */
export function expandPhrase(phrase: string): string[][] {
  const parts = phrase.match(/[()|?]|…|[^\s()|?…]+/gu) ?? []
  const [sequences, at] = readAlternatives(parts, 0, phrase)
  if (at < parts.length) throw new Error(`unbalanced bracket in phrase "${phrase}"`)
  return sequences.filter((s) => s.length > 0)
}

/**
 * The part of a phrase that must be there: optional parts at its ends say nothing where a phrase is looked for anywhere.
 * @example corePhrase('(tổng)? thu ngân sách (nhà nước)?') // 'thu ngân sách'
 */
export function corePhrase(phrase: string): string {
  const core = withoutOptionalEnd(phrase.trim().replace(/^(?:\([^()]*\)\?\s*)+/u, ''))
  return core === '' ? phrase.trim() : core
}

/** Without the optional parts at its end; by hand, as a regular expression would try each run of spaces anew. */
function withoutOptionalEnd(phrase: string): string {
  let core = phrase
  while (core.endsWith(')?')) {
    const open = core.lastIndexOf('(')
    if (open < 0 || core.indexOf(')', open) !== core.length - 2) break
    core = core.slice(0, open).trimEnd()
  }
  return core
}

function readAlternatives(parts: readonly string[], start: number, phrase: string): [string[][], number] {
  const all: string[][] = []
  let at = start
  for (;;) {
    const [sequences, next] = readSequence(parts, at, phrase)
    all.push(...sequences)
    at = next
    if (parts[at] !== '|') return [all, at]
    at++
  }
}

function readSequence(parts: readonly string[], start: number, phrase: string): [string[][], number] {
  let sequences: string[][] = [[]]
  let at = start
  while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
    let choices: string[][]
    if (parts[at] === '(') {
      const [inner, close] = readAlternatives(parts, at + 1, phrase)
      if (parts[close] !== ')') throw new Error(`unbalanced bracket in phrase "${phrase}"`)
      choices = inner
      at = close + 1
    } else {
      choices = [[parts[at]!]]
      at++
    }
    if (parts[at] === '?') {
      choices = [...choices, []]
      at++
    }
    if (sequences.length * choices.length > MOST_EXPANSIONS) throw new Error(`phrase "${phrase}" stands for too many sequences`)
    sequences = sequences.flatMap((head) => choices.map((tail) => [...head, ...tail]))
  }
  return [sequences, at]
}
