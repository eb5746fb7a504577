/** A claim to its record: what it inherits, and what only the whole claim can settle. */
import type { Measured } from '../catalogue/indicator-fit.ts'
import type { IndicatorIndex } from '../catalogue/indicator-index.ts'
import { findIndicator } from '../catalogue/indicator-index.ts'
import type { Figure, Quantity, Span, Status } from '../figure.ts'
import type { UnitTables } from '../recognise/stated-unit.ts'
import { isUsers } from '../rules/rule.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import { indexFrom } from '../text/seek.ts'
import type { Token } from '../text/tokenise.ts'
import type { Claim } from './claim.ts'
import { codesOf } from './codes.ts'
import { confidenceOf } from './confidence.ts'
import { measureOf } from './growth.ts'
import { candidatesOf } from './label-choice.ts'
import { unitOfLabel } from './label-unit.ts'
import type { Report } from './report.ts'
import { governing, inherited } from './report.ts'
import type { RelateGrammar, Sentence } from './sentence.ts'

/** Syllables of labels that count people or things. */
const COUNTED = new Set(['lượt', 'khách', 'người', 'dân', 'hộ', 'số', 'lượng', 'con', 'đàn', 'học', 'sinh', 'lao', 'doanh', 'nghiệp', 'xe', 'thuê', 'bao'])
/** Those of them that say so whatever the verb. */
const NUMBERS = new Set(['số', 'lượng', 'lượt'])
const MEASURING = anyOf(['Reach', 'Rise', 'Fall', 'To', 'Till'])
/** What a subject opens with that is of people or animals; vehicles have prices. */
const LIVING = new Set(['người', 'dân', 'hộ', 'đàn', 'trẻ', 'phụ'])
/** What is itself met or passed: "đạt và vượt 17/19 chỉ tiêu" (17 of 19 targets) is not more than 17. */
const TARGETS = new Set(['chỉ tiêu', 'tiêu chí', 'mục tiêu'])
/** Nouns of sums of money. */
const SUM = /(?:^| )(?:tiền|giá|vốn|học phí|doanh thu|doanh số|thu nhập)(?: |$)/u

/** Where the records of one text come from. */
export interface Origin {
  source: string
  /** Of what is read in the whole text; what is read has offsets of its own */
  offset: number
  lineOf: (offset: number) => number
  pageOf: (offset: number) => number | null
}

/** Fills in what the claim inherits from the report, and gives its record. */
export function settle(claim: Claim, sentence: Sentence, report: Report, grammar: RelateGrammar, { source, offset, lineOf, pageOf }: Origin): Figure {
  claim.period ??= timeFrom(claim, sentence.text, claim.now ? governing(report, 'period') : inherited(report, 'period')) ?? yearOf(report)
  claim.place ??= inherited(report, 'place')
  claim.status ??= inherited(report, 'status') ?? { value: defaultStatus(claim.period?.value, report), span: null }
  const { text } = sentence
  const tokens = claim.label === null ? [] : tokensAround(claim.label, sentence, report)
  const quantity = settleValue(claim, tokens, sentence, grammar.quantities)
  const indicator = claim.indicator ?? indicatorOf(claim, tokens, quantity, grammar.indicators)
  const { placeCode, placeCodeNew } = codesOf(claim.place?.value ?? null, claim.period?.value ?? null, report, grammar.gazetteer)
  const { start, end } = claim.quantity
  return {
    source, line: lineOf(start), start: offset + start, end: offset + end, text: text.slice(start, end), value: quantity.value, min: quantity.min, max: quantity.max, outOf: quantity.outOf,
    unit: quantity.unit, dimension: quantity.dimension, modifier: quantity.modifier,
    role: claim.role, direction: claim.direction, baseline: claim.baseline?.value ?? null, status: claim.status.value,
    indicator, label: claim.label === null ? null : text.slice(claim.label.start, claim.label.end),
    period: claim.period?.value ?? null, place: claim.place?.value.text || null,
    sentence: text.slice(sentence.start, sentence.end), rule: claim.rule, confidence: confidenceOf(claim, indicator !== null), adjusted: claim.adjusted,
    placeCode, placeCodeNew,
    indicatorCode: (indicator === null ? undefined : grammar.indicators.entries.get(indicator)?.code?.id) ?? null,
    table: null, row: null, column: null, page: pageOf(offset + start), reviewed: null,
  }
}

/** What is inherited, but for the year that the figure is measured against: "tăng 5% so với năm 2018" is not of 2018, unless from its beginning on. */
function timeFrom({ baseline }: Claim, text: string, period: Claim['period']): Claim['period'] {
  if (baseline?.span == null || period === null || period.value !== baseline.value || period.value.length !== 4) return period
  return text.slice(baseline.span.start, baseline.span.end).normalize('NFC').includes('đầu') ? period : null
}

function yearOf(report: Report): Claim['period'] {
  return report.date?.governs !== true ? null : { value: String(report.date.year), span: null }
}

/**
 * What is said of a year to come is no fact yet; what happened on a day has happened. Where the date of the report is only the newest
 * year that it speaks of as past, a later one is to come if the text says so.
 */
function defaultStatus(period: string | undefined, { date }: Report): Status {
  if (period === undefined || period.length === 10 || date === null) return 'actual'
  const year = Number(period.slice(0, 4))
  return year > date.year && (date.governs === true || date.ahead?.includes(year) === true) ? 'target' : 'actual'
}

