/** When a percentage is a change by the noun of growth that labels it. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/relate/claim.ts'
import { markGrowth, measureOf } from '../../src/relate/growth.ts'
import { row } from './rows.ts'

const LABELLED = { role: 'level', direction: null, quantity: { dimension: 'percent' }, labelFrom: 'before', counted: [], hit: null } as const

/** What becomes of a claim whose label begins with the term of the row that opens with a capital. */
function marked(text: string, more: object = {}): string {
  const terms = row(text)
  const at = terms.findIndex((t) => t.capital)
  const claim = { ...LABELLED, label: { start: terms[at]!.start, end: terms.at(-1)!.end }, ...more } as unknown as Claim
  markGrowth(terms, [claim])
  return `${claim.role} ${claim.direction ?? 'still'}`
}

describe('the noun that begins the label or stands before it', () => {
  it.each([
    ['growth', 'Tăng_trưởng/Grow kinh tế', 'change up'],
    ['growth behind another word', 'mức Tăng_trưởng/Grow kinh tế', 'change up'],
    ['the pace of a rise before the label', 'mức/Grow Thu nội địa', 'change up'],
    ['any growth before the label', 'đà/Grow Thu nội địa', 'level still'],
    ['the pace of a fall before the label', 'mức/Fall giảm/Fall Thu nội địa', 'change down'],
    ['the pace of a fall, whose words are told apart', 'tốc/Fall độ/Fall giảm/Fall Thu', 'change down'],
    ['that it falls without a noun of pace', 'giảm/Fall Thu nội địa', 'level still'],
    ['a label that is the pace of a fall itself', 'Nhịp/Fall giảm/Fall hộ nghèo', 'change down'],
    ['a label that only falls', 'Giảm/Fall hộ nghèo', 'level still'],
    ['a label that begins in the middle of it', 'nhịp/Fall Giảm/Fall hộ nghèo', 'change down'],
    ['growth that goes back farther than the label', 'tốc/Grow độ/Grow Tăng/Grow giá', 'change up'],
    ['growth of another word in front', 'ngành/Grow Tăng/Grow giá', 'level still'],
    ['no growth', 'hàng Thu nội địa', 'level still'],
    ['nothing before the label', 'Thu nội địa', 'level still'],
  ])('%s: %s', (_, text, result) => {
    expect(marked(text)).toBe(result)
  })
})

describe('a claim that is left as it is', () => {
  it.each([
    ['no level', { role: 'share' }, 'share still'],
    ['one with a direction', { direction: 'down' }, 'level down'],
    ['no percentage', { quantity: { dimension: 'money' } }, 'level still'],
    ['one that is labelled from behind', { labelFrom: 'after' }, 'level still'],
    ['one without a label', { label: null }, 'level still'],
    ['one that another rule decided', { counted: [{}], hit: { rule: { id: 'moved-to' } } }, 'level still'],
    ['one of a rule that names no role', { counted: [{}], hit: null }, 'level still'],
  ])('%s', (_, more, result) => {
    expect(marked('Tăng_trưởng/Grow kinh tế', more)).toBe(result)
  })

  it('but a direction leaves it the level of a pace', () => {
    expect(measureOf({ role: 'level', pace: true })).toBe('change')
    expect(measureOf({ role: 'level', pace: false })).toBe('level')
  })

  it('but not one that was said to reach it', () => {
    expect(marked('Tăng_trưởng/Grow kinh tế', { counted: [{}], hit: { rule: { id: 'reach' } } })).toBe('change up')
    expect(marked('Tăng_trưởng/Grow kinh tế', { counted: [], hit: { rule: { id: 'moved-to' } } })).toBe('change up')
  })
})
