/** What the head of a column makes of the cells below it. */
import type { PhraseTrie } from '../catalogue/trie.ts'
import { NONE, following, longestPhrase, rootOf, valueAtNode } from '../catalogue/trie.ts'
import type { Role, Status } from '../figure.ts'
import { joinYear } from '../recognise/date.ts'
import type { PeriodSpan } from '../recognise/span.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Resolve } from '../relate/baseline.ts'
import type { Stated } from '../relate/claim.ts'
import { hashOf } from '../text/hash.ts'
import type { Cell } from './cell.ts'

/** Words of heads, each with what it tells. */
export type HeadWord = 'index' | 'unit' | 'remark' | 'change' | 'fall' | 'relative' | 'share' | 'plan' | 'estimate' | 'actual' | 'yoy' | 'previous' | 'total'
export type HeadWords = PhraseTrie<HeadWord>

/** A column of figures. */
export interface Column {
  role: Role
  /** Its changes are falls: "Giảm" alone, and not "Tăng, giảm" */
  falls: boolean
  baseline: string | null
  status: Status | null
  period: Stated<string> | null
  /** The head says that its figures are percentages */
  percent: boolean
  unit: StatedUnit | null
}

/** The kinds of words in the cells of a head. */
export function wordsOf(cells: readonly Cell[], words: HeadWords): Set<HeadWord> {
  const found = new Set<HeadWord>()
  for (const { tokens } of cells) {
    for (let at = 0; at < tokens.length; ) {
      const hit = longestPhrase(words, tokens, at)
      if (hit !== null) found.add(hit.value)
      at += hit?.length ?? 1
    }
  }
  return found
}

/** What the words that open a cell make of it. */
export function openingOf({ tokens }: Cell, words: HeadWords): HeadWord | null {
  return longestPhrase(words, tokens, 0)?.value ?? null
}

/** Reads the head of a column, its lowest cell last; `unitOf` reads a unit that a cell states. */
export function readColumn(head: readonly Cell[], words: HeadWords, resolve: Resolve, unitOf: (cell: Cell) => StatedUnit | null): Column {
  const said = wordsOf(head, words)
  const percent = head.some(({ text }) => text.includes('%'))
  const unit = head.reduce<StatedUnit | null>((found, cell) => unitOf(cell) ?? found, null)
  const year = yearOf(head)
  const within = year === null ? resolve : inYear(year, resolve)
  const periods = head.flatMap((cell) => orElse(accumulated(cell, within), () => orElse(periodsOf(cell, within), () => yearsIn(cell))))
  const compared = said.has('relative') || (percent && (said.has('plan') || said.has('yoy') || said.has('previous')))
  const role = said.has('share') ? 'share' : said.has('change') || said.has('fall') ? 'change' : compared ? 'relative' : 'level'
  const falls = said.has('fall') && !said.has('change')
  if (role === 'change' || role === 'relative') {
    const dated = periods.filter(({ relative }) => !relative)
    // "So sánh 2020/2019": of two periods the earlier is the base. A single one is it too, unless words name the base.
    const named = said.has('plan') ? 'plan' : said.has('yoy') ? 'yoy' : said.has('previous') ? 'previous' : null
    const base = named ?? dated.map(({ value }) => value).sort()[0] ?? null
    const period = dated.length > 1 ? dated.reduce((a, b) => (b.value > a.value ? b : a)) : named === null ? null : (dated[0] ?? null)
    return { role, falls, baseline: base, status: said.has('estimate') ? 'estimate' : null, period, percent, unit }
  }
  const status = said.has('plan') ? 'target' : said.has('estimate') ? 'estimate' : said.has('actual') ? 'actual' : null
  // "Thực hiện quý III" above "2023": the year and its part stand in two cells.
  const part = year === null ? undefined : periods.findLast(({ value }) => value !== year && value.startsWith(year))
  return { role, falls, baseline: null, status, period: part ?? periods.at(-1) ?? (status === 'target' ? wholeYear(head, resolve) : null), percent, unit }
}

/** The year that a cell of the head is, "2023" or "Năm 2023"; null when several are. */
function yearOf(head: readonly Cell[]): string | null {
  const years = head.flatMap(({ text }) => /^(?:năm\s+)?((?:19|20)\d\d)$/iu.exec(text.normalize('NFC'))?.[1] ?? [])
  return years.length === 1 ? years[0]! : null
}

