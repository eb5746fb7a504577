/** The pattern language: what is read is what the engine gets, and nothing that the engine would take in silence passes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, compileRules } from '../../src/rules/compile.ts'
import { glanceOf, startsOf } from '../../src/rules/glance.ts'
import { matchPattern, matchRules } from '../../src/rules/match.ts'
import { parsePattern, PatternError, renderPattern } from '../../src/rules/pattern.ts'
import type { Term } from '../../src/rules/rule.ts'
import { tagSet } from '../../src/rules/tags.ts'
import { pathOf, walk } from '../../src/rules/walk.ts'

/** Terms from words; `word/Tag` has that tag, any other is a #Word. */
function terms(text: string): Term[] {
  return text.split(' ').map((word, i) => {
    const [normal = '', ...tags] = word.split('/')
    return { normal, is: tagSet(tags.length === 0 ? ['Word'] : tags), start: i, end: i + 1 }
  })
}

const matches = (pattern: string, text: string) => matchPattern(terms(text), compilePattern(parsePattern(pattern))).map(({ first, last }) => [first, last])

/** The match that begins with the first term. */
const matchAtStart = (sentence: Term[], items: ReturnType<typeof parsePattern>) => matchPattern(sentence, compilePattern(items)).find(({ first }) => first === 0)

