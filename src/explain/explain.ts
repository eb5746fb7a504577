/**
 * Why a record says what it says: for each field the words that it was read from, and the candidates that lost.
 * Reads the claims that extraction leaves; decides nothing.
 */
import type { IndicatorCandidate } from '../catalogue/indicator-index.ts'
import { indicatorCandidates } from '../catalogue/indicator-index.ts'
import type { ExtractOptions } from '../extract.ts'
import type { Grammar } from '../grammar.ts'
import { readText } from '../extract.ts'
import type { Figure, Span } from '../figure.ts'
import type { Claim, Stated } from '../relate/claim.ts'
import { doubtsOf, startOf } from '../relate/confidence.ts'
import { candidatesOf } from '../relate/label-choice.ts'
import type { Sentence } from '../relate/sentence.ts'
import { measuredOf } from '../relate/settle.ts'
import type { RuleHit } from '../rules/rule.ts'
import { rowStart } from '../tabular/cell.ts'
import { CELL_RULE } from '../tabular/cell-figure.ts'
import { lineLookup } from '../text/lines.ts'
import { whole } from '../text/parts.ts'

/** A stretch of the sentence, and what it was recognised as: a span or tagged words. */
export interface ExplainedSpan extends Span {
  text: string
  tags: string[]
}

/** Words of the text, and the line that they begin on. */
export interface Words extends Span {
  text: string
  line: number
}

/** What speaks for, or spoke against, a value: a sentence, and the words of the text that it rests on. */
export interface Ground {
  why: string
  /** Null where no words of the text say so */
  at: Words | null
}

/** One field of the record. */
export interface ExplainedField {
  field: keyof Figure
  value: Figure[keyof Figure]
  ground: Ground
  /** Candidates that were not taken, each with its reason */
  lost: (Ground & { value: string })[]
}

/** A figure with the grounds of its fields. */
export interface Explanation {
  figure: Figure
  /** Offset of the figure's sentence */
  sentenceStart: number
  spans: ExplainedSpan[]
  fields: ExplainedField[]
}

/** Extracts the figures of a text, each with its grounds, in order. */
export function explainWith(grammar: Grammar, text: string, options: ExtractOptions = {}): Explanation[] {
  const explanations: Explanation[] = []
  explainEach(grammar, text, options, (explanation) => explanations.push(explanation))
  return explanations
}

/** Hands on each figure with its grounds, in order, as it is found. */
export function explainEach(grammar: Grammar, text: string, options: ExtractOptions, emit: (explanation: Explanation) => void): void {
  const lineOf = lineLookup(text)
  const words: Slice = ({ start, end }) => ({ start, end, text: text.slice(start, end), line: lineOf(start) })
  readText(grammar, whole(text), options, (figure, claim, sentence) => {
    emit({ figure, sentenceStart: sentence.start, spans: spansOf(sentence), fields: fieldsOf(grammar, { figure, claim, sentence, words }) })
  }, (figure) => {
    emit({ figure, sentenceStart: rowStart(text, figure), spans: [], fields: cellFields(figure) })
  })
}

/** What is said of a figure of a table is read from the heads of its row and column. */
function cellFields(figure: Figure): ExplainedField[] {
  const { table, row, column, rule } = figure
  const decided = rule === CELL_RULE ? '' : `rule ${rule}, else `
  const headOf: Readonly<Partial<Record<keyof Figure, string>>> = {
    value: `row ${row}, column ${column} of table ${table}`, unit: 'the cell, the heads of its column and row, or the line above the table',
    role: `${decided}the head of the column`, direction: `${decided}the head of the column and the sign`, baseline: `${decided}the head of the column`, status: `${decided}the head of the column, or the heading above`,
    label: `${decided}the head of the row, else of the column, or the caption`, indicator: `${decided}a phrase of the label`, period: `${decided}the head of the row or column, or what the text above says`,
    place: `${decided}the head of the row, or what the text above says`,
  }
  return (Object.keys(headOf) as (keyof Figure)[]).filter((field) => figure[field] !== null).map((field) => ({ field, value: figure[field], ground: { why: headOf[field]!, at: null }, lost: [] }))
}

