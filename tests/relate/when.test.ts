/** The period that each figure of a sentence is of, and the one that the sentence leaves standing. */
import { describe, expect, it } from 'vitest'
import type { Resolve } from '../../src/relate/baseline.ts'
import type { Claim } from '../../src/relate/claim.ts'
import { assignPeriods, periodOfHeading } from '../../src/relate/when.ts'
import { tagsIn } from '../../src/rules/tags.ts'
import { row } from './rows.ts'

const resolve: Resolve = (span) => span.iso

/** What a base names is no period of a figure: from its word to the period. */
function basesOf(terms: ReturnType<typeof row>): ReadonlySet<number> {
  return new Set(terms.flatMap((term, at) => (term.is.Period && terms[at - 1]?.is.Base === true ? [at] : [])))
}

/** Periods of the figures, `now` for what is said of the time of writing, and behind `|` what stands. */
function dated(text: string, governing: string | null, told: readonly object[] = []): string {
  const terms = row(text)
  const claims = terms.flatMap((t, at) => (t.is.Quantity ? [at] : [])).map((at, i) => ({ at, compared: null, labelWanted: null, periodAt: null, period: null, now: false, ...told[i] })) as unknown as Claim[]
  const standing = assignPeriods(terms, claims, basesOf(terms), resolve, governing, tagsIn(terms, 0, terms.length))
  return [...claims.map((c) => `${c.now ? 'now ' : ''}${c.period?.value ?? '-'}`), '|', standing?.value ?? '-'].join(' ')
}

