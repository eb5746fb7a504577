/** Which of the noun phrases around a figure labels it. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/relate/claim.ts'
import { clauseBefore } from '../../src/relate/clause.ts'
import { assignLabels } from '../../src/relate/labels.ts'
import { row } from './rows.ts'

/** How each figure of a row is labelled, with what is told of each claim; of a claim that becomes a share that is told too. */
function labelled(text: string, told: readonly object[] = [], earlier: string | null = null): string[] {
  const terms = row(text)
  const whole = terms.map((t) => t.normal).join(' ')
  const claims = terms.flatMap((t, at) => (t.is.Quantity ? [at] : [])).map((at, i) => ({
    at, quantity: terms[at]!.span, clause: clauseBefore(terms, at, new Set()), role: 'level', direction: null, rule: 'stated', label: null, labelFrom: null, labelWanted: null, restates: false, ...told[i],
  })) as unknown as Claim[]
  // What an earlier sentence was about stands in front of this one.
  assignLabels(terms, claims, earlier === null ? null : { start: -earlier.length, end: 0 })
  return claims.map(({ label, labelFrom, rule }) => (label === null ? 'none' : `${labelFrom} ${label.start < 0 ? earlier : whole.slice(label.start, label.end)}${rule === 'share-of-following-noun' ? ', a share' : ''}`))
}

type Case = readonly [text: string, labels: readonly string[], told?: readonly object[], earlier?: string]