/** Reads a part of a year without its year, "quý III", in that of the cell above or below. */
function inYear(year: string, resolve: Resolve): Resolve {
  return (span) => {
    const part = span.relative?.part ?? null
    return span.iso !== null || part === null || part === 'same' || part.endsWith('/') ? resolve(span) : joinYear(Number(year), part)
  }
}

/** "Kế hoạch năm", "Dự toán cả năm" is that of the year of the report. */
function wholeYear(head: readonly Cell[], resolve: Resolve): Stated<string> | null {
  const cell = head.findLast(({ tokens }) => tokens.some(({ norm }) => norm === 'năm'))
  const value = cell === undefined ? null : resolve({ kind: 'period', start: cell.start, end: cell.end, first: 0, last: 1, iso: null, relative: { unit: 'year', offset: 0, part: null } })
  return cell === undefined || value === null ? null : { value, span: { start: cell.start, end: cell.end } }
}

/** A period that a cell names; `relative` when it tells only how far it is from the report: "năm trước", "cùng kỳ". */
export interface NamedPeriod extends Stated<string> {
  relative: boolean
}

/** The periods of a cell, in order; a bare year is one. */
export function periodsOf({ terms, text, start, end }: Cell, resolve: Resolve): NamedPeriod[] {
  const found = terms.flatMap(({ span }): NamedPeriod[] => {
    const value = span?.kind === 'period' ? resolve(span) : null
    return span?.kind !== 'period' || value === null ? [] : [{ value, span: { start: span.start, end: span.end }, relative: isRelative(span) }]
  })
  return found.length === 0 && /^(?:19|20)\d\d$/u.test(text) ? [{ value: text, span: { start, end }, relative: false }] : found
}

function isRelative({ relative }: PeriodSpan): boolean {
  return relative !== null && (relative.offset !== 0 || relative.part === null || relative.part === 'same')
}

/** "Cộng dồn 5 tháng", "5 tháng 2023": in a head so many months are the first of the year. */
function accumulated({ tokens, start, end }: Cell, resolve: Resolve): NamedPeriod[] {
  const at = tokens.findIndex((token, i) => /^(?:[2-9]|1[01])$/u.test(token.norm) && tokens[i + 1]?.norm === 'tháng')
  if (at < 0) return []
  const part = `01/${tokens[at]!.norm.padStart(2, '0')}`
  const year = tokens.slice(at).find(({ norm }) => /^(?:19|20)\d\d$/u.test(norm))?.norm
  const value = year === undefined ? resolve({ kind: 'period', start, end, first: 0, last: 1, iso: null, relative: { unit: 'year', offset: 0, part } }) : `${year}-01/${year}-${part.slice(3)}`
  return value === null ? [] : [{ value, span: { start, end }, relative: false }]
}

/** Years that stand in a head without more: "So sánh 2022/2021". */
function yearsIn({ text, start }: Cell): NamedPeriod[] {
  return [...text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)/gu)].map(({ 0: value, index }) => ({ value, span: { start: start + index, end: start + index + 4 }, relative: false }))
}

function orElse<T>(found: readonly T[], other: () => readonly T[]): readonly T[] {
  return found.length > 0 ? found : other()
}

/** True when a cell says more than words of heads, periods, places and numbers: what it says can label a figure. */
export function namesThing({ terms }: Cell, words: HeadWords): boolean {
  for (let at = 0; at < terms.length; ) {
    const hit = longestTerm(words, terms, at)
    if (hit === 0 && (terms[at]!.is.Word || terms[at]!.is.Head) && terms[at]!.span === null) return true
    at += Math.max(1, hit)
  }
  return false
}

/** How many terms from `at` on are a phrase of heads. */
function longestTerm(words: HeadWords, terms: Cell['terms'], at: number): number {
  let node = rootOf(words)
  let length = 0
  for (let i = at; i < terms.length; i++) {
    for (const norm of terms[i]!.normal.split(' ')) {
      node = following(words, node, { norm, hash: hashOf(norm) })
      if (node === NONE) return length
    }
    if (valueAtNode(words, node) !== undefined) length = i - at + 1
  }
  return length
}
