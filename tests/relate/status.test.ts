/** Actual, estimate or target: which word of its sentence says so of a figure. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/relate/claim.ts'
import { assignStatus, statusOfHeading } from '../../src/relate/status.ts'
import { tagsIn } from '../../src/rules/tags.ts'
import { row } from './rows.ts'

const TARGET = { status: { value: 'target', span: null } }
const NONE: ReadonlySet<number> = new Set()

/** The status of each figure of a row, `-` where its sentence tells none. A figure is labelled by all that stands before it if `labelled` is told of it. */
function statuses(text: string, told: readonly object[] = [], bases = NONE): string {
  const terms = row(text)
  const claims = terms.flatMap((t, at) => (t.is.Quantity ? [at] : [])).map((at, i) => ({ at, role: 'level', labelFrom: null, status: null, label: null, ...told[i] }))
  for (const claim of claims) if ('labelled' in claim) Object.assign(claim, { label: { start: 0, end: terms[claim.at - 1]!.end } })
  assignStatus(terms, claims as unknown as Claim[], bases, tagsIn(terms, 0, terms.length))
  return claims.map((c) => (c.status as Claim['status'])?.value ?? '-').join(' ')
}

type Case = readonly [gloss: string, text: string, statuses: string, told?: readonly object[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the nearest word': [
    ['of estimate', 'thu ước/Estimate đạt/Reach 5/money', 'estimate'],
    ['of aim', 'thu phấn/Target đấu/Target 5/money', 'target'],
    ['of fact, behind an estimate', 'dự_kiến/Estimate thu đã/Actual 5/money', 'actual'],
    ['none', 'thu đạt/Reach 5/money', '-'],
    ['"sẽ" (will) alone is an aim', 'thu sẽ/Target tăng/Rise 5/percent', 'target'],
    ['"sẽ" leaves it to an estimate farther off', 'dự_kiến/Estimate thu sẽ/Target tăng/Rise 5/percent', 'estimate'],
    ['"sẽ" does not leave it to a fact', 'đã/Actual họp , thu sẽ/Target tăng/Rise 5/percent', 'target'],
  ],
  'how far it holds': [
    ['an estimate for the rest of its clause', 'ước/Estimate thu 5/money , chi 6/money', 'estimate estimate'],
    ['not behind a semicolon', 'ước/Estimate thu 5/money ; chi 6/money', 'estimate -'],
    ['an aim behind a semicolon too', 'mục_tiêu/Target thu 5/money ; chi 6/money', 'target target'],
    ['an aim not behind "nhưng" (but)', 'mục_tiêu/Target thu 5/money nhưng chi 6/money', 'target -'],
    ['nor behind "song" (yet)', 'mục_tiêu/Target thu 5/money , song chi 6/money', 'target -'],
    ['an estimate over a period named outright', 'ước/Estimate thu 5/money , năm_2018/period:2018 chi 6/money', 'estimate estimate'],
    ['a status that a rule has set for its figure alone', 'mục_tiêu/Target thu 5/money , chi 6/money', 'target -', [TARGET]],
  ],
  'in a bracket': [
    ['its own word holds there alone', 'thu 5/money ( mục_tiêu/Target 4/money ) , chi 6/money', '- target -'],
    ['without one, as outside', 'ước/Estimate thu 5/money ( tăng/Rise 4/percent ) , chi 6/money', 'estimate estimate estimate'],
    ['with a period of its own, a fact', 'ước/Estimate thu 5/money ( năm_2018/period:2018 là/Reach 4/money ) , chi 6/money', 'estimate actual estimate'],
  ],
  'a plan that is named': [
    ['to open its clause', 'kế_hoạch/Target+Plan là/Reach 7/percent', 'target'],
    ['as what was reached', 'thu đạt/Reach kế_hoạch/Target+Plan là 7/percent', '-'],
    ['as what was exceeded', 'thu vượt/Rise kế_hoạch/Target+Plan là 7/percent', '-'],
    ['as what was carried out', 'thực_hiện/Verb kế_hoạch/Target+Plan được 7/percent', '-'],
    ['as what has been met: "đúng kế hoạch"', 'thu đúng kế_hoạch/Target+Plan là 7/percent', '-'],
    ['as what it is held against: "so kế hoạch"', 'thu so kế_hoạch/Target+Plan là 7/percent', '-'],
    ['behind a comma', 'thu đạt/Reach , kế_hoạch/Target+Plan 7/percent', 'target'],
    ['behind a semicolon', 'thu đạt/Reach ; kế_hoạch/Target+Plan 7/percent', 'target'],
    ['behind a colon', 'thu đạt/Reach : kế_hoạch/Target+Plan 7/percent', 'target'],
    ['in a bracket', 'thu đạt/Reach 5/money ( kế_hoạch/Target+Plan 7/money )', '- target'],
    ['five words behind a verb', 'thu đạt/Reach a b c d kế_hoạch/Target+Plan 7/percent', 'target'],
    ['four words behind a verb', 'thu đạt/Reach a b c kế_hoạch/Target+Plan 7/percent', '-'],
  ],
  'what is asked for': [
    ['that something be done to a number of people', 'đề/Target nghị/Target truy tố 24/count', '-'],
    ['a size', 'đề/Target nghị/Target chi 5/money', 'target'],
    ['a rise, of a number', 'đề/Target nghị/Target tăng/Rise 24/count', 'target'],
    ['after another figure', 'lãi tăng/Rise 3/percent , đề/Target nghị/Target truy tố 24/count', '- -'],
    ['after a rise', 'đà tăng/Rise đề/Target nghị/Target truy tố 24/count', '-'],
    ['to do something, with no number near', 'đề/Target xuất/Target a b c d e f g h i j k 24/count', 'target'],
  ],
  'what may be': [
    ['"có thể đạt" (may reach)', 'thu có/Estimate thể/Estimate đạt/Reach 7/percent', 'estimate'],
    ['"có thể vay" (may borrow)', 'hộ có/Estimate thể/Estimate vay/Verb 50/money', '-'],
    ['borrow, after something was reached', 'thu đạt/Reach 3/percent , hộ có/Estimate thể/Estimate vay/Verb 50/money', '- -'],
    ['reach, three words on', 'thu có/Estimate thể/Estimate a b c đạt/Reach 7/percent', 'estimate'],
    ['reach, four words on', 'thu có/Estimate thể/Estimate a b c d đạt/Reach 7/percent', '-'],
  ],
  'a word behind the figure': [
    ['of estimate', 'thu 5/money theo dự_kiến/Estimate', 'estimate'],
    ['of aim, which tells what it is held against', 'thu 5/money của mục_tiêu/Target', '-'],
    ['behind a comma', 'thu 5/money , theo dự_kiến/Estimate', '-'],
    ['behind "và" (and)', 'thu 5/money và dự_kiến/Estimate', '-'],
    ['behind "đề ra" (set)', 'thu 5/money đề ra dự_kiến/Estimate', '-'],
    ['five terms off', 'thu 5/money a b c d dự_kiến/Estimate', 'estimate'],
    ['six terms off', 'thu 5/money a b c d e dự_kiến/Estimate', '-'],
  ],
  'a sum that is named as planned': [
    ['at the head of its label', 'tổng_dự_toán thu gần 5/money', 'target', [{ labelled: true }]],
    ['"dự toán" itself', 'dự_toán gần 5/money', 'target', [{ labelled: true }]],
    ['behind a word', 'phần dự_toán gần 5/money', 'target', [{ labelled: true }]],
    ['too far into the label', 'phần chi thêm dự_toán gần 5/money', '-', [{ labelled: true }]],
    ['outside the label', 'gần dự_toán 5/money', '-', [{ label: { start: 0, end: 3 } }]],
    ['behind the label, at its end', 'gần 5/money', '-', [{ label: { start: 0, end: 3 } }]],
    ['not its change', 'tổng_dự_toán thu gần 5/money', '-', [{ labelled: true, role: 'change' }]],
    ['not by a label behind the figure', 'tổng_dự_toán thu gần 5/money', '-', [{ labelled: true, labelFrom: 'after' }]],
    ['by no other word', 'tổng_doanh_thu gần 5/money', '-', [{ labelled: true }]],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([gloss, text, expected, told = []]) => [gloss, text, expected, told] as const))('%s: %s', (_gloss, text, expected, told) => {
    expect(statuses(text, told)).toBe(expected)
  })
})