/** The tokens of the sentence that the label stands in, which may be an earlier one. */
function tokensAround(label: Span, sentence: Sentence, { subject }: Report): readonly Token[] {
  return label.start >= sentence.start || subject === null ? sentence.tokens : subject.tokens
}

function indicatorOf(claim: Claim, tokens: readonly Token[], quantity: Quantity, index: IndicatorIndex): string | null {
  if (claim.label === null) return null
  const span = claim.labelFrom === 'after' && quantity.dimension === 'count' ? beforeHaving(claim.label, tokens) : claim.label
  return localIndicator(findIndicator(index, span, tokens, measuredOf(claim, quantity)), claim.place?.value.text, index)
}

/** What the figure of a claim is, where its indicator is looked for. */
export function measuredOf(claim: Claim, { dimension, unit }: Pick<Quantity, 'dimension' | 'unit'>): Measured {
  return { dimension, unit, role: measureOf(claim), number: claim.labelFrom === 'after' ? claim.quantity.start : null }
}

/** "11 địa phương | có số người chết do tai nạn giao thông tăng": what the counted things have is not what is counted. */
function beforeHaving(label: Span, tokens: readonly Token[]): Span {
  for (let i = indexFrom(tokens, label.start + 1); i < tokens.length && tokens[i]!.end <= label.end; i++) {
    if (tokens[i]!.norm === 'có') return { start: label.start, end: tokens[i]!.start }
  }
  return label
}

/** The growth of a province's economy is that of its GRDP. */
function localIndicator(id: string | null, place: string | undefined, index: IndicatorIndex): string | null {
  const regional = id === null ? undefined : index.entries.get(id)?.regional
  return regional !== undefined && place !== undefined && place !== 'cả nước' ? regional : id
}

/** Sign and unit, which only the claim can settle: a change is positive, a bare `tỷ` is đồng, of people a bare number counts them. */
function settleValue(claim: Claim, tokens: readonly Token[], sentence: Sentence, tables: UnitTables): Quantity {
  const { min, max, outOf, unit, dimension, negative } = claim.quantity
  const modifier = claim.quantity.modifier ?? (outOf === null && !TARGETS.has(unit ?? '') ? claim.hit?.rule.set.modifier : null) ?? null
  let { value } = claim.quantity
  if (claim.role === 'change' && negative && value !== null) {
    value = Math.abs(value)
    claim.direction = 'down'
  }
  if (claim.role === 'change' && min !== null && min < 0) becomeLevel(claim)
  if (unit !== null) return { value, min, max, outOf, unit, dimension, modifier }
  const money = isMoney(claim, tokens, sentence)
  return { value, min, max, outOf, unit: money ? 'VND' : unitUnsaid(claim, tokens, sentence, tables), dimension: money ? 'money' : dimension, modifier }
}

/** A bare "tỷ" is money, and a bare "triệu" where nothing is counted. */
function isMoney(claim: Claim, tokens: readonly Token[], sentence: Sentence): boolean {
  const { doubts } = claim.quantity
  return doubts.includes('currency') || (doubts.includes('scale') && !countsThings(claim, tokens, sentence))
}

/** The unit that the label says, or the subject where there is no label. */
function unitUnsaid(claim: Claim, tokens: readonly Token[], sentence: Sentence, tables: UnitTables): string | null {
  if (claim.label !== null) return unitOfLabel(sentence.text, tokens, claim.label, tables)
  const subject = subjectOf(claim, sentence)
  return subject && unitOfLabel(sentence.text, sentence.tokens, subject, tables)
}

/** "tăng trưởng từ -2 đến 5%": what may move either way is no change in one direction, but how much the growth is; no rule of changes decides it. */
function becomeLevel(claim: Claim): void {
  claim.role = 'level'
  claim.pace = true
  if (claim.hit === null || !isUsers(claim.hit)) claim.rule = 'stated'
  claim.direction = null
  claim.baseline = null
}

/** A label of people or visits makes a bare "5 triệu" a count, one of a sum ("số tiền", "giá thuê xe") money, whatever else it names. */
function countsThings(claim: Claim, around: readonly Token[], sentence: Sentence): boolean {
  const { label } = claim
  if (label === null) return isOfThings(claim, sentence)
  const words = around.filter((t) => t.start >= label.start && t.end <= label.end).map((t) => t.norm)
  return words.some((word) => COUNTED.has(word)) && !SUM.test(words.join(' ')) && (words.some((word) => NUMBERS.has(word)) || isMeasured(claim, sentence))
}

/** "người lao động đạt 5 triệu" tells how many there are, "khách phải trả 5 triệu" (the guest has to pay 5 million) what they pay. */
function isMeasured({ at }: Claim, { terms }: Sentence): boolean {
  return at > 0 && hasAny(terms[at - 1]!, MEASURING)
}

/** "Người khuyết tật là 5 triệu": where no label was found, what the subject opens with tells. */
function isOfThings(claim: Claim, sentence: Sentence): boolean {
  const subject = subjectOf(claim, sentence)
  return subject !== null && LIVING.has(sentence.tokens[indexFrom(sentence.tokens, subject.start)]?.norm ?? '')
}

/** What stands before the verb that says how much it is. */
function subjectOf(claim: Claim, { terms }: Sentence): Span | null {
  return terms[claim.at - 1]?.is.Reach === true ? candidatesOf(terms, claim).before : null
}
