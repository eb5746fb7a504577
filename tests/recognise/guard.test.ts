/** What may stand beside a span: its neighbours by words and kinds, and the glued codes that it must not be cut out of. */
import { describe, expect, it } from 'vitest'
import type { GuardSource } from '../../src/catalogue/span-tables.ts'
import { shelfOf } from '../../src/catalogue/shelf.ts'
import { allows, compileGuard, compileSets } from '../../src/recognise/guard.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const SETS = compileSets({ counted: ['hộ dân', 'tỷ'], closing: ['#end', '#mark'], great: ['#capital'], numbers: ['#number'], words: ['#word'] }, 'own', shelfOf())

/** True where the guard lets the span in braces stand. */
function stands(marked: string, source: GuardSource): boolean {
  const [head, span, tail] = marked.split(/[{}]/u) as [string, string, string]
  const tokens = tokenise(head + span + tail)
  const first = tokens.findIndex((t) => t.start >= head.length)
  return allows(compileGuard(SETS, source)(), tokens, first, first + tokenise(span).length)
}

describe('a span in a longer glued code', () => {
  it.each([
    ['ngày 15/{5/2019}', false],
    ['số 15-{5/2019}', false],
    ['số 15.a{5/2019}', false],
    ['ngày ({5/2019})', true],
    ['ngày 15 / {5/2019}', true],
    ['tháng {5}/2019', false],
    ['tháng {5}/ 2019', true],
    ['tháng {5} /2019', true],
    ['tháng {5}/x', false],
    ['tháng {5}-2019', false],
    ['tháng {5}-x', true],
    ['tháng {5}.x', true],
    ['tháng {5}/.', true],
    ['tháng {5}', true],
    ['tháng {5},', true],
    ['dài {12}m', false],
    ['dài {12}cm', false],
    // a lost space
    ['năm {2019}tăng', true],
    ['quý {I}5', false],
  ])('%s: may stand alone %s', (marked, free) => {
    expect(stands(marked, {})).toBe(free)
  })

  it('may be a piece of one where its entry says so', () => {
    expect(stands('ngày 15/{5/2019}', { inside: true })).toBe(true)
  })
})

describe('the neighbours of a span', () => {
  const cases: readonly (readonly [marked: string, source: GuardSource, stands: boolean])[] = [
    ['{5} hộ dân', { notBefore: ['counted'] }, false],
    ['{5} hộ nghèo', { notBefore: ['counted'] }, true],
    ['{5} tỷ', { notBefore: ['năm', 'counted'] }, false],
    ['{5} năm', { notBefore: ['năm', 'counted'] }, false],
    ['{5} hộ dân', { before: ['counted'] }, true],
    ['{5} hộ nghèo', { before: ['counted'] }, false],
    ['{5}', { before: ['closing'] }, true],
    ['{5} ,', { before: ['closing'] }, true],
    ['{5} hộ', { before: ['closing'] }, false],
    ['{5} hộ', { before: ['closing', 'words'] }, true],
    ['{5} Hộ', { before: ['great'] }, true],
    ['{5} hộ', { before: ['great'] }, false],
    ['{5}', { before: ['great'] }, false],
    ['{5} 6', { before: ['numbers'] }, true],
    ['{5} sáu', { before: ['numbers'] }, false],
    ['tỷ {5}', { after: ['counted'] }, true],
    ['hộ dân {5}', { after: ['counted'] }, true],
    ['dân {5}', { after: ['counted'] }, false],
    ['hộ nghèo {5}', { after: ['counted'] }, false],
    ['hộ {5}', { after: ['counted'] }, false],
    ['một {5}', { after: ['counted', 'một'] }, true],
    ['{5}', { after: ['counted'] }, false],
    ['{5}', { notAfter: ['closing'] }, false],
    ['{5}', { notAfter: ['counted'] }, true],
    ['hộ dân {5}', { notAfter: ['counted'] }, false],
    ['hộ dân {5}', { notAfter: ['dân'] }, false],
    ['bốn {5}', { notAfter: ['numbers'] }, true],
    ['4 {5}', { notAfter: ['numbers'] }, false],
  ]

  it.each(cases)('%s with %o: %s', (marked, source, free) => {
    expect(stands(marked, source)).toBe(free)
  })

  it('of several sources count together', () => {
    const guard = compileGuard(SETS, { notBefore: ['counted'] }, { notBefore: ['năm'], inside: true })()
    expect(['5 tỷ', '5 năm', '5 kg'].map((text) => allows(guard, tokenise(text), 0, 1))).toEqual([false, false, true])
    expect(guard.inside).toBe(true)
  })
})
