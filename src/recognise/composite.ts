/** Units with what they are counted by: `/người/năm`, `/ha`, `/100.000 dân`, "một kg", "trên 1 vạn dân". */
import type { UnitEntry } from '../catalogue/tables.ts'
import type { Dimension } from '../figure.ts'
import type { NumberWords } from './number-words.ts'
import type { UnitGrammar, UnitHead, UnitRead, UnitScene } from './unit.ts'
import { readUnitHead, writtenUnit } from './unit.ts'

/** A scene in which composites are read: the syllables that are no noun, and the words of powers of ten. */
export interface CompositeScene extends UnitScene {
  words: Pick<NumberWords, 'notNouns' | 'scales'>
}

/** One denominator: its code, the table's entry if it has one, and the token behind it. */
interface Denominator {
  code: string
  entry: UnitEntry | null
  last: number
}

const MOST = 3
/** "512 tấn/KH 500 tấn": kế hoạch, the plan */
const PLAN = 'kh'
const NONE: readonly Denominator[] = []
/** "8 triệu đồng một tháng", "12 kg mỗi người" */
const EACH = new Set(['một', 'mỗi'])
/** "12,5 ca trên 100.000 dân" */
export const PER = 'trên'
/** The digits of a round number that another number is counted by: 1, 10, 1000. */
export const POWER_OF_TEN = /^10*$/u
/** Money for each of these is still an amount of money; for other things it is a price. */
const BEARERS = new Set(['person', 'household', 'worker'])

/** From this power of ten on nobody counts what there are few of. */
const BILLION = 9

/** The unit at `at` with its denominators, or null; `power` is that of the multiplier before it. */
export function readUnit(grammar: UnitGrammar, scene: CompositeScene, at: number, power = 0): UnitRead | null {
  const head = readUnitHead(grammar, scene, at)
  return head === null || (power >= BILLION && head.entry.few === true) ? null : compose(head, readDenominators(grammar, scene, head))
}

/** Đồng behind a bare multiplier with a known denominator: `750 nghìn/người/tháng`; null where none follows. */
export function readImpliedMoney(grammar: UnitGrammar, scene: CompositeScene, at: number): UnitRead | null {
  if (grammar.currency === null || scene.tokens[at]?.norm !== '/') return null
  const { id, dimension } = grammar.currency
  const head: UnitHead = { entry: grammar.currency, unit: id, numerator: id, dimension, exponent: 0, last: at }
  const below = readDenominators(grammar, scene, head)
  return below.length > 0 && below.every((d) => d.entry !== null) ? compose(head, below) : null
}

/** A round number of people that another number is counted by: the token behind "10.000 dân", or null. */
export function readPopulation(grammar: UnitGrammar, scene: CompositeScene, at: number): number | null {
  const read = readCounted(grammar, scene, at)
  return read?.code.startsWith('10') === true && read.entry?.counted === true ? read.last : null
}

/** "12 trên 1.000 dân", "8,5/10.000 dân": a bare number for each thousand people or more, so many to one of them; "12/10 hộ" is none. Null where none follows. */
export function readPerPeople(grammar: UnitGrammar, scene: CompositeScene, at: number): UnitRead | null {
  const joint = scene.tokens[at]?.norm
  if (joint !== PER && joint !== '/') return null
  const read = readCounted(grammar, scene, scene.tokens[at + 1]?.norm === 'một' ? at + 2 : at + 1)
  if (read === null || !read.code.startsWith('1000') || read.entry?.per === undefined || read.entry.counted !== true) return null
  return { unit: `1/${read.code}`, dimension: 'rate', exponent: 0, last: read.last }
}

function readDenominators(grammar: UnitGrammar, scene: CompositeScene, head: UnitHead): readonly Denominator[] {
  const next = scene.tokens[head.last]
  if (next === undefined) return NONE
  if (next.kind !== 'word') return next.norm === '/' ? readAllSlashed(grammar, scene, head.last) : NONE
  const worded = EACH.has(next.norm) ? readEach(grammar, scene, head) : next.norm === PER ? readPer(grammar, scene, head.last + 1) : null
  return worded === null ? NONE : [worded]
}

function readAllSlashed(grammar: UnitGrammar, scene: CompositeScene, from: number): Denominator[] {
  const found: Denominator[] = []
  let at = from
  while (found.length < MOST && scene.tokens[at]?.norm === '/') {
    const read = readSlashed(grammar, scene, at + 1)
    if (read === null) break
    found.push(read)
    at = read.last
  }
  return found
}

