/** Patterns as they lie in rows, held against trying every sequence that each of them stands for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGuard } from '../../src/recognise/guard.ts'
import { matchAt } from '../../src/recognise/pattern.ts'
import type { Capture } from '../../src/recognise/pattern.ts'
import type { PatternSource } from '../../src/recognise/pattern-index.ts'
import { compilePatterns, firstOpening } from '../../src/recognise/pattern-index.ts'
import type { Item } from '../../src/recognise/pattern-syntax.ts'
import { parseEnding, parsePattern } from '../../src/recognise/pattern-syntax.ts'
import { integer, numeral, oneOf, word } from '../../src/recognise/slots.ts'
import type { Token } from '../../src/text/tokenise.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { KIND_BITS } from '../../src/text/vocabulary.ts'

const SLOTS = { numeral, word, small: integer(0, 9), count: oneOf(new Map([['hai', 2], ['hai ba', 23]])), Count: oneOf(new Map([['ba', 3]]), KIND_BITS.capital) }
const free = compileGuard(new Map(), { inside: true })

function compile(sources: readonly [match: string, ...endings: string[]][]) {
  const source = ([match, ...endings]: readonly string[], at: number): PatternSource<number> => ({ match: match!, endings: (endings.length === 0 ? [''] : endings).map((ending) => ({ match: ending, value: at, guard: free })) })
  return compilePatterns(sources.map((some, at) => () => source(some, at)), { slots: SLOTS, macros: {}, captures: true, bits: null })
}

/** Where a sequence may end that begins at a token: every way is tried. */
function endsOf(items: readonly Item[], text: string, tokens: readonly Token[], at: number): number[] {
  const [item, ...rest] = items
  if (item === undefined) return [at]
  if (item.kind === 'choice') return item.branches.flatMap((branch) => endsOf([...branch, ...rest], text, tokens, at))
  const token = tokens[at]
  if (token === undefined || (item.glued && !token.glued)) return []
  if (item.kind === 'literal') return token.norm === item.norm ? endsOf(rest, text, tokens, at + 1) : []
  const slot = SLOTS[item.slot as keyof typeof SLOTS]
  const length = (token.opens & slot.opens) === 0 ? 0 : slot.length(text, tokens, at)
  return length === 0 ? [] : endsOf(rest, text, tokens, at + length)
}

/** The spans that a pattern may have whose first token, context included, is `from`. */
function spansOf([match, ...endings]: readonly string[], text: string, tokens: readonly Token[], from: number): [first: number, last: number][] {
  const { before, body, after } = parsePattern(match!, {})
  const ends = (endings.length === 0 ? [''] : endings).map((ending) => parseEnding(ending, {}))
  return endsOf(before, text, tokens, from).flatMap((first) =>
    ends.flatMap((end) => endsOf([...body, ...end], text, tokens, first).filter((last) => endsOf(after, text, tokens, last).length > 0).map((last): [number, number] => [first, last])))
}

const item = fc.constantFrom('a', 'b', 'c', '/', '{n:numeral}', '{w:word}', '{s:small}', '{k:count}', '{K:Count}', '(a|b)', '(a b|a c|a)', '({n:numeral}|{w:word} /)', '(b|{s:small})?', 'a?', '~ a', '~ {n:numeral}', '~ /', '(a {n:numeral}|a {s:small} c)')
const opener = fc.constantFrom('a', 'b', '{n:numeral}', '{w:word}', '{s:small}', '{k:count}', '{K:Count}', '(a|b c)', '(a? b|c)', '({s:small}|a) b')
const context = fc.constantFrom('', '', '', '[a]', '[(b|c a)]', '[{n:numeral}]')
const pattern = fc.tuple(context, opener, fc.array(item, { maxLength: 3 }), context).map(([before, first, rest, after]) => [before, first, ...rest, after].filter((part) => part !== '').join(' '))
const source = fc.tuple(pattern, fc.array(fc.constantFrom('', 'c', '{n:numeral}', '/ ~ {s:small}', '(a|b c)?'), { maxLength: 2 })).map(([match, endings]): [string, ...string[]] => [match, ...endings])
const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'Ba', 'ba', 'hai', 'hai ba', '7', '12', '3/4', 'a/7', '/', 'b7', 'a/', '1.5'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

