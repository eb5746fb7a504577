/** How figures of a list are paired with their subjects, and which of them say the same again. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/relate/claim.ts'
import { clauseBefore } from '../../src/relate/clause.ts'
import { pairLists } from '../../src/relate/lists.ts'
import { row } from './rows.ts'

const RISE = { rule: { id: 'rise-by', set: { role: 'change' } } }
const REACH = { rule: { id: 'reach', set: { role: 'level' } } }
const SHARE = { rule: { id: 'share-of', set: { role: 'share' } } }
const CHANGE = { role: 'change', direction: 'up', rule: 'rise-by', hit: RISE }
const LEVEL = { role: 'level', rule: 'reach', hit: REACH }
const PART = { role: 'share', rule: 'share-of', hit: SHARE }

/** Each figure of a row: its role, the label that a list gives it, and whether it restates. */
function paired(text: string, told: readonly object[]): string[] {
  const terms = row(text)
  const whole = terms.map((t) => t.normal).join(' ')
  const claims = terms.flatMap((t, at) => (t.is.Quantity ? [at] : [])).map((at, i) => ({
    at, quantity: { ...terms[at]!.span, unitInferred: false }, clause: clauseBefore(terms, at, new Set()), role: 'level', direction: null, rule: 'stated', hit: null, label: null, labelFrom: null, restates: false, periodAt: null, placeAt: null, ...told[i],
  })) as unknown as Claim[]
  pairLists(terms, claims)
  return claims.map(({ role, direction, rule, label, restates }) => [role, ...(direction === null ? [] : [direction]), rule, ...(label === null ? [] : [`of ${whole.slice(label.start, label.end)}`]), ...(restates ? ['again'] : [])].join(' '))
}