function readSlashed(grammar: UnitGrammar, scene: CompositeScene, at: number): Denominator | null {
  const { text, tokens, taken, words } = scene
  const counted = readCounted(grammar, scene, at)
  if (counted !== null) return counted
  const head = readUnitHead(grammar, scene, at)
  if (head !== null) return { code: codeOf(head), entry: head.entry, last: head.last }
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || taken[at] === true || token.norm === PLAN || words.notNouns.has(token.norm) || words.scales.has(token.norm)) return null
  return { code: writtenUnit(text, tokens, at, at + 1), entry: null, last: at + 1 }
}

/** `100.000 dân`, `1 vạn dân`, `vạn dân`, `1 km2`: a power of ten of something that the table knows. */
function readCounted(grammar: UnitGrammar, scene: CompositeScene, at: number): Denominator | null {
  const { tokens, words } = scene
  let power = 0
  let from = at
  if (tokens[at]?.kind === 'number') {
    const digits = tokens[at]!.norm.replaceAll('.', '').replaceAll(',', '')
    if (!POWER_OF_TEN.test(digits)) return null
    power = digits.length - 1
    from++
  }
  for (let scale = words.scales.get(tokens[from]?.norm ?? ''); scale !== undefined; scale = words.scales.get(tokens[from]?.norm ?? '')) {
    power += scale
    from++
  }
  if (from === at || power > 9) return null
  const head = readUnitHead(grammar, scene, from)
  if (head === null) return null
  return { code: power === 0 ? codeOf(head) : `1${'0'.repeat(power)} ${codeOf(head)}`, entry: head.entry, last: head.last }
}

/** "đồng một kg", "tấn mỗi năm": only what measures or bears money, so that "5 triệu đồng một lần" stays an amount. */
function readEach(grammar: UnitGrammar, scene: CompositeScene, { last, dimension }: UnitHead): Denominator | null {
  if (dimension === 'count' || dimension === 'duration' || dimension === 'ratio' || dimension === 'percent') return null
  const head = readUnitHead(grammar, scene, last + 1)
  if (head === null || head.entry.per === undefined || (head.entry.counted === true && dimension !== 'money')) return null
  return { code: codeOf(head), entry: head.entry, last: head.last }
}

/** "ca trên 100.000 dân", "người trên một km2", "tấn trên ha": a round number of people, or a measure. */
function readPer(grammar: UnitGrammar, scene: CompositeScene, at: number): Denominator | null {
  const read = readCounted(grammar, scene, at)
  if (read !== null) return read.code.startsWith('10') || isMeasure(read.entry) ? read : null
  const head = readUnitHead(grammar, scene, EACH.has(scene.tokens[at]?.norm ?? '') ? at + 1 : at)
  return head !== null && isMeasure(head.entry) ? { code: codeOf(head), entry: head.entry, last: head.last } : null
}

function isMeasure(entry: UnitEntry | null): boolean {
  return entry !== null && entry.counted !== true && entry.per !== undefined && entry.dimension !== 'duration'
}

function codeOf({ entry, unit }: UnitHead): string {
  return entry.per ?? unit
}

function compose(head: UnitHead, below: readonly Denominator[]): UnitRead {
  if (below.length === 0 || (head.entry.per !== undefined && areKinds(head.entry, below))) return head
  const { numerator, entry, exponent } = head
  return { unit: [numerator, ...below.map((d) => d.code)].join('/'), dimension: dimensionOver(entry, below), exponent, last: below.at(-1)!.last }
}

/** "12 xã/phường" names kinds of the same thing; nothing is divided, but in "12 người/100.000 người". */
function areKinds(head: UnitEntry | null, below: readonly Pick<Denominator, 'code' | 'entry'>[]): boolean {
  return head?.counted === true && below.every(({ code, entry }) => entry === head && !code.startsWith('10'))
}

/** The dimension of something by something: money by people and time stays money, percent percent; kinds of one thing are counted. */
export function dimensionOver(head: UnitEntry | null, below: readonly Pick<Denominator, 'code' | 'entry'>[]): Dimension {
  const dimension = head?.dimension ?? 'count'
  if (areKinds(head, below)) return dimension
  const amount = dimension === 'money' && below.every((d) => BEARERS.has(d.code) || d.entry?.dimension === 'duration')
  return amount || dimension === 'percent' ? dimension : 'rate'
}