describe('compiled patterns', () => {
  it('find the longest span of any of them, and one of those that have it', () => {
    fc.assert(fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), sentence, (sources, text) => {
      const patterns = compile(sources)
      const tokens = tokenise(text)
      const taken = tokens.map(() => false)
      for (const from of tokens.keys()) {
        const spans = sources.map((some) => spansOf(some, text, tokens, from).filter(([first, last]) => last > first))
        const longest = Math.max(-1, ...spans.flat().map(([, last]) => last))
        const hit = matchAt(patterns, text, tokens, taken, from)
        expect(hit?.last ?? -1).toBe(longest)
        if (hit !== null) expect(spans[hit.value]).toContainEqual([hit.first, hit.last])
      }
    }), { numRuns: 3000 })
  })

  it('are passed over only where none can begin', () => {
    fc.assert(fc.property(fc.array(source, { minLength: 1, maxLength: 4 }), sentence, (sources, text) => {
      const patterns = compile(sources)
      const tokens = tokenise(text)
      for (let at = 0; at < tokens.length; at++) {
        const next = firstOpening(patterns, tokens, at)
        for (let from = at; from < next; from++) expect(sources.flatMap((some) => spansOf(some, text, tokens, from))).toEqual([])
      }
    }), { numRuns: 500 })
  })

  it.each<[sources: [string, ...string[]][], text: string, hit: { value: number; first: number; last: number; captures: Record<string, number[]> } | null]>([
    [[['tháng {m:small} năm? {y:numeral}']], 'tháng 7 năm 2020', { value: 0, first: 0, last: 4, captures: { m: [1, 2], y: [3, 4] } }],
    [[['tháng {m:small}'], ['tháng {m:small}', '', 'năm {y:numeral}']], 'tháng 7 năm 2020', { value: 1, first: 0, last: 4, captures: { m: [1, 2], y: [3, 4] } }],
    // Of two that take as much the first stands.
    [[['{n:numeral} a'], ['{k:numeral} a']], '7 a', { value: 0, first: 0, last: 2, captures: { n: [0, 1] } }],
    [[["['('] {y:numeral} [')']"]], '( 2020 )', { value: 0, first: 1, last: 2, captures: { y: [1, 2] } }],
    [[["['('] {y:numeral} [')']"]], '( 2020', null],
    [[['{m:small} ~/ ~{y:numeral}']], '7/2020', { value: 0, first: 0, last: 3, captures: { m: [0, 1], y: [2, 3] } }],
    [[['{m:small} ~/ ~{y:numeral}']], '7 / 2020', null],
    [[['{k:count} a']], 'hai ba a', { value: 0, first: 0, last: 3, captures: { k: [0, 2] } }],
    // What was tried in vain has captured nothing.
    [[['t ({m:small} x|{y:numeral} a)']], 't 7 a', { value: 0, first: 0, last: 3, captures: { y: [1, 2] } }],
    [[['{k:Count} a']], 'ba a', null],
    [[['{k:Count} a']], 'Ba a', { value: 0, first: 0, last: 2, captures: { k: [0, 1] } }],
  ])('%j in "%s"', (sources, text, expected) => {
    const tokens = tokenise(text)
    const hit = matchAt(compile(sources), text, tokens, tokens.map(() => false), 0)
    const captures = (last: Capture | null): Record<string, number[]> => (last === null ? {} : { ...captures(last.before), [last.name]: [last.first, last.last] })
    expect(hit && { value: hit.value, first: hit.first, last: hit.last, captures: captures(hit.captured) }).toEqual(expected)
  })

  it('leave alone what another span has taken', () => {
    const tokens = tokenise('tháng 7 năm 2020')
    const patterns = compile([['tháng {m:small}', '', 'năm {y:numeral}']])
    expect(matchAt(patterns, 'tháng 7 năm 2020', tokens, [false, false, false, true], 0)?.last).toBe(2)
  })
})
