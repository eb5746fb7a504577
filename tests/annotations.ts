/**
 * When an extracted figure agrees with an annotated one: values exactly, labels by their words, counted nouns by their head,
 * places without their type word, periods by the months that they span. Arrays in an annotation are equally right answers.
 */
import type { Figure } from '../src/figure.ts'

export interface Annotation {
  text: string
  optional?: boolean
  [field: string]: unknown
}

/** What an annotation leaves out is its default. */
const DEFAULTS = { value: null, min: null, max: null, outOf: null, role: 'level', status: 'actual', modifier: null, direction: null, baseline: null, indicator: null, period: null, place: null }

const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const fold = (value: unknown) => String(value ?? '').normalize('NFC').toLowerCase().replace(/[\p{P}\p{S}]+/gu, ' ').trim()
const words = (value: unknown) => fold(value).split(/\s+/u).filter(Boolean)

type Agrees = (want: unknown, got: unknown) => boolean

const same: Agrees = (want, got) => want === got
const AGREE: Readonly<Record<string, Agrees>> = {
  value: close, min: close, max: close, outOf: same, unit: sameUnit, role: same, direction: same, baseline: same, status: same,
  modifier: same, indicator: same, label: sameLabel, period: same, place: samePlace,
}

/** Differences field by field, one line each. */
export function differences(annotation: Annotation, figure: Figure): string[] {
  const expected: Record<string, unknown> = { ...DEFAULTS, ...annotation }
  return Object.entries(AGREE).flatMap(([field, agrees]) => {
    const got = figure[field as keyof Figure]
    if (!(field in expected) || each(expected[field]).some((want) => agrees(want, got))) return []
    return [`${figure.text}: ${field} is ${JSON.stringify(got)}, expected ${JSON.stringify(expected[field])} (rule ${figure.rule})`]
  })
}

function close(want: unknown, got: unknown): boolean {
  if (typeof want !== 'number' || typeof got !== 'number') return want === got
  return Math.abs(want - got) <= 1e-9 * Math.max(Math.abs(want), Math.abs(got))
}

function sameUnit(want: unknown, got: unknown): boolean {
  const [a, b] = [words(want), words(got)]
  return a.length > 0 && b.length > 0 ? a.every((w, i) => b[i] === undefined || b[i] === w) : want === got
}

function sameLabel(want: unknown, got: unknown): boolean {
  const [a, b] = [words(want), words(got)]
  const left = [...b]
  const shared = a.filter((w) => left.includes(w) && left.splice(left.indexOf(w), 1).length > 0).length
  return (2 * shared) / (a.length + b.length || 1) >= 0.5
}

function samePlace(want: unknown, got: unknown): boolean {
  const bare = (place: unknown) => fold(place).replace(/^(?:(?:toàn|trên|địa bàn|tỉnh|thành phố|tp|huyện|thị xã|thị trấn|quận|xã|phường|nước)\s+)+/u, '')
  const nation = (place: string) => ['', 'cả nước', 'việt nam', 'nước ta', 'toàn quốc', 'cả'].includes(place)
  return bare(want) === bare(got) || (nation(bare(want)) && nation(bare(got)))
}