type Case = readonly [gloss: string, text: string, governing: string | null, periods: string]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'before the figure': [
    ['it opens the sentence and holds for all of it', 'trong năm_2018/period:2018 , thu đạt/Reach 5/money , chi 6/money', '2020', '2018 2018 | 2018'],
    ['it opens the sentence behind a longer head, before the first comma', 'kết quả thu ngân sách năm_2018/period:2018 , đạt/Reach 5/money , chi 6/money', '2020', '2018 2018 | 2018'],
    ['it is no earlier than that of the report', 'kết quả thu ngân sách của năm_2020/period:2020 đạt/Reach 5/money , chi 6/money', '2020-05', '2020 2020 | 2020'],
    ['a look back behind the head of the sentence leaves nothing standing', 'kết quả thu ngân sách của năm_2018/period:2018 đạt/Reach 5/money', '2020', '2018 | -'],
    ['nothing stands before the first report', 'kết quả thu ngân sách của năm_2018/period:2018 đạt/Reach 5/money', null, '2018 | 2018'],
    ['a look back behind a semicolon holds for its clause and the next', 'năm_2020/period:2020 , thu đạt/Reach 5/money ; năm_2018/period:2018 chi 4/money , vốn 3/money', '2020', '2020 2018 2018 | 2020'],
    ['a look back behind a comma', 'năm_2020/period:2020 , thu đạt/Reach 5/money , năm_2018/period:2018 chi 4/money , vốn 3/money', '2020', '2020 2018 2018 | 2020'],
    ['a look back before a comma', 'năm_2020/period:2020 , thu đạt/Reach 5/money , còn trong năm_2018/period:2018 , chi 4/money , vốn 3/money', '2020', '2020 2018 2018 | 2020'],
    ['a look back inside a clause holds for its figure alone', 'năm_2020/period:2020 , thu đạt/Reach 5/money , cao hơn cuối năm_2018/period:2018 là 4/money , vốn 3/money', '2020', '2020 2018 2020 | 2020'],
    ['the base of a change is no period of it', 'thu tăng/Rise 5/percent so/Base năm_2018/period:2018 , chi 6/money', null, '- - | -'],
    ['what nobody can resolve is none', 'trong kỳ/period: , thu đạt/Reach 5/money', '2020', '- | -'],
  ],
  'in a bracket behind the figure': [
    ['it is of that figure, whatever stands before', 'năm_2021/period:2021 , từ/Word 5/percent ( năm_2015/period:2015 ) lên/To 6/percent ( năm_2020/period:2020 )', null, '2015 2020 | 2021'],
    ['each of a list has its own', 'lãi 5/money ( năm_2018/period:2018 ) , 6/money ( năm_2019/period:2019 ) , lỗ 7/money trong năm_2020/period:2020', null, '2018 2019 2020 | -'],
    ['a bracket that says more is a figure of its own', 'năm_2021/period:2021 thu 5/money ( năm_2015/period:2015 là/Reach 4/money )', null, '2021 2015 | 2021'],
    ['of a duration it is told of all that follows', 'trong 5/duration ( giai_đoạn/period:2016/2020 ) , thu 6/money', null, '- 2016/2020 | 2016/2020'],
  ],
  'a single day': [
    ['at the head of the sentence', 'ngày/period:2020-05-04 , tỉnh có/Reach 5/count', '2020', '2020-05-04 | 2020-05-04'],
    ['in the segment of its figure', 'theo báo cáo của sở y tế ngày/period:2020-05-04 có/Reach 5/count', '2020', '2020-05-04 | 2020-05-04'],
    ['in a segment before', 'theo báo cáo của sở ở hội nghị ngày/period:2020-05-04 , bàn về y tế , có/Reach 5/count', '2020', '2020-05-04 | 2020-05-04'],
    ['in a later segment, with another behind it', 'theo đó , báo cáo của sở ngày/period:2020-05-04 , bàn về y tế , có/Reach 5/count', '2020', '- | -'],
  ],
  'the day of a document': [
    ['that is cited is none of a figure', 'theo thông_tư_48/reference:document ngày/period:2021-03-05 , phí là/Reach 5/money', '2022', '- | -'],
    ['behind its clause', 'tại khoản_2/reference:clause thông_tư_48/reference:document ngày/period:2021-03-05 , phí là/Reach 5/money', '2022', '- | -'],
    ['that acts itself is when it does', 'quyết_định_95/reference:document ngày/period:2021-03-05 hỗ trợ/Verb 5/money', '2022', '2021-03-05 | 2021-03-05'],
    ['a year behind it is that of the figure', 'theo nghị_quyết_12/reference:document năm_2021/period:2021 thu đạt/Reach 5/money', '2020', '2021 | 2021'],
  ],
  'behind the figure': [
    ['in its clause', 'tỉnh đón/Verb 5/count trong năm_2019/period:2019', '2020', '2019 | -'],
    ['behind a comma', 'tỉnh đón/Verb 5/count , trong năm_2019/period:2019', '2020', '- | -'],
    ['as far as eleven terms off', 'đón/Verb 5/count a b c d e f g h i j năm_2019/period:2019', '2020', '2019 | -'],
    ['not farther', 'đón/Verb 5/count a b c d e f g h i j k năm_2019/period:2019', '2020', '- | -'],
    ['each its own', 'đón/Verb 5/count năm_2018/period:2018 và 6/count năm_2019/period:2019 và 7/count năm_2020/period:2020', '2021', '2018 2019 2020 | -'],
    ['of the plan, where the figure has its own before it', 'trong năm_2020/period:2020 , tỉnh đón/Verb 5/count của kế/Plan hoạch/Plan năm_2025/period:2025', '2020', '2020 | 2020'],
    ['nothing at the end of the sentence', 'tỉnh đón/Verb 5/count', '2020', '- | -'],
  ],
  'in a bracket': [
    ['it holds there alone', 'thu đạt/Reach 5/money ( riêng năm_2018/period:2018 đạt/Reach 4/money ) , chi 6/money', null, '- 2018 - | -'],
    ['a long one', 'thu đạt/Reach 5/money ( trong đó riêng khu vực kinh tế có vốn đầu tư nước ngoài năm_2018/period:2018 đạt/Reach 4/money ) , chi 6/money', null, '- 2018 - | -'],
    ['that opens the sentence', '( cả năm_2018/period:2018 đạt/Reach 4/money ) , chi 6/money', null, '2018 - | -'],
    ['that is closed before the figure, it stands', 'thu ( năm_2018/period:2018 ) đạt/Reach 4/money , chi 6/money', null, '2018 2018 | 2018'],
  ],
  'the time of writing': [
    ['holds for its own figure', 'năm_2020/period:2020 , thu đạt/Reach 5/money , hiện/Now chi 4/money , vốn 3/money', '2020', '2020 now - 2020 | 2020'],
    ['in a sentence without a period', 'hiện/Now thu đạt/Reach 5/money , chi 4/money', '2020', 'now - now - | -'],
    ['in a sentence without a period, up to a semicolon', 'hiện/Now thu đạt/Reach 5/money ; chi 4/money', '2020', 'now - - | -'],
  ],
  'without a figure': [
    ['what opens the sentence stands', 'trong năm_2018/period:2018 , kinh tế phát triển', '2020', '| 2018'],
    ['what stands farther back does not', 'kinh tế phát triển hơn so năm_2018/period:2018', '2020', '| -'],
    ['nothing where no period is named', 'kinh tế phát triển', '2020', '| -'],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (_gloss, text, governing, periods) => {
    expect(dated(text, governing)).toBe(periods)
  })
})