const CHANGE = { role: 'change', direction: 'up' }
const RELATIVE = { role: 'relative' }
const SHARE = { role: 'share' }

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a subject before or behind': [
    ['thu/Head nội địa đạt/Reach 5/money', ['before thu nội địa']],
    ['cấp/Verb 5/money vốn', ['after vốn']],
    ['hàng cấp/Verb 5/money vốn', ['after vốn']],
    ['thu/Head cấp/Verb 5/money vốn', ['before thu cấp']],
    ['hàng tồn là/Reach 5/money', ['before hàng tồn']],
    ['là/Reach 5/money', ['none']],
    ['là/Reach 5/money', ['inherited chi'], [], 'chi'],
    ['5/money vốn', ['after vốn'], [], 'chi'],
    ['đạt/Reach 5/money', ['inherited chi'], [CHANGE], 'chi'],
  ],
  'what the figure before was about': [
    ['thu/Head đạt/Reach 5/money , tăng/Rise 6/percent', ['before thu', 'inherited thu'], [{}, CHANGE]],
    ['thu/Head đạt/Reach 5/money ( chi/Head 4/money ) , tăng/Rise 6/percent', ['before thu', 'before chi', 'inherited thu'], [{}, {}, CHANGE]],
    ['thu/Head đạt/Reach 5/money , chi/Head 6/money', ['before thu', 'inherited thu'], [{}, { restates: true }]],
    ['5/money , thu/Head đạt/Reach 6/money', ['none', 'before thu'], [{ }, { restates: true }]],
    ['thu/Head đạt/Reach 5/money , chi/Head 6/money', ['before thu', 'inherited thu'], [{}, { labelWanted: 'inherit' }]],
    ['hàng tồn 5/percent , thu/Head đạt/Reach 6/money', ['before hàng tồn', 'before thu'], [{}, {}]],
  ],
  'a bare count of cases': [
    ['về ùn tắc , xảy/Verb 5_vụ/count:vụ', ['before ùn tắc']],
    ['về , có/Reach 5_vụ/count:vụ', ['after vụ']],
    ['về ùn , có/Reach 5_vụ/count:vụ', ['before ùn']],
    ['về a b c d e f g , có/Reach 5_vụ/count:vụ', ['before a b c d e f g']],
    ['về a b c d e f g h , có/Reach 5_vụ/count:vụ', ['after vụ']],
    ['về ùn tắc , 3/percent có/Reach 5_vụ/count:vụ', ['none', 'after vụ']],
    ['về ùn tắc , thu/Head có/Reach 5_vụ/count:vụ', ['before thu']],
    ['theo ùn tắc , có/Reach 5_vụ/count:vụ', ['after vụ']],
    ['có/Reach 5_vụ/count:vụ , về ùn tắc', ['after vụ']],
    ['về 5_vụ/count:vụ , ùn tắc', ['after vụ']],
    ['có/Reach 5_vụ/count:vụ', ['after vụ'], [], 'chi'],
    ['tăng/Rise 5_vụ/count:vụ', ['inherited chi'], [CHANGE], 'chi'],
    ['tăng/Rise 5_vụ/count:vụ', ['after vụ'], [CHANGE]],
  ],
  'a number for a subject': [
    // "electricity of step 1 is 5, step 2 is 6": what is measured is named once
    ['giá/Head điện bậc_1/reference:ordinal là/Reach 5/money , bậc_2/reference:ordinal là/Reach 6/money', ['before giá điện bậc 1', 'inherited giá điện']],
    ['giá/Head điện bậc_1/reference:ordinal : 5/money , bậc_2/reference:ordinal : 6/money', ['before giá điện bậc 1', 'inherited giá điện']],
    ['giá/Head điện là/Reach 5/money , bậc_2/reference:ordinal là/Reach 6/money', ['before giá điện', 'inherited giá điện']],
    ['vùng_1/reference:ordinal đạt/Reach 5/money , vùng_2/reference:ordinal đạt/Reach 6/money', ['before vùng 1', 'before vùng 2']],
    ['vùng_1/reference:ordinal đạt/Reach 5/money', ['before vùng 1'], [], 'giá'],
    ['- vùng_1/reference:ordinal đạt/Reach 5/money', ['inherited giá'], [], 'giá'],
    ['giá/Head điện bậc_1/reference:ordinal là/Reach 5/money , dầu bậc_2/reference:ordinal là/Reach 6/money', ['before giá điện bậc 1', 'before dầu bậc 2']],
    ['giá/Head điện bậc_1/reference:ordinal là/Reach 5/money , tăng/Rise 6/percent', ['before giá điện bậc 1', 'inherited giá điện bậc 1'], [{}, CHANGE]],
    ['khối_4/reference:ordinal có/Reach 5_em/count:em , khối_5/reference:ordinal có/Reach 6_em/count:em giỏi', ['after em', 'after em giỏi']],
  ],
  'a counted noun': [
    ['có/Reach 5_hộ/count:hộ nghèo', ['after hộ nghèo']],
    ['đàn/Head lợn đạt/Reach 5_con/count:con nái', ['before đàn lợn']],
    ['đàn/Head lợn nuôi/Verb 5_con/count:con nái', ['after con nái']],
    ['đàn/Head lợn nuôi/Verb tới/Till 5_con/count:con nái', ['after con nái']],
    ['đàn/Head lợn với/Word 5_con/count:con nái', ['after con nái']],
    ['đàn/Head lợn với/Word 5_con/count:con', ['after con']],
    ['số hộ đạt/Reach 5_hộ/count:hộ', ['before số hộ']],
    ['số hộ có/Reach 5_hộ/count:hộ', ['after hộ']],
    ['số hộ nuôi/Verb 5_hộ/count:hộ', ['after hộ']],
    // "each village has as many as 5 households": that so many are there
    ['mỗi bản có/Reach tới/Till 5_hộ/count:hộ', ['after hộ']],
    ['mỗi bản có/Reach tới/Till 5/count', ['before mỗi bản']],
    ['số hộ đạt/Reach tới/Till 5_hộ/count:hộ', ['before số hộ']],
    ['việc_làm/Head+Indicator cho 5_người/count:người', ['before việc làm']],
    ['việc_làm/Head cho 5_người/count:người', ['after người']],
    ['cho 5_người/count:người nghèo', ['after người nghèo']],
    ['chết/Casualty 5_người/count:người', ['before chết']],
    ['làm chết/Casualty 5_người/count:người', ['before chết']],
    ['bị/Casualty thương/Casualty 5_người/count:người nặng', ['after người nặng']],
    ['có/Reach 5_hộ/count:hộ , giảm/Fall 3_xã/count:xã , giảm/Fall 2_hộ/count:hộ', ['after hộ', 'inherited hộ', 'inherited hộ'], [{}, CHANGE, CHANGE]],
    ['có/Reach 5_vụ/count:vụ nặng , chết/Casualty 3_người/count:người , giảm/Fall 2_vụ_án/count:vụ_án', ['after vụ nặng', 'before chết', 'inherited vụ nặng'], [{}, {}, CHANGE]],
    ['có/Reach 5_vụ/count:vụ nặng , chết/Casualty 3_người/count:người , giảm/Fall 2/percent', ['after vụ nặng', 'before chết', 'inherited chết'], [{}, {}, CHANGE]],
    ['số hộ tăng/Rise 5_hộ/count:hộ', ['before số hộ'], [CHANGE]],
    ['số hộ đạt/Reach 5/count', ['before số hộ']],
    // "a coach has 2 drivers": what is had, made or acted on is counted, unless its unit does not say what it is
    ['khách/Head có/Reach 5_xe/count:xe', ['after xe']],
    ['khách/Head mua/Verb 5_xe/count:xe', ['after xe']],
    ['khách/Head đạt/Reach 5_xe/count:xe', ['before khách']],
    ['tiền/Head nộp thành/To 5_đợt/count:đợt', ['after đợt']],
    ['khách/Head thuê thêm/Rise 5_xe/count:xe', ['after xe']],
    ['thua_lỗ/Head , 5_xe/count:xe', ['after xe']],
    ['phí/Head , có/Reach 5_xe/count:xe tải', ['after xe tải']],
    ['phí/Head đạt/Reach 5_xe/count:xe tải', ['before phí']],
    ['khách/Head mua/Verb 5_chiếc/count:chiếc', ['before khách mua']],
    ['khách/Head mua/Verb 5_người_bạn/count:người_bạn', ['before khách mua']],
    ['số/Head xe mua/Verb 5_xe/count:xe', ['before số xe mua']],
    ['số/Head xe mua/Verb 5_xe_máy/count:xe_máy', ['after xe máy']],
    ['số/Head xe máy mua/Verb 5_xe_máy/count:xe_máy', ['before số xe máy mua']],
    ['vụ cháy làm/Cause 5_người/count:người', ['after người']],
    ['khách/Head mua/Verb 5/count', ['before khách mua']],
    ['khách/Head mua/Verb 5_chiếc/count:xe', ['none']],
    ['khách/Head giảm/Fall có/Reach 5_xe/count:xe', ['before khách'], [CHANGE]],
  ],
  'a share of the noun behind it': [
    ['5/percent hộ nghèo', ['after hộ nghèo, a share']],
    ['5/percent hộ nghèo', ['after hộ nghèo'], [SHARE]],
    ['chiếm/Share 5/percent hộ nghèo', ['none'], [SHARE]],
    ['hàng tồn chiếm/Share 5/percent hộ nghèo', ['before hàng tồn'], [SHARE]],
    ['hãng nắm/Verb 5/percent vốn', ['after vốn, a share']],
    ['hãng nắm/Verb tới/Till 5/percent vốn', ['after vốn, a share']],
    ['hãng lớn 5/percent vốn', ['after vốn, a share']],
    ['hãng lớn đạt/Reach 5/percent vốn', ['before hãng lớn']],
    ['thu/Head đạt/Reach 5/percent vốn', ['before thu']],
    ['thu/Head 5/percent', ['before thu']],
    ['hãng nắm/Verb 5/percent vốn', ['before hãng nắm'], [{ direction: 'down' }]],
    ['5/percent vốn', ['none'], [CHANGE]],
    ['5/percent vốn', ['after vốn'], [{ labelWanted: 'after' }]],
    ['hàng tồn 5/percent vốn', ['before hàng tồn'], [{ labelWanted: 'before' }]],
  ],
  'the noun of a change or a plan': [
    ['hãng tăng/Rise 5/percent công_suất/Head', ['after công suất'], [CHANGE]],
    ['hãng tăng/Rise 5/percent công_suất/Head', ['inherited chi'], [{ ...CHANGE, labelWanted: 'inherit' }], 'chi'],
    ['thu/Head tăng/Rise 5/percent công_suất/Head', ['before thu'], [CHANGE]],
    ['hãng tăng/Rise 5/percent vốn', ['before hãng'], [CHANGE]],
    ['hãng vượt/Rise 5/percent kế_hoạch/Plan doanh_thu/Head', ['after doanh thu'], [CHANGE]],
    ['hãng đạt/Reach 5/percent kế_hoạch/Plan doanh_thu/Head', ['after doanh thu'], [RELATIVE]],
    ['hãng đạt/Reach 5/percent so/Base với/Base kế_hoạch/Plan doanh_thu/Head', ['after doanh thu'], [RELATIVE]],
    ['hãng đạt/Reach 5/percent kế_hoạch/Plan năm', ['before hãng'], [RELATIVE]],
    ['hãng đạt/Reach 5/percent kế_hoạch/Plan năm', ['inherited chi'], [RELATIVE], 'chi'],
    ['thu/Head đạt/Reach 5/percent kế_hoạch/Plan doanh_thu/Head', ['before thu'], [RELATIVE], 'chi'],
    ['tăng_trưởng/Grow đạt/Reach 5/percent', ['before tăng trưởng'], [CHANGE], 'chi'],
    ['thu/Head đạt/Reach 6/money , tăng_trưởng/Grow 5/percent', ['before thu', 'inherited thu'], [{}, CHANGE]],
    ['thu/Head đạt/Reach 6/money , tăng_trưởng/Grow chung 5/percent', ['before thu', 'before tăng trưởng chung'], [{}, CHANGE]],
  ],
  'the object of a verb of change': [
    ['hãng tăng/Rise giá vé 5/percent', ['before giá vé'], [{ ...CHANGE, rule: 'change-of-object-up' }]],
    ['hãng giảm/Fall giá/Word vé 5/percent', ['before giá vé'], [{ ...CHANGE, rule: 'change-of-object-down' }]],
    ['hãng giá tăng/Rise vé 5/percent', ['before vé'], [{ ...CHANGE, rule: 'change-of-object-up' }]],
    ['hãng tăng/Rise 5/percent', ['before hãng'], [{ ...CHANGE, rule: 'change-of-object-up' }]],
  ],
  'a list of things': [
    ['cấp/Verb 5/money vốn/Head , 6/money giống', ['after vốn', 'after giống']],
    ['thu/Head đạt/Reach 5/money vốn/Head , 6/money giống', ['before thu', 'after giống']],
    ['thu/Head đạt/Reach 5/money vốn/Head và 6/money giống', ['before thu', 'after giống']],
    ['thu/Head đạt/Reach 5/money vốn/Head , 6/percent giống', ['before thu', 'after giống, a share']],
    ['thu/Head đạt/Reach 5/money vốn/Head gồm 6/money giống', ['before thu', 'before vốn gồm']],
  ],
  'the noun before a bracket': [
    ['bội_chi/Head ( 5/money )', ['before bội chi']],
    ['bội_chi/Head ( đạt/Reach 5/money )', ['before bội chi']],
    ['( 5/money )', ['none']],
    ['3/percent ( 5/money )', ['none', 'none']],
  ],
  'a total that does not say of what': [
    ['tổng/Head số/Head 5_hộ/count:hộ nghèo', ['after hộ nghèo']],
    ['tổng/Head số/Head 5_hộ/count:hộ', ['after hộ']],
    ['trong/Connector số/Head 5_hộ/count:hộ', ['after hộ']],
    ['tổng/Head số/Head hộ là/Reach 5_hộ/count:hộ', ['before tổng số hộ']],
    ['tổng/Head số/Head là/Reach 5/count', ['before tổng số']],
    ['tổng/Head số/Head là/Reach 5/money', ['before tổng số']],
    ['tổng/Head số/Head tăng/Rise 5_hộ/count:hộ', ['before tổng số'], [CHANGE]],
  ],
  'called again': [
    ['dư_nợ/Head đạt/Reach 5/money , con số này/Connector là/Reach 6/money', ['before dư nợ', 'inherited dư nợ']],
    ['dư_nợ/Head đạt/Reach 5/money , tỷ_lệ/Head đó/Connector là/Reach 6/percent', ['before dư nợ', 'inherited dư nợ']],
    ['dư_nợ/Head đạt/Reach 5/money , năm_2021/period:2021 con số này/Connector sẽ/Aux+Cut lên/To 6/money', ['before dư nợ', 'inherited dư nợ']],
    ['có/Reach 5_hộ/count:hộ nghèo , con số này/Connector còn/Reach 4_hộ/count:hộ', ['after hộ nghèo', 'inherited hộ nghèo']],
    ['dư_nợ/Head đạt/Reach 5/money , con số này/Connector mới đạt/Reach 6/money', ['before dư nợ', 'inherited dư nợ']],
    // what was before is no measure and may be anything, and a number that is named is its own
    ['xã_ta đạt/Reach 5/money , con số này/Connector là/Reach 6/money', ['before xã ta', 'before con số']],
    ['dư_nợ/Head đạt/Reach 5/money , vốn/Head này/Connector là/Reach 6/money', ['before dư nợ', 'before vốn']],
    ['dư_nợ/Head đạt/Reach 5/money , con số này/Connector của vốn/Head là/Reach 6/money', ['before dư nợ', 'before vốn']],
    ['con số này/Connector là/Reach 6/money', ['before con số'], [], 'chi'],
  ],
  'with nothing nearer': [
    ['dự_trữ/Head ngoại hối , cũng/Aux 5/money', ['before dự trữ ngoại hối']],
    ['hàng tồn kho , cũng/Aux 5/money', ['none']],
    ['toàn_tỉnh/back đã/Aux đón/Verb 5/money', ['before đón']],
    ['toàn_tỉnh/back đã/Aux đón/Verb được/Aux 5/money', ['before đón']],
    ['toàn_tỉnh/back đã/Aux được/Aux 5/money', ['none']],
    ['toàn_tỉnh/back khiến/Cause+Aux đón/Verb 5/money', ['before khiến đón']],
    ['toàn_tỉnh/back đã/Aux đón/Verb 5/money', ['none'], [CHANGE]],
    ['toàn_tỉnh/back đã/Aux đón/Verb 5_hộ/count:hộ', ['after hộ']],
    ['toàn_tỉnh/back đã/Aux đón/Verb 5/count', ['before đón']],
    ['toàn_tỉnh/back đã/Aux đón/Verb 5/money', ['inherited chi'], [], 'chi'],
  ],
  'no subject of what labels the figure before from behind': [
    ['khởi/Verb 5_vụ/count:vụ bán giá/Head , tăng/Rise 6/percent', ['after vụ bán giá', 'inherited vụ bán giá'], [{}, CHANGE]],
    ['khởi/Verb 5_vụ/count:vụ bán giá/Head thu/Head tăng/Rise 6/percent', ['after vụ bán giá thu', 'inherited vụ bán giá thu'], [{}, CHANGE]],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, labels, told = [], earlier = null]) => [text, labels, told, earlier] as const))('%s: %j', (text, labels, told, earlier) => {
    expect(labelled(text, told, earlier)).toEqual(labels)
  })
})
