/** Figures that leave out the verb of the one before: "xuất khẩu điện thoại tăng 13%, dây cáp 100%". */
import type { Claim } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import { hasTag } from './clause.ts'
import { anyOf } from '../rules/tags.ts'

const SHARE = anyOf(['Share'])

/** "xuất khẩu điện thoại tăng 13%, dây cáp 100%", "nông nghiệp chiếm 22%, công nghiệp 38%": behind a change or a part the next noun with a bare percentage leaves out the same verb. */
export function fillGap(terms: readonly SentenceTerm[], claims: readonly Claim[], index: number): void {
  const claim = claims[index]!
  if (index === 0 || claim.hit !== null || claim.role !== 'level') return
  const lead = partBefore(terms, claims, index) ?? claims[index - 1]!
  if (claim.quantity.dimension !== lead.quantity.dimension) return
  if (!isSameMove(terms, claim, lead) && !movesNext(terms, claim, lead) && !((lead.role === 'change' || isVerbal(terms, lead)) && claim.quantity.dimension === 'percent' && isGap(terms, claims[index - 1]!, claim.at, lead.role))) return
  claim.role = lead.role
  claim.direction = lead.direction
  claim.rule = lead.rule
  claim.leftOut = true
}

/** A part of which a verb tells, its own or the one that it leaves out: "chiếm 22%", and not "22% số hộ". */
function isVerbal(terms: readonly SentenceTerm[], { role, at, clause, leftOut }: Claim): boolean {
  return role === 'share' && (leftOut || hasTag(terms, clause.from, at, SHARE))
}

/** "châu Mỹ | chiếm 22%, | tăng 5%; châu Âu 15%, tăng 3%": in a list of parts with their changes each pair is like the first. */
function partBefore(terms: readonly SentenceTerm[], claims: readonly Claim[], index: number): Claim | undefined {
  const change = claims[index - 1]
  const next = claims[index + 1]
  if (index < 2 || change?.role !== 'change' || next?.role !== 'change') return undefined
  const part = claims[index - 2]!
  if (!isVerbal(terms, part)) return undefined
  return movesAfter(terms, part, change) && movesAfter(terms, claims[index]!, next) ? part : undefined
}

function behindClose(terms: readonly SentenceTerm[], at: number): number {
  return terms[at + 1]!.is.Close && at + 2 < terms.length ? at + 2 : at + 1
}

/** A comma and a verb of change are all that stands between two figures. */
function movesAfter(terms: readonly SentenceTerm[], { at }: Claim, { at: to }: Claim): boolean {
  return to === at + 3 && terms[at + 1]!.is.Comma && (terms[at + 2]!.is.Rise || terms[at + 2]!.is.Fall)
}

/** "tăng 87% doanh thu và | 55% lợi nhuận": of two measures behind their changes the second leaves out the verb. */
function movesNext(terms: readonly SentenceTerm[], { at, quantity }: Claim, lead: Claim): boolean {
  if (lead.role !== 'change' || quantity.dimension !== 'percent' || at - lead.at < 3 || at - lead.at > GAP) return false
  const joint = terms[at - 1]!
  if (!joint.is.Comma && joint.normal !== 'và') return false
  for (let i = lead.at + 1; i < at - 1; i++) if (!(terms[i]!.is.Word || terms[i]!.is.Head)) return false
  return terms[lead.at + 1]!.is.Head && terms[at + 1]?.is.Head === true
}

/** Terms between two figures of a list that leaves out its verb, at most. */
const GAP = 9

/**
 * A join and a noun, and nothing else; behind a part the figure may stand in a bracket: "Mỹ chiếm 30%, Trung Quốc (20%)".
 * Behind a semicolon a percentage may be one of its own: "GDP tăng 7%; lạm phát khoảng 4%".
 */
function isGap(terms: readonly SentenceTerm[], { at }: Claim, to: number, role: Claim['role']): boolean {
  const from = behindClose(terms, at)
  const { is, normal } = terms[from]!
  const joined = is.Comma || normal === 'và' || (is.Semicolon && role === 'share')
  const bracketed = role === 'share' && terms[to - 1]!.is.Open
  const end = bracketed ? to - 1 : to
  if (!joined || end - from < 2 || to - at > GAP) return false
  let first = from + 1
  if (bracketed) while (first < end && (terms[first]!.is.Connector || terms[first]!.normal === 'là')) first++
  for (let i = first; i < end; i++) if (!(terms[i]!.is.Word || terms[i]!.is.Head || terms[i]!.is.Place) || terms[i]!.is.Verb) return false
  return true
}

/** "giảm 21% về lượng và | 20% về trị giá": of two measures that move alike the second leaves out the verb. */
function isSameMove(terms: readonly SentenceTerm[], { at }: Claim, lead: Claim): boolean {
  return lead.role !== 'level' && lead.direction !== null && terms[at + 1]?.normal === 'về' && terms[lead.at + 1]?.normal === 'về'
}
