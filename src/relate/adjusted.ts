/** Real against nominal: which figures leave the rise of prices out. */
import type { Claim } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const FIGURE_END = anyOf(['Quantity', 'Comma', 'Semicolon', 'Stop', 'Close', 'Rise', 'Fall'])
const SEGMENT_END = anyOf(['Comma', 'Semicolon', 'Stop', 'Close'])

/**
 * Marks the figures that stand behind "loại trừ yếu tố giá" (prices taken out) or before a bracket that says it. An amount
 * at constant prices hands it on to the changes of the same subject.
 */
export function markAdjusted(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  for (const [i, claim] of claims.entries()) {
    const before = claims[i - 1]
    const goesOn = before?.adjusted === true && before.role === 'level' && claim.role !== 'level' && claim.label?.start === before.label?.start
    claim.adjusted = goesOn || saysSo(terms, (before?.at ?? -1) + 1, claim.at) || saidBehind(terms, claim.at)
  }
}

function saysSo(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (terms[i]!.is.Semicolon || terms[i]!.is.Stop) return false
    if (terms[i]!.is.Adjusted) return !closesBracket(terms, i, to) || from === 0
  }
  return false
}

/** "(đã loại trừ yếu tố giá), tăng": what a bracket says behind another figure holds for that one. */
function closesBracket(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (terms[i]!.is.Close) return true
  return false
}

/** "tăng 8,5% (đã loại trừ yếu tố giá)", "tăng 8,5% sau khi loại trừ yếu tố giá". */
function saidBehind(terms: readonly SentenceTerm[], at: number): boolean {
  for (let i = at + 1; i < Math.min(terms.length, at + 9); i++) {
    if (hasAny(terms[i]!, FIGURE_END)) return false
    if (terms[i]!.is.Adjusted) return !leadsOn(terms, i + 1)
  }
  return false
}

/** "10,4% nếu loại trừ yếu tố giá tăng 9,1%": what follows it is another figure, which it is said of. */
function leadsOn(terms: readonly SentenceTerm[], from: number): boolean {
  for (let i = from; i < terms.length && !hasAny(terms[i]!, SEGMENT_END); i++) if (terms[i]!.is.Quantity) return true
  return false
}
