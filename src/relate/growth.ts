/** A label that is a noun of growth or decline makes its percentage a change, however far off the number stands. */
import type { Direction, Role } from '../figure.ts'
import { indexFrom } from '../text/seek.ts'
import type { Claim } from './claim.ts'
import type { SentenceTerm } from './terms.ts'

/** Nouns with which a verb of change names how fast something moves: "tốc độ giảm", "mức tăng". */
const PACE = new Set(['mức', 'tốc', 'tỉ', 'nhịp'])

/** "Tốc độ tăng dư nợ của các khoản vay trung và dài hạn là 22,6%": run when labels have been found. */
export function markGrowth(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    if (claim.role !== 'level' || claim.quantity.dimension !== 'percent' || claim.label === null || claim.label.start < terms[0]!.start) continue
    if (claim.labelFrom !== 'before' && (claim.labelFrom !== 'inherited' || claim.direction === null)) continue
    if (claim.direction === null && claim.counted.length > 0 && claim.hit?.rule.id !== 'reach') continue
    const way = paceOf(terms, indexFrom(terms, claim.label.start))
    if (way === null) continue
    claim.pace = true
    if (claim.direction !== null) continue
    claim.role = 'change'
    claim.direction = way
  }
}

/** What an indicator is asked for: "tăng trưởng GDP giảm còn 2%" is the level of a pace, which the GDP has as it has changes. */
export function measureOf({ role, pace }: Pick<Claim, 'role' | 'pace'>): Role {
  return pace ? 'change' : role
}

/** Which way the noun of growth moves with which a label begins, or that stands right before it: "mức giảm | tỷ lệ hộ nghèo". */
function paceOf(terms: readonly SentenceTerm[], at: number): Direction | null {
  let from = terms[at]?.is.Grow === true || terms[at]?.is.Fall === true ? at : at - 1
  if (terms[from] === undefined) return null
  while (from > 0 && (terms[from - 1]!.is.Grow || terms[from - 1]!.is.Fall)) from--
  const { is, normal } = terms[from]!
  if (is.Fall) return PACE.has(normal) ? 'down' : null
  return is.Grow && (from === at || PACE.has(normal)) ? 'up' : null
}
