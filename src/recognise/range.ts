/** Two numbers that are one figure: ranges (`5-7%`, `từ 5 đến 7%`), fractions (`2/3`) and counts out of a total (`15/17 xã`). */
import type { Token } from '../text/tokenise.ts'
import { compare, scale } from './decimal.ts'
import type { NumberPart, NumberScene } from './number.ts'
import { readNumber } from './number.ts'

const HYPHENS = new Set(['-', '–', '—', '÷', '~'])
const TILL = new Set(['đến', 'tới'])
/** Words before a range that make "và" join its ends: giữa 5 và 7. */
const BETWEEN = 'giữa'
const FROM = new Set(['từ', 'khoảng', 'mức', 'giữa', 'ở', 'quanh'])
const CHANGE = new Set(['tăng', 'giảm', 'nâng', 'hạ', 'tăng trưởng'])

/** The upper end of a range whose lower end is `low`, or null; `unitLast` stands behind the lower end's own unit, if it has one. */
export function readUpperEnd(scene: NumberScene, low: NumberPart, unitLast: number): NumberPart | null {
  const { tokens, taken } = scene
  const joint = tokens[unitLast]
  if (joint === undefined || taken[unitLast] === true || !joins(scene, low, unitLast)) return null
  const high = readNumber(scene, unitLast + 1)
  if (high === null || high.words > 0 !== low.words > 0) return null
  return high
}

/** Lower and upper end in the same multiplier: in `2-3 triệu` both are millions. */
export function shareMultiplier(low: NumberPart, high: NumberPart): { low: NumberPart; high: NumberPart } | null {
  const lifted = low.power === 0 && high.power > 0 && compare(low.bare, high.bare) < 0
  const lower = lifted ? { ...low, value: scale(low.bare, high.power), power: high.power } : low
  return compare(lower.value, high.value) < 0 ? { low: lower, high } : null
}

function joins(scene: NumberScene, low: NumberPart, at: number): boolean {
  const { tokens } = scene
  const { norm } = tokens[at]!
  const before = tokens[low.first - 1]?.norm ?? ''
  if (HYPHENS.has(norm)) return evenlySpaced(tokens, at)
  if (norm === 'và') return before === BETWEEN
  if (!TILL.has(norm)) return false
  // "tăng từ 5% đến 8%" is a range of growth; "tăng từ 5 triệu đến 8 triệu" tells two levels.
  if (at > low.last) return (low.first === 0 || FROM.has(before)) && (tokens[at - 1]?.norm === '%' || !CHANGE.has(tokens[low.first - 2]?.norm ?? ''))
  return true
}

/** `5-7` and `5 - 7` are ranges; in `5 -7` the sign belongs to the seven. */
function evenlySpaced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && next.kind === 'number' && (tokens[at]!.glued === next.glued || tokens[at]!.norm !== '-')
}

/** The denominator in `15/17`, glued to its numerator; null when this is no fraction. */
export function readDenominatorOf(scene: NumberScene, part: NumberPart): NumberPart | null {
  const { tokens, taken } = scene
  const slash = tokens[part.last]
  const below = tokens[part.last + 1]
  if (slash?.norm !== '/' || below?.kind !== 'number' || taken[part.last + 1] === true || part.power > 0) return null
  if (slash.glued !== below.glued || tokens[part.last + 2]?.norm === '/') return null
  const denominator = readNumber(scene, part.last + 1)
  if (denominator === null || part.bare.exponent < 0 || denominator.bare.exponent < 0 || denominator.value.digits === 0n) return null
  return denominator
}