type Case = readonly [text: string, told: readonly object[], figures: readonly string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a run of bare figures takes the role of its first': [
    ['thu tăng/Rise 5/percent , 6/percent và 7/percent', [CHANGE], ['change up rise-by', 'change up rise-by', 'change up rise-by']],
    ['thu tăng/Rise 5/percent hoặc 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['thu tăng/Rise 5/percent cùng 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['thu tăng/Rise 5/percent với 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['thu tăng/Rise 5/percent ; 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['thu tăng/Rise 5/percent , 6/money', [CHANGE], ['change up rise-by', 'level stated']],
    ['thu tăng/Rise 5/percent , 6/percent', [CHANGE, LEVEL], ['change up rise-by', 'level reach']],
    ['thu tăng/Rise 5/percent , 6/percent', [CHANGE, { role: 'level', rule: 'exceeds', hit: { rule: { id: 'exceeds', set: {} } } }], ['change up rise-by', 'level exceeds']],
    ['sau 5/duration 6/duration', [LEVEL], ['level reach', 'level reach']],
    ['thu 5/percent 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['thu 5/duration 6/percent', [LEVEL], ['level reach', 'level stated']],
    ['thu 5/money 6/duration', [LEVEL], ['level reach', 'level stated']],
  ],
  'a semicolon joins only what shares its unit with what follows': [
    ['thu đạt/Reach 5/money ; 6/money', [{ ...LEVEL, quantity: { dimension: 'money', unitInferred: true } }], ['level reach', 'level reach']],
    ['thu đạt/Reach 5/money . 6/money', [{ ...LEVEL, quantity: { dimension: 'money', unitInferred: true } }], ['level reach', 'level stated']],
  ],
  'subjects and figures in order': [
    ['lúa , ngô và khoai lần/Respectively lượt/Respectively đạt/Reach 5/money , 6/money và 7/money', [LEVEL], ['level reach of lúa', 'level reach of ngô', 'level reach of khoai']],
    ['lúa và ngô tương/Restate ứng/Restate đạt/Reach 5/money và 6/money', [LEVEL], ['level reach of lúa', 'level reach of ngô']],
    ['lúa và ngô đạt/Reach 5/money và 6/money', [LEVEL], ['level reach', 'level reach']],
    ['lúa lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money', [LEVEL], ['level reach', 'level reach']],
    ['lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money', [LEVEL], ['level reach', 'level reach']],
    ['lúa , ngô , và khoai lần/Respectively lượt/Respectively đạt/Reach 5/money , 6/money và 7/money', [LEVEL], ['level reach of lúa', 'level reach of ngô', 'level reach of khoai']],
    ['gạo , lúa và ngô lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money', [LEVEL], ['level reach of gạo , lúa', 'level reach of ngô']],
    ['lúa và ngô lần/Respectively lượt/Respectively đạt/Reach 5/money', [LEVEL], ['level reach']],
    ['lúa và ngô lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money , tương ứng tăng/Rise 7/percent và 8/percent', [LEVEL, {}, CHANGE], ['level reach of lúa', 'level reach of ngô', 'change up rise-by of lúa', 'change up rise-by of ngô']],
    ['lúa và ngô lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money , tương ứng tăng/Rise 7/percent , 8/percent và 9/percent', [LEVEL, {}, CHANGE], ['level reach of lúa', 'level reach of ngô', 'change up rise-by', 'change up rise-by', 'change up rise-by']],
    ['lúa và ngô đạt/Reach 5/money và 6/money , tương ứng tăng/Rise 7/percent và 8/percent', [LEVEL, {}, CHANGE], ['level reach', 'level reach', 'change up rise-by', 'change up rise-by']],
  ],
  'the next noun with a bare percentage has changed too': [
    ['vải tăng/Rise 5/percent , cáp 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['vải tăng/Rise 5/percent , cáp Hà_Nội/place 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['vải tăng/Rise 5/percent , xuất_khẩu/Head 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['vải tăng/Rise 5/percent , a b c d e f g 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['vải tăng/Rise 5/percent , a b c d e f g h 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/percent và cáp 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['vải tăng/Rise 5/percent với cáp 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/percent ; cáp 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/percent , bán/Verb+Word 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/percent , cáp - 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/percent , cáp 6/money', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải tăng/Rise 5/money , cáp 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['vải đạt/Reach 5/percent , cáp 6/percent', [LEVEL], ['level reach', 'level stated']],
    ['vải tăng/Rise 5/percent , cáp đạt/Reach 6/percent', [CHANGE, LEVEL], ['change up rise-by', 'level reach']],
    ['vải tăng/Rise 5/percent , cáp 6/percent', [CHANGE, { role: 'share' }], ['change up rise-by', 'share stated']],
  ],
  'a part of which the verb is left out': [
    ['vải chiếm/Share 5/percent , cáp 6/percent', [PART], ['share share-of', 'share share-of']],
    ['vải chiếm/Share 5/percent , cáp 6/percent , gỗ 7/percent', [PART], ['share share-of', 'share share-of', 'share share-of']],
    ['vải chiếm/Share 5/percent ; cáp 6/percent và gỗ 7/percent', [PART], ['share share-of', 'share share-of', 'share share-of']],
    ['vải chiếm/Share 5/percent : cáp 6/percent', [PART], ['share share-of', 'level stated']],
    ['vải chiếm/Share 5/percent ; cáp đạt/Reach 6/percent', [PART, LEVEL], ['share share-of', 'level reach']],
    ['có 5/percent dân , cáp 6/percent', [{ role: 'share', rule: 'share-of-following-noun' }], ['share share-of-following-noun', 'level stated']],
    ['có 5/percent , cáp 6/percent', [{ role: 'share', rule: 'share-of-following-noun' }], ['share share-of-following-noun', 'level stated']],
  ],
  'two measures that move alike': [
    ['giảm/Fall 5/percent về/To lượng và 6/percent về/To giá', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['giảm/Fall 5/percent về/To lượng , 6/percent về/To giá', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['giảm/Fall 5/percent về/To lượng và 6/money về/To giá', [CHANGE], ['change up rise-by', 'level stated']],
    ['giảm/Fall 5/percent lượng - 6/percent về/To giá', [CHANGE], ['change up rise-by', 'level stated']],
    ['đạt/Reach 5/percent về/To lượng và 6/percent về/To giá', [LEVEL], ['level reach', 'level stated']],
    ['giảm/Fall 5/percent về/To lượng và đạt/Reach 6/percent về/To giá', [CHANGE, LEVEL], ['change up rise-by', 'level reach']],
  ],
  'the same again': [
    ['thu tăng/Rise 5/percent ( 6/money', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['thu tăng/Rise 5/percent , tương/Restate đương/Restate 6/money', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['thu tăng/Rise 5/percent , tương/Restate đương/Restate đạt/Reach 6/money', [CHANGE, LEVEL], ['change up rise-by', 'level reach again']],
    ['thu tăng/Rise 5/percent ( đạt/Reach 6/money', [CHANGE, LEVEL], ['change up rise-by', 'level reach again']],
    ['thu tăng/Rise 5/percent ( giảm 6/money', [CHANGE, { ...CHANGE, direction: 'down' }], ['change up rise-by', 'change down rise-by']],
    ['thu tăng/Rise 5/percent gdp ( 6/money', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['thu tăng/Rise 5/percent gdp cả ( 6/money', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['thu tăng/Rise 5/percent gdp cả năm ( 6/money', [CHANGE], ['change up rise-by', 'level stated']],
    ['có/Reach 5/count ( 6/percent', [LEVEL], ['level reach', 'share stated again']],
    ['đạt/Reach 5/money ( 6/percent', [LEVEL], ['level reach', 'level reach again']],
    ['có/Reach 5/count ( 6/money', [LEVEL], ['level reach', 'level reach again']],
    ['có/Reach 5/count ( ước/Estimate 6/percent', [LEVEL], ['level reach', 'level reach again']],
    ['tăng/Rise 5/count ( 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['chiếm/Share 5/percent ( 6/money', [PART], ['share share-of', 'level stated again']],
    ['chiếm/Share 5/percent ( 6/percent', [PART], ['share share-of', 'share share-of again']],
    ['tăng/Rise 5/money , tương/Restate đương/Restate 6/percent so/Base', [CHANGE, { role: 'relative' }], ['change up rise-by', 'change up rise-by again']],
    ['tăng/Rise 5/money , tương/Restate đương/Restate 6/percent kế', [CHANGE, { role: 'relative' }], ['change up rise-by', 'relative stated again']],
    ['đạt/Reach 5/money , tương/Restate đương/Restate 6/percent so/Base', [LEVEL, { role: 'relative' }], ['level reach', 'relative stated again']],
    ['giảm/Fall 5/count so/Base cùng/Yoy ( 6/percent', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['giảm/Fall 5/percent so/Base cùng/Yoy ( 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['giảm/Fall 5/count so/Base cùng/Yoy ( 6/money', [CHANGE], ['change up rise-by', 'level stated']],
    ['có/Reach 5/count so/Base cùng/Yoy ( 6/percent', [LEVEL], ['level reach', 'level stated']],
    ['giảm/Fall 5/count so/Base với ( 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['giảm/Fall 5/count so/Base cùng/Yoy 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['giảm/Fall 5/count so/Base cùng/Yoy ( 6/percent', [CHANGE, LEVEL], ['change up rise-by', 'level reach']],
  ],
  'parts with their changes': [
    ['chiếm/Share 22/percent , tăng/Rise 5/percent ; châu âu 15/percent , tăng/Rise 3/percent', [PART, CHANGE, {}, CHANGE], ['share share-of', 'change up rise-by', 'share share-of', 'change up rise-by']],
    ['chiếm/Share 22/percent , tăng/Rise 5/percent ) , châu âu ( 15/percent , tăng/Rise 3/percent', [PART, CHANGE, {}, CHANGE], ['share share-of', 'change up rise-by', 'share share-of', 'change up rise-by']],
    ['chiếm/Share 22/percent , tăng/Rise 5/percent ; lạm phát 15/percent', [PART, CHANGE], ['share share-of', 'change up rise-by', 'level stated']],
    ['đạt/Reach 22/percent , tăng/Rise 5/percent ; châu âu 15/percent , tăng/Rise 3/percent', [LEVEL, CHANGE, {}, CHANGE], ['level reach', 'change up rise-by', 'level stated', 'change up rise-by']],
    ['chiếm/Share 22/percent vốn tăng/Rise 5/percent ; châu âu 15/percent , tăng/Rise 3/percent', [PART, CHANGE, {}, CHANGE], ['share share-of', 'change up rise-by', 'level stated', 'change up rise-by']],
  ],
  'parts in brackets': [
    ['mỹ chiếm/Share 30/percent , nhật ( 20/percent ) , hàn ( 9/percent', [PART], ['share share-of', 'share share-of', 'share share-of']],
    ['mỹ chiếm/Share 30/percent , tiếp_theo/Connector là nhật ( 20/percent', [PART], ['share share-of', 'share share-of']],
    ['mỹ tăng/Rise 30/percent , nhật ( 20/percent', [CHANGE], ['change up rise-by', 'level stated']],
  ],
  'two measures that move': [
    ['tăng/Rise 87/percent doanh_thu/Head thuần và 55/percent lợi_nhuận/Head', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['tăng/Rise 87/percent doanh_thu/Head , 55/percent lợi_nhuận/Head', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['tăng/Rise 87/percent doanh_thu/Head và 55/percent hộ', [CHANGE], ['change up rise-by', 'level stated']],
    ['tăng/Rise 87/percent nhờ mưa và 55/percent lợi_nhuận/Head', [CHANGE], ['change up rise-by', 'level stated']],
    ['đạt/Reach 87/percent doanh_thu/Head và 55/percent lợi_nhuận/Head', [LEVEL], ['level reach', 'level stated']],
  ],
  'on with the same verb': [
    ['giảm/Fall 5/money và 6/percent so/Base kế/Plan', [CHANGE], ['change up rise-by', 'change up rise-by']],
    ['giảm/Fall 5/money và 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['tăng/Rise 5/percent so/Base kế/Plan và 6/percent so/Base cùng/Yoy', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['tăng/Rise 5/percent so/Base kế/Plan , 6/percent so/Base cùng/Yoy', [CHANGE], ['change up rise-by', 'change up rise-by again']],
    ['tăng/Rise 5/percent so/Base kế/Plan với 6/percent so/Base cùng/Yoy', [CHANGE], ['change up rise-by', 'level stated']],
    ['tăng/Rise 5/percent so/Base kế/Plan và 6/percent', [CHANGE], ['change up rise-by', 'level stated']],
    ['tăng/Rise 5/percent so/Base kế/Plan và đạt/Reach 6/percent so/Base', [CHANGE, LEVEL], ['change up rise-by', 'level reach']],
    ['đạt/Reach 5/percent so/Base kế/Plan và 6/percent so/Base cùng/Yoy', [LEVEL], ['level reach', 'level stated']],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s %j', (text, told, figures) => {
    expect(paired(text, told)).toEqual(figures)
  })
})