/** The syllables of one tagged phrase are one span. */
function spansOf({ text, terms }: Sentence): ExplainedSpan[] {
  const spans: ExplainedSpan[] = []
  let before: ReadonlySet<string> | null = null
  for (const { start, end, is: { names: tags } } of terms) {
    const shown = [...tags].filter((tag) => !HIDDEN.has(tag))
    const last = spans.at(-1)
    if (last !== undefined && tags === before) Object.assign(last, { end, text: text.slice(last.start, end) })
    else if (shown.length > 0) spans.push({ start, end, text: text.slice(start, end), tags: shown })
    before = shown.length > 0 && !tags.has('Quantity') ? tags : null
  }
  return spans
}

/** Tags of every word and mark, which say nothing. */
const HIDDEN = new Set(['Word', 'Mark', 'Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Dash', 'Stop'])

/** One figure, what it was made from, and the text that it stands in. */
interface Case {
  figure: Figure
  claim: Claim
  sentence: Sentence
  words: Slice
}

type Slice = (span: Span) => Words

function fieldsOf(grammar: Grammar, of: Case): ExplainedField[] {
  const { figure, claim, words } = of
  const field = (name: keyof Figure, ground: Ground, lost: ExplainedField['lost'] = []): ExplainedField => ({ field: name, value: figure[name], ground, lost })
  const rule = ruleGround(of)
  const byRule = `set by rule ${claim.rule}`
  const number: Ground = { why: NUMBER_DOUBTS.find(([doubt]) => claim.quantity.doubts.includes(doubt))?.[1] ?? 'as written', at: words(figure) }
  return [
    field('value', number),
    field('min', number),
    field('max', number),
    field('outOf', number),
    field('unit', unitGround(of)),
    field('modifier', { why: claim.quantity.modifier === figure.modifier ? 'as written' : byRule, at: null }),
    field('role', rule, lostRules(of)),
    field('direction', rule),
    field('baseline', stated(of, claim.baseline, byRule)),
    field('status', stated(of, claim.status, 'nothing says otherwise')),
    field('label', labelGround(of), lostLabels(of)),
    field('indicator', ...indicatorGround(grammar, of)),
    field('period', stated(of, claim.period, "the report's own date")),
    field('place', stated(of, claim.place, 'nothing says')),
    field('placeCode', { why: figure.placeCodeNew === null ? 'the code of today' : `a unit of before July 2025, now in province ${figure.placeCodeNew}`, at: null }),
    field('indicatorCode', { why: codeGround(grammar, figure), at: null }),
    field('confidence', { why: confidenceSum(of), at: null }),
  ].filter(({ value, lost }) => value !== null || lost.length > 0)
}

const NUMBER_DOUBTS: readonly (readonly [string, string])[] = [
  ['separator', 'one separator before three digits: grouping or decimal, by the habit of the text and the unit'],
  ['word', 'a number in words'],
  ['bare', 'a number without a unit'],
]

function unitGround({ figure: { unit }, claim: { quantity } }: Case): Ground {
  if (quantity.unit === null && unit !== null) return { why: 'a bare multiplier of money is đồng', at: null }
  return { why: quantity.unitInferred ? 'not written beside the number: of the list, the line or the heading' : 'as written', at: null }
}

function ruleGround({ claim: { hit, rule }, ...of }: Case): Ground {
  if (hit === null) return { why: rule === 'stated' ? 'no rule matched: a quantity that is merely stated is a level' : `rule ${rule}`, at: null }
  return { why: `rule ${rule}${hit.rule.id === rule ? '' : `, behind ${hit.rule.id}`}: ${hit.rule.match}`, at: matched(of, hit) }
}

