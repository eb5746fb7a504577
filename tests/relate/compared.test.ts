/** Amounts that are those of a base: what they are about, how they stand to it, and when. */
import { describe, expect, it } from 'vitest'
import type { Base, Claim } from '../../src/relate/claim.ts'
import { markCompared, periodOfBase } from '../../src/relate/compared.ts'
import { row } from './rows.ts'

const RISE = { role: 'change', direction: 'up', rule: 'rise-by', hit: { rule: { id: 'rise-by' } } }
const REACH = { role: 'level', rule: 'reach', hit: { rule: { id: 'reach' } } }
const FALL = { role: 'change', direction: 'down', rule: 'fall-by', hit: { rule: { id: 'fall-by' } } }

/** What becomes of the figures of a row; the base reaches from its first `Base` to the term before `|`, which is left out. */
function compared(text: string, value: string, told: readonly object[]): string[] {
  const [inside, behind] = text.split(' |') as [string, string]
  const terms = row(`${inside}${behind}`)
  const base: Base = { from: terms.findIndex((t) => t.is.Base), to: inside.split(' ').length, value, named: null, span: null }
  const claims = terms.flatMap((t, at) => (t.is.Quantity ? [at] : [])).map((at, i) => ({
    at, quantity: terms[at]!.span, role: 'level', direction: null, rule: 'stated', hit: null, labelWanted: null, status: null, restates: false, compared: null, ...told[i],
  })) as unknown as Claim[]
  markCompared(terms, claims, [base])
  return claims.map((c) => [c.role, c.direction, c.rule, c.compared && 'of the base', c.restates && 'again', c.labelWanted && `label ${c.labelWanted}`, c.status?.value].filter(Boolean).join(' '))
}

type Case = readonly [gloss: string, text: string, base: string, told: readonly object[], figures: readonly string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'inside the words of the base': [
    ['an amount that a change in percent is measured against', 'thu tăng/Rise 36/percent so/Base với/Base mức 470/money của năm |', 'yoy', [RISE], ['change up rise-by', 'level stated of the base again']],
    ['growth against growth', 'thu tăng/Rise 7/percent so/Base với/Base mức 6/percent của năm |', 'yoy', [RISE], ['change up rise-by', 'change up rise-by of the base again']],
    ['growth against growth that was reached', 'thu tăng/Rise 7/percent so/Base với/Base mức đạt/Reach 6/percent |', 'yoy', [RISE, REACH], ['change up rise-by', 'change up rise-by of the base again']],
    ['a rise against a fall', 'thu tăng/Rise 7/percent so/Base với/Base mức giảm/Fall 6/percent |', 'yoy', [RISE, FALL], ['change up rise-by', 'change down fall-by of the base again']],
    ['a level against a level', 'thu đạt/Reach 7/percent so/Base với/Base mức 6/percent |', 'yoy', [REACH], ['level reach', 'level stated of the base again']],
    ['what was planned', 'thu vượt/Rise 7/percent so/Base với/Base dự toán 500/money |', 'plan', [RISE], ['change up rise-by', 'level stated of the base again target']],
    ['the first figure of its sentence', 'so/Base với/Base mức 470/money của năm | , thu tăng/Rise 36/percent', 'yoy', [{}, RISE], ['level stated of the base label before', 'change up rise-by']],
    ['the first figure of its sentence, whose label a rule has set', 'so/Base với/Base mức 470/money |', 'yoy', [{ labelWanted: 'after' }], ['level stated of the base label after']],
  ],
  'in a bracket behind the base': [
    ['an amount alone', 'thu tăng/Rise 36/percent so/Base với/Base năm | ( 470/money )', 'yoy', [RISE], ['change up rise-by', 'level stated of the base again']],
    ['an amount that was reached', 'thu tăng/Rise 36/percent so/Base với/Base năm | ( chỉ/Aux đạt/Reach 470/money )', 'yoy', [RISE, REACH], ['change up rise-by', 'level reach of the base again']],
    ['a percentage: the change once more', 'vụ giảm/Fall 12/count so/Base với/Base năm | ( 3/percent )', 'yoy', [FALL], ['change down fall-by', 'level stated']],
    ['a rise of its own', 'thu tăng/Rise 36/percent so/Base với/Base năm | ( tăng/Rise 470/money )', 'yoy', [RISE, RISE], ['change up rise-by', 'change up rise-by']],
    ['the same in another unit', 'thu tăng/Rise 36/percent so/Base với/Base năm | ( tương/Restate+Reach đương/Restate+Reach 470/money )', 'yoy', [RISE], ['change up rise-by', 'level stated']],
    ['something else', 'thu tăng/Rise 36/percent so/Base với/Base năm | ( lúa đạt/Reach 470/money )', 'yoy', [RISE, REACH], ['change up rise-by', 'level reach']],
  ],
  'a percentage behind a level and its base': [
    ['in a bracket', 'thu đạt/Reach 26/percent , cao hơn/Base năm | ( 25/percent )', '2018', [REACH], ['level reach', 'level stated of the base again']],
    ['behind a colon', 'thu đạt/Reach 26/percent , thấp hơn/Base năm | : 25/percent', '2018', [REACH], ['level reach', 'level stated of the base again']],
    ['behind a colon and no comparative', 'thu đạt/Reach 26/percent so/Base với/Base năm | : 25/percent', '2018', [REACH], ['level reach', 'level stated']],
    ['behind a change', 'thu đạt/Reach 26/percent , tăng/Rise 3/percent so/Base với/Base năm | ( 25/percent )', '2018', [REACH, RISE], ['level reach', 'change up rise-by', 'level stated']],
    ['behind an amount', 'thu đạt/Reach 26/money , cao hơn/Base năm | ( 25/percent )', '2018', [REACH], ['level reach', 'level stated']],
  ],
  'behind the base without a bracket': [
    ['a comma', 'thu tăng/Rise 36/percent so/Base với/Base năm | , đạt/Reach 470/money', 'yoy', [RISE, REACH], ['change up rise-by', 'level reach']],
    ['nothing, where the base ends the sentence', 'thu đạt/Reach 470/money , tăng/Rise 36/percent so/Base với/Base năm |', 'yoy', [REACH, RISE], ['level reach', 'change up rise-by']],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (_gloss, text, base, told, figures) => {
    expect(compared(text, base, told)).toEqual(figures)
  })
})

describe('when the amount of a base was measured', () => {
  const base = (value: string, named: string | null): Base => ({ from: 0, to: 1, value, named, span: { start: 0, end: 3 } })

  it.each([
    ['in the period that the base names', base('yoy', '2016'), '2019', '2016'],
    ['a year before the figure', base('yoy', null), '2019', '2018'],
    ['the same stretch of the year before', base('yoy', null), '2019-01/2019-06', '2018-01/2018-06'],
    ['nobody tells, where the figure has no period', base('yoy', null), null, null],
    ['nobody tells, where the base is no year', base('previous', null), '2019-05', null],
    ['nobody tells, where it is a plan', base('plan', null), '2019', null],
  ] as const)('%s', (_, from, measured, period) => {
    expect(periodOfBase(from, measured)).toEqual(period === null ? null : { value: period, span: { start: 0, end: 3 } })
  })
})