it('a word that names the base of a change says nothing of it', () => {
  expect(statuses('thu tăng/Rise 5/percent so/Base dự_kiến/Estimate , chi 6/money', [], new Set([3, 4]))).toBe('- -')
})

describe('a heading', () => {
  const said = (text: string) => {
    const terms = row(text)
    return statusOfHeading(terms, terms.flatMap((t, at) => (t.is.Quantity ? [{ at } as Claim] : [])), NONE)?.value ?? '-'
  }

  it.each([
    ['opens with aims', 'mục_tiêu/Target năm tới', 'target'],
    ['names them as its fifth word', 'một số chỉ tiêu mục_tiêu/Target', 'target'],
    ['names them later: a headline', 'ngân hàng nhắm tới một mục_tiêu/Target', '-'],
    ['names them behind a figure', 'lãi 5/money mục_tiêu/Target', '-'],
    ['names none', 'kết luận', '-'],
    ...['sẽ', 'đề', 'nghị', 'xuất'].map((word) => ['tells news', `hãng ${word}/Target xây cầu`, '-'] as const),
    ...['có', 'thể'].map((word) => ['tells news', `hãng ${word}/Estimate tăng/Rise giá`, '-'] as const),
  ] as const)('%s: %s', (_, text, status) => {
    expect(said(text)).toBe(status)
  })
})
