/** A rule file is untrusted: one that is made to exhaust its reader is refused, and none makes extraction slow beyond measure. */
import { describe, expect, it } from 'vitest'
import { extractWith } from '../../src/extract.ts'
import { compileGrammar } from '../../src/grammar.ts'
import { withRuleFiles } from '../../src/rulefile/merge.ts'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import { RuleFileError } from '../../src/rulefile/rule-file.ts'
import { grammar, tables } from '../support.ts'
import { quickest } from '../timing.ts'

const many = (n: number, make: (i: number) => string, between = '\n') => Array.from({ length: n }, (_, i) => make(i)).join(between)

const FILES: [name: string, text: () => string, message: RegExp][] = [
  ['half a million open brackets', () => '['.repeat(500_000), /nested too deeply/],
  ['maps in maps', () => '{a: '.repeat(200_000), /nested too deeply/],
  ['lists in lists', () => '- '.repeat(400_000), /nested too deeply/],
  ['indentation without end', () => many(1200, (i) => `${' '.repeat(i)}a:`), /nested too deeply/],
  ['a billion laughs', () => `a: &a [x,x,x,x,x,x,x,x,x]\n${many(8, (i) => `${'bcdefghi'[i]}: &${'bcdefghi'[i]} [${many(9, () => `*${'abcdefgh'[i]}`, ',')}]`)}`, /anchors/],
  ['ninety thousand keys', () => `{${many(90_000, (i) => `k${i}: 1`, ',')}}`, /more than 60000 lines and commas/],
  ['fifty thousand keys', () => `{${many(50_000, (i) => `k${i}: 1`, ',')}}`, /unknown key "k0"/],
  ['two hundred thousand entries', () => `rules: [${many(200_000, () => '1', ',')}]`, /more than 60000 lines and commas/],
  ['forty thousand entries', () => `rules: [${many(40_000, () => '1', ',')}]`, /holds more than 1000/],
  ['half a million empty lines', () => '\n'.repeat(500_000), /more than 60000 lines/],
  ['examples without end', () => `rules:\n  - { id: a, match: "đạt [<quantity>#Quantity]", set: { role: level }, examples: [${many(20_000, () => '{ text: x, gives: [] }', ',')}] }`, /holds more than 500/],
  ['two million characters', () => 'a'.repeat(2_000_000), /more than the 1000000 that are read/],
  ['phrases that stand for millions', () => `indicators:\n${many(4000, (i) => `  - {id: a${i}, name: x, dimension: count, phrases: ["${'(a|b|c|d)'.repeat(5)} x${i}"]}`)}`, /more than 100000 sequences/],
  ['a phrase of open brackets', () => `indicators:\n  - {id: a, name: x, dimension: count, phrases: ["${'('.repeat(1900)}"]}`, /unbalanced bracket/],
  ['a key that would change all objects', () => '__proto__: { polluted: true }\nindicators: []', /unknown key "__proto__"/],
]

const PATTERNS = ['.* .* .* .* .* .* .* [<quantity>#Quantity]', '#Word* #Word* #Word* #Word* #Word* [<quantity>#Quantity]', '(a|b|c)+ (a|b|c)+ (a|b|c)+ (a|b|c)+ [<quantity>#Quantity]', '.{0,14} .{0,14} .{0,14} [<quantity>#Quantity] .{0,14} .{0,14} x']

/** Why a file is refused. */
function refusal(text: string): string {
  try {
    parseRuleFile(text, 'mine.yaml', tables)
    return 'it is not'
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error
    return error.message
  }
}

describe('a hostile rule file', () => {
  it.each(FILES)('%s', (_, text, message) => {
    const hostile = text()
    const start = performance.now()
    expect(refusal(hostile)).toMatch(message)
    expect(performance.now() - start).toBeLessThan(4000)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(PATTERNS)('the pattern %s costs a bounded time for each word', (match) => {
    const file = parseRuleFile(`rules:\n  - id: slow\n    match: "${match}"\n    set: { role: level }\n    examples: [{ text: "Có 3 xã.", not: slow }]\n`, 'mine.yaml', tables)
    const slow = compileGrammar(withRuleFiles(tables, [file]))
    const text = `${'a b c a b c a b c a b c a b c a b c 5 tấn a b c a b c '.repeat(500)}.`
    expect(quickest(() => extractWith(slow, text))).toBeLessThan(20 * quickest(() => extractWith(grammar, text)) + 200)
  })

  it('is quoted in one line of a bounded length, without signs that would steer a terminal', () => {
    const message = refusal(`rules: [{ "a\\e[31m\\n${'k'.repeat(2000)}": 1 }]`)
    for (const line of message.split('\n')) {
      expect(line.length).toBeLessThan(450)
      expect(line).not.toMatch(/\p{Cc}/u)
    }
    expect(message).toContain('\\x1b[31m')
  })

  it('may name its entries as all objects name their parts, and is read as any other', () => {
    const file = parseRuleFile(`indicators:
  - { id: constructor, name: x, dimension: count, phrases: [toString, constructor] }
units:
  - { id: __proto__, dimension: count, spellings: [valueof] }
rules:
  - { id: constructor, match: "hasownproperty [<quantity>#Quantity]", set: { role: change, direction: up }, examples: [{ text: "hasOwnProperty 3 xã.", gives: [{ text: "3 xã", rule: constructor }] }] }
`, 'mine.yaml', tables)
    const own = compileGrammar(withRuleFiles(tables, [file]))
    expect(extractWith(own, 'Số toString đạt 3 valueof, hasOwnProperty 4 xã.')).toMatchObject([{ value: 3, unit: '__proto__', indicator: 'constructor' }, { value: 4, unit: 'xã', role: 'change', rule: 'constructor' }])
    expect(extractWith(own, 'Thu ngân sách đạt 5 tỷ đồng.')).toEqual(extractWith(grammar, 'Thu ngân sách đạt 5 tỷ đồng.'))
  })
})
