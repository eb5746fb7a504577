/** A unit that is stated once for the bare numbers below or behind it: `(ĐVT: triệu đồng)`, `GRDP (tỷ đồng): 12.345`. */
import type { Dimension } from '../figure.ts'
import type { Token } from '../text/tokenise.ts'
import { readUnit } from './composite.ts'
import type { NumberWords } from './number-words.ts'
import { MOST_POWER, scaleAt } from './number-words.ts'
import type { UnitGrammar } from './unit.ts'

/** The unit, and the power of ten that its multiplier brings: 9 for `tỷ đồng`. */
export interface StatedUnit {
  unit: string
  dimension: Dimension
  power: number
}

/** What units are read with. */
export interface UnitTables {
  units: UnitGrammar
  words: NumberWords
}

/** Folded openings of a unit line: ĐVT, đơn vị (tính). */
const CUES: readonly (readonly string[])[] = [['đvt'], ['đơn', 'vị', 'tính'], ['đơn', 'vị']]
/** What any of them opens with, or a bracket. */
const OPENERS = new Set(['đvt', 'đơn', '('])

/** The unit that a line or bracket states, or null. Of several the first counts. */
export function readStatedUnit(text: string, tokens: readonly Token[], units: UnitGrammar, words: NumberWords): StatedUnit | null {
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENERS.has(tokens[at]!.norm)) continue
    const from = behindCue(tokens, at) ?? (opensUnitBracket(tokens, at) ? at + 1 : null)
    const stated = from === null ? null : readUnitPhrase(text, tokens, from, units, words)
    if (stated !== null && (from !== at + 1 || closesBracket(tokens, stated.last))) return { unit: stated.unit, dimension: stated.dimension, power: stated.power }
  }
  return null
}

function behindCue(tokens: readonly Token[], at: number): number | null {
  const cue = CUES.find((words) => words.every((word, i) => tokens[at + i]?.norm === word))
  if (cue === undefined) return null
  const next = at + cue.length
  return tokens[next]?.norm === ':' ? next + 1 : cue.length === 2 ? null : next
}

function opensUnitBracket(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.norm === '(' && tokens[at + 1]?.kind === 'word' && at > 0
}

/** Only `(tỷ đồng)` whole, with a colon behind it, is a unit for what follows. */
function closesBracket(tokens: readonly Token[], last: number): boolean {
  return tokens[last]?.norm === ')' && tokens[last + 1]?.norm === ':'
}

/** The unit of what a head or a label counts: "Số hộ nghèo", "Tổng số học sinh", "Số lượng trường". */
export function countedUnit(text: string, tokens: readonly Token[], { units, words }: UnitTables): StatedUnit | null {
  const number = tokens.findIndex(({ norm }) => norm === 'số')
  if (number < 0 || number > 2) return null
  const at = tokens[number + 1]?.norm === 'lượng' ? number + 2 : number + 1
  const read = tokens[at] === undefined ? null : readUnitPhrase(text, tokens, at, units, words)
  return read?.dimension === 'count' && read.power === 0 ? { unit: read.unit, dimension: read.dimension, power: 0 } : null
}

/** A unit with the multipliers before it, `tỷ đồng`, from token `from` on; `last` is the token behind it. */
export function readUnitPhrase(text: string, tokens: readonly Token[], from: number, units: UnitGrammar, words: NumberWords): (StatedUnit & { last: number }) | null {
  let at = from
  let power = 0
  for (let next = scaleAt(words, tokens, at); next !== null && power + next <= MOST_POWER; next = scaleAt(words, tokens, at)) {
    power += next
    at++
  }
  const read = readUnit(units, { text, tokens, taken: [], words }, at)
  return read === null ? null : { unit: read.unit, dimension: read.dimension, power: power + read.exponent, last: read.last }
}