function lostRules({ claim: { lost, hit }, ...of }: Case): ExplainedField['lost'] {
  return lost.map((other) => {
    const over = hit?.rule.over?.includes(other.rule.id) === true
    return { value: `${other.rule.set.role ?? ''}, rule ${other.rule.id}`, why: over ? `${hit!.rule.id} is over it` : 'another match is longer, or a rule is over it', at: matched(of, other) }
  })
}

function matched({ sentence: { terms }, words }: Pick<Case, 'sentence' | 'words'>, hit: RuleHit): Words {
  return words({ start: terms[hit.first]!.start, end: terms[hit.last - 1]!.end })
}

const LABEL_FROM = {
  before: 'the subject before the figure',
  after: 'the noun behind the number',
  inherited: 'no subject of its own: what the figure before was about',
  list: 'paired in order: the subjects and figures of a list',
  captured: 'captured by the rule',
} as const

function labelGround({ claim, words }: Case): Ground {
  if (claim.label === null || claim.labelFrom === null) return { why: 'no noun phrase found', at: null }
  return { why: LABEL_FROM[claim.labelFrom], at: words(claim.label) }
}

function lostLabels({ claim, sentence: { terms }, words }: Case): ExplainedField['lost'] {
  const { label } = claim
  const candidates = candidatesOf(terms, claim)
  const named = [['before', candidates.before], ['after', candidates.after], ['inherited', candidates.earlier]] as const
  return named.flatMap(([from, span]) => {
    if (span === null || (span.start === label?.start && span.end === label.end) || (from === 'after' && span.end === label?.end)) return []
    const at = words(span)
    return [{ value: at.text, why: LABEL_FROM[from], at }]
  })
}

const VERDICTS = { fits: 'a longer phrase fits', dimension: 'its figures have another dimension or role', unit: 'its counts are of something else', context: 'the sentence lacks the words that make it this indicator', veto: 'the words around rule it out' } as const

function indicatorGround(grammar: Grammar, { figure, claim, sentence: { tokens }, words }: Case): [Ground, ExplainedField['lost']] {
  if (claim.label === null) return [{ why: 'no label', at: null }, []]
  const all = indicatorCandidates(grammar.relate.indicators, claim.label, tokens, measuredOf(claim, figure))
  const chosen = all.find((c) => c.verdict === 'fits' && isOf(grammar, c, figure.indicator))
  const lost = all.filter((c) => c !== chosen && c.id !== chosen?.id)
  const why = chosen === undefined ? (figure.indicator === null ? 'no phrase of an indicator in the label' : 'named in an earlier sentence') : chosen.id === figure.indicator ? 'a phrase of the label' : `${chosen.id} of a province or district`
  return [{ why, at: chosen === undefined ? null : words(chosen) }, lost.map((c) => ({ value: c.id, why: VERDICTS[c.verdict], at: words(c) }))]
}

function codeGround({ relate: { indicators } }: Grammar, { indicator }: Figure): string {
  const law = indicator === null ? undefined : indicators.entries.get(indicator)?.code?.law
  return law === undefined || law === '' ? 'the code of the indicator' : `the code of the indicator in the annex of Law ${law}`
}

function isOf(grammar: Grammar, { id }: IndicatorCandidate, indicator: string | null): boolean {
  return id === indicator || grammar.relate.indicators.entries.get(id)?.regional === indicator
}

/** `silent` is said where no words state the value. */
function stated({ words }: Case, value: Stated<unknown> | null, silent: string): Ground {
  if (value?.span == null) return { why: silent, at: null }
  return { why: 'stated', at: words(value.span) }
}

function confidenceSum({ figure, claim }: Case): string {
  const named = figure.indicator !== null
  const start = `${startOf(claim, named)} for a label ${named ? 'with' : 'without'} an indicator, ${claim.labelFrom ?? 'not found'}`
  return [start, ...doubtsOf(claim).map(({ name, cost }) => `− ${cost} (${name})`)].join(' ')
}
