/** Two numbers that are the ends of one range: `5-7%`, `từ 5 đến 7%`, "giữa 5 và 7%". */
import type { PhraseTrie } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import { compare, isZero, scale } from './decimal.ts'
import type { ModifierWord } from './modifier.ts'
import { skipModifier } from './modifier.ts'
import type { NumberPart, NumberScene } from './number.ts'
import { readNumber, withPart } from './number.ts'

const HYPHENS = new Set(['-', '–', '—', '−', '÷', '~'])
const TILL = new Set(['đến', 'tới'])
/** Words before a range that make "và" join its ends: giữa 5 và 7. */
const BETWEEN = 'giữa'
/** "tăng từ 5% đến 7%" names two levels */
const CHANGE = new Set(['tăng', 'giảm', 'nâng', 'hạ', 'trưởng'])

/** The upper end of a range whose lower end is `low`, or null; `unitLast` stands behind the lower end's own unit, if it has one. */
export function readUpperEnd(scene: NumberScene, low: NumberPart, unitLast: number, modifiers: PhraseTrie<ModifierWord>): NumberPart | null {
  const { tokens, taken } = scene
  const joint = tokens[unitLast]
  if (joint === undefined || taken[unitLast] === true || !joins(scene, low, unitLast)) return null
  const at = TILL.has(joint.norm) ? skipModifier(modifiers, tokens, unitLast + 1) : unitLast + 1
  const high = readNumber(scene, at)
  if (high === null || high.words > 0 !== low.words > 0) return null
  return high
}

/** Lower and upper end in the same multiplier: in `2-3 triệu` both are millions. Whatever is below zero is the lower end. */
export function shareMultiplier(low: NumberPart, high: NumberPart, negative: boolean): { low: NumberPart; high: NumberPart } | null {
  const lifted = low.power === 0 && high.power > 0 && compare(low.bare, high.bare) < 0
  const lower = lifted ? withPart(low, { value: scale(low.bare, high.power), power: high.power }) : low
  const apart = negative ? !(isZero(lower.value) && isZero(high.value)) : compare(lower.value, high.value) < 0
  return apart ? { low: lower, high } : null
}

function joins(scene: NumberScene, low: NumberPart, at: number): boolean {
  const { tokens } = scene
  const { norm } = tokens[at]!
  const before = tokens[low.first - 1]?.norm ?? ''
  if (HYPHENS.has(norm)) return !isChain(tokens, low.first, at) && !isSign(tokens, low.first, at)
  if (norm === 'và') return before === BETWEEN
  if (!TILL.has(norm)) return false
  return at === low.last || before !== 'từ' || !tokens.slice(Math.max(0, low.first - 4), low.first - 1).some((t) => CHANGE.has(t.norm)) || isSpread(tokens, low.first)
}

/** "mức tăng từ 5% đến 7%", "giảm từ 300 đồng đến 900 đồng": how much some rose and others fell, for what falls ends below where it began; `shareMultiplier` tells the lower end. */
function isSpread(tokens: readonly Token[], first: number): boolean {
  const verb = tokens[first - 2]?.norm
  return verb === 'giảm' || (verb === 'tăng' && tokens[first - 3]?.norm === 'mức')
}

/** `-5% -5%`: behind a number below zero the next dash that stands before its digits alone is a sign too. */
function isSign(tokens: readonly Token[], first: number, joint: number): boolean {
  return HYPHENS.has(tokens[first - 1]?.norm ?? '') && tokens[first]!.glued && !tokens[joint]!.glued && tokens[joint + 1]?.glued === true
}

/** `07-15-20` is a row of numbers, not a range. */
function isChain(tokens: readonly Token[], first: number, joint: number): boolean {
  return HYPHENS.has(tokens[joint + 2]?.norm ?? '') && tokens[joint + 3]?.kind === 'number' && tokens[joint + 3]!.glued ||
    (HYPHENS.has(tokens[first - 1]?.norm ?? '') && tokens[first]!.glued && tokens[first - 2]?.kind === 'number')
}