describe('figures of which more is told', () => {
  const BASE = { value: 'yoy', named: null, span: { start: 0, end: 1 }, from: 0, to: 1 }

  it.each([
    ['the amount of a base is of the year before its figure', 'đạt/Reach 5/money năm_2019/period:2019 so/Base với/Base 4/money', '2021', [{}, { compared: BASE }], '2019 2018 | -'],
    ['before the figure that it is a base of, of the year before the report', 'so/Base với/Base 4/money , đạt/Reach 5/money', '2021', [{ compared: BASE }], '2020 - | -'],
    ['of a list of as many periods, each figure has its own', 'năm_2018/period:2018 và năm_2019/period:2019 lần/Respectively lượt/Respectively đạt/Reach 5/money và 6/money', '2020', [{ periodAt: 0 }, { periodAt: 2 }], '2018 2019 | 2019'],
    ['of a list whose period nobody can resolve', 'năm_2018/period:2018 và kỳ/period: đạt/Reach 5/money và 6/money', '2020', [{ periodAt: 0 }, { periodAt: 2 }], '2018 2018 | 2018'],
    ['what goes on about the figure before is of what stands', 'năm_2018/period:2018 , thu đạt/Reach 5/money , tăng/Rise 6/percent', '2020', [{}, { labelWanted: 'inherit' }], '2018 2018 | 2018'],
  ])('%s: %s', (_, text, governing, told, periods) => {
    expect(dated(text, governing, told)).toBe(periods)
  })
})

describe('the period of a heading', () => {
  it.each([
    // "the results of 2018 and the plan for 2019": what stands below opens with the results
    ['that of what is done, before that of what is to come', 'kết quả năm_2018/period:2018 và kế hoạch năm_2019/period:2019', '2018'],
    ['the last of a list of periods', 'kết quả năm_2018/period:2018 và năm_2019/period:2019', '2019'],
    ['the last where it is no later', 'kế hoạch năm_2019/period:2019 và kết quả năm_2018/period:2018', '2018'],
    ['not the day on which a paper was signed', 'kết quả năm_2018/period:2018 ( kèm công_văn/reference:document ngày/period:2019-03-28 )', '2018'],
    ['behind another reference', 'kết quả chương_trình/reference:name năm_2019/period:2019', '2019'],
    ['behind a word', 'kết quả năm_2019/period:2019', '2019'],
    ['at its head', 'năm_2019/period:2019', '2019'],
    ['not the base of a change', 'thu năm_2019/period:2019 tăng/Rise so/Base năm_2018/period:2018', '2019'],
    ['none', 'kết quả', null],
  ])('%s: %s', (_, text, period) => {
    const terms = row(text)
    expect(periodOfHeading(terms, basesOf(terms), resolve)?.value ?? null).toBe(period)
  })
})
