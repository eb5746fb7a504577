import { describe, expect, it } from 'vitest'
import { parseReportDate } from '../../src/relate/report.ts'

describe('parseReportDate', () => {
  it.each(['2021', '2021-05', '2021-05-31', '2024-02-29', '2000-02-29'])('%s', (iso) => {
    expect(parseReportDate(iso).year).toBe(Number(iso.slice(0, 4)))
  })

  it.each(['', '21', '0999', '2021-13', '2021-00', '2021-04-31', '2021-02-29', '1900-02-29', '2021-05-00', '2021-5', '2021/05', '2021/2022'])('refuses %j', (iso) => {
    expect(() => parseReportDate(iso)).toThrow(RangeError)
  })
})
