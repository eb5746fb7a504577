/** Real against nominal: which figures leave the rise of prices out. */
import type { Claim } from './claim.ts'
import { hasAny } from './clause.ts'
import type { SentenceTerm } from './terms.ts'

/**
 * Marks the figures that stand behind "loại trừ yếu tố giá" (prices taken out) or before a bracket that says it. An amount
 * at constant prices hands it on to the changes of the same subject.
 */
export function markAdjusted(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  if (!terms.some((t) => t.tags.has('Adjusted'))) return
  for (const [i, claim] of claims.entries()) {
    const before = claims[i - 1]
    const goesOn = before?.adjusted === true && before.role === 'level' && claim.role !== 'level' && claim.label?.start === before.label?.start
    claim.adjusted = goesOn || saysSo(terms, (before?.at ?? -1) + 1, claim.at) || saidBehind(terms, claim.at)
  }
}

function saysSo(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (hasAny(terms[i]!, ['Semicolon', 'Stop'])) return false
    if (terms[i]!.tags.has('Adjusted')) return !closesBracket(terms, i, to) || from === 0
  }
  return false
}

/** "(đã loại trừ yếu tố giá), tăng": what a bracket says behind another figure holds for that one. */
function closesBracket(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (terms[i]!.tags.has('Close')) return true
  return false
}

/** "tăng 8,5% (đã loại trừ yếu tố giá)", "tăng 8,5% sau khi loại trừ yếu tố giá". */
function saidBehind(terms: readonly SentenceTerm[], at: number): boolean {
  for (let i = at + 1; i < Math.min(terms.length, at + 9); i++) {
    if (hasAny(terms[i]!, ['Quantity', 'Comma', 'Semicolon', 'Stop', 'Close', 'Rise', 'Fall'])) return false
    if (terms[i]!.tags.has('Adjusted')) return !leadsOn(terms, i + 1)
  }
  return false
}

/** "10,4% nếu loại trừ yếu tố giá tăng 9,1%": what follows it is another figure, which it is said of. */
function leadsOn(terms: readonly SentenceTerm[], from: number): boolean {
  for (let i = from; i < terms.length && !hasAny(terms[i]!, ['Comma', 'Semicolon', 'Stop', 'Close']); i++) if (terms[i]!.tags.has('Quantity')) return true
  return false
}