describe('a pattern', () => {
  it.each<[pattern: string, text: string, found: number[][]]>([
    ['đạt #Quantity', 'thu đạt 5/Quantity', [[1, 3]]],
    ['ĐẠT #Quantity', 'đạt 5/Quantity', [[0, 2]]],
    ['hoà bình', 'hòa bình', [[0, 2]]],
    ['đạt mức? #Quantity', 'đạt 5/Quantity đạt mức 6/Quantity', [[0, 2], [2, 5]]],
    ['#Word+ #Quantity', 'a b c 5/Quantity', [[0, 4]]],
    ['#Word* #Quantity', '5/Quantity', [[0, 1]]],
    ['x #Word* #Quantity', 'x 5/Quantity x a b 6/Quantity', [[0, 2], [2, 6]]],
    ['.{1,2} #Quantity', 'a b c 5/Quantity', [[1, 4]]],
    ['x{2} #Quantity', 'x x 5/Quantity', [[0, 3]]],
    ['(đạt|đạt được) #Quantity', 'đạt được 5/Quantity', [[0, 3]]],
    ['(#Rise|#Fall) #Quantity', 'giảm/Fall 5/Quantity', [[0, 2]]],
    ['(#Quantity && #Percent)', '5/Quantity 6/Quantity/Percent', [[1, 2]]],
    ['(#Quantity && !#Percent)', '5/Quantity 6/Quantity/Percent', [[0, 1]]],
    ['!#Fall #Quantity', 'giảm/Fall 5/Quantity tăng/Rise 6/Quantity', [[2, 4]]],
    ['a', 'a b a', [[0, 1], [2, 3]]],
  ])('%s in "%s"', (pattern, text, found) => {
    expect(matches(pattern, text)).toEqual(found)
  })

  it('a capture holds its terms', () => {
    const [match] = matchPattern(terms('số hộ đạt 5/Quantity'), compilePattern(parsePattern('[<label>#Word{1,2}] đạt [<quantity>#Quantity]')))
    expect(Object.fromEntries(match!.captures)).toEqual({ label: [0, 2], quantity: [3, 4] })
  })

  it.each<[pattern: string, at: number]>([
    ['', 0], ['đạt? #Rise*', 0], ['đạt [quantity #Quantity]', 4], ['đạt [<quantity>]', 4], ['đạt [<quantity>#Quantity', 4], ['[<a>[<b>x]]', 4], ['[<a>x]+', 6], ['(a|b', 0], ['(a||b)', 3],
    ['(a|)', 3], ['()', 1], ['(a && b c)', 0], ['(a|b && c)', 5], ['(a (b))', 3], ['(a+|b)', 2], ['(a b|c)+', 7], ['a{3,1}', 1], ['a{0,0}', 1], ['a{99}', 1], ['a??', 2], ['a!', 1], ['!!a', 0], ['#', 0], ['a 5 b', 2], ['^a', 0], ['a$', 1], ['~a~', 0], ['@x', 0], ['x'.repeat(1001), 0],
  ])('%s is refused at %i', (pattern, at) => {
    try {
      parsePattern(pattern)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError)
      expect((error as PatternError).at).toBe(at)
    }
  })

  it('whatever is written is read or refused, and reads the same when it is written again', () => {
    const part = fc.constantFrom('a', 'đạt', '#Rise', '#Quantity', '.', '(', ')', '|', '[', ']', '<q>', '?', '+', '*', '{1,2}', '!', '&&', ' ', '%', '5', '^')
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')), (pattern) => {
      let items: ReturnType<typeof parsePattern>
      try {
        items = parsePattern(pattern)
      } catch (error) {
        if (!(error instanceof PatternError)) throw error
        expect(error.at).toBeLessThanOrEqual(pattern.length)
        return
      }
      const written = renderPattern(items)
      expect(renderPattern(parsePattern(written))).toBe(written)
      expect(compilePattern(items).engine).toBeDefined()
    }), { numRuns: 3000 })
  })

  it('keeps the brackets between two negations when it is written again', () => {
    expect(renderPattern(parsePattern('!(!a) !(b) (!c)'))).toBe('!(!a) !b !c')
  })

  it('is never ruled out by the look that spares the engine its tries', () => {
    const item = fc.constantFrom('a', 'b', '#Rise', '#Head', '.', '(a|#Rise)', '(a b|c)', '(#Word && !#Head)', '!b', 'a?', '#Rise+', '#Word*', '(a|#Head){1,3}', '.{0,2}')
    const word = fc.constantFrom('a', 'b', 'c', 'x/Rise', 'y/Head', 'z/Word/Head', '5/Quantity', '6/Quantity/Percent')
    const pattern = fc.tuple(fc.array(item, { maxLength: 3 }), fc.array(item, { maxLength: 2 }), fc.constantFrom('#Quantity', '#Percent')).map(([before, after, tag]) => [...before, `[<quantity>${tag}]`, ...after].join(' '))
    fc.assert(fc.property(pattern, fc.array(word, { minLength: 1, maxLength: 9 }), (match, words) => {
      const sentence = terms(words.join(' '))
      const items = parsePattern(match)
      for (let at = 0; at < sentence.length; at++) {
        const found = matchAtStart(sentence.slice(at), items)?.captures.get('quantity')?.[0]
        if (found === undefined) continue
        const bounded = items.every(({ choices, repeat }) => choices.length === 1 || repeat === null)
        const quantity = at + found
        if (bounded) expect((startsOf(glanceOf(items)!, sentence, quantity) >> found) & 1, `${match} in ${words.join(' ')}`).toBe(1)
      }
    }), { numRuns: 5000 })
  })

  it('is walked as the engine matches', () => {
    const item = fc.constantFrom('.', '.?', '.+', '.{1,3}', '.{0,2}', '.{2}', '[<label>.{1,4}]', '[<label>.+ a]', '(.|a b)', '(.|a){1,2}', 'b{2}', 'b{2,3}', '(a|b){1,2}', '(a|b)+', '(a|b){0,2}', '(a b)', '(a b)?', '#Rise{2}', '#Rise?', '[<label>a? #Rise+]', '[<label>#Rise{0,2} #Head?]', 'a', 'b', '#Rise', '#Head', '#Word', '(a|#Rise)', '(b|c)', '(a b|c)', '(a b|b)?', '(b #Rise|a)', 'a?', '#Rise+', '#Word*', '(b|#Head)?', '(a|#Head){1,3}', '#Head{0,2}', '[<label>#Head]', '[<label>#Word+]', '[<label>#Word (a|#Rise)?]')
    const word = fc.constantFrom('a', 'b', 'c/Rise', 'x/Rise', 'y/Head', 'z/Word/Head', 'w', '5/Quantity')
    const pattern = fc.tuple(fc.array(item, { maxLength: 3 }), fc.array(item, { maxLength: 3 })).map(([before, after]) => [...before, '[<quantity>#Quantity]', ...after].join(' '))
    let found = 0
    fc.assert(fc.property(pattern, fc.array(word, { minLength: 1, maxLength: 9 }), (match, words) => {
      const sentence = terms(words.join(' '))
      const items = parsePattern(match)
      const matched = matchAtStart(sentence, items) ?? null
      if (matched !== null) found++
      expect(walk(pathOf(items)!, sentence, 0), `${match} in ${words.join(' ')}`).toEqual(matched)
    }), { numRuns: 20_000 })
    expect(found).toBeGreaterThan(300)
  })

  it('is bounded where a choice is repeated', () => {
    const rule = { id: 'x', match: '#Rise (#Word|#Head){1,2} [<quantity>#Quantity]', set: {}, examples: [] }
    const found = (text: string) => matchRules(terms(text), compileRules([rule]), [text.split(' ').length - 1]).length
    expect(found('tăng/Rise a b 5/Quantity')).toBe(1)
    expect(found('tăng/Rise a b c 5/Quantity')).toBe(0)
  })
})
