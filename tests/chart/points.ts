/** Figures for charts: the poverty rate of Bắc Kạn in 2020, and what differs from it. */
import type { ChartPoint } from '../../src/chart/model.ts'

const POINT: ChartPoint = {
  source: 'report.txt', line: 3, start: 40, end: 45, text: '1,68%', value: 1.68, min: null, max: null, outOf: null, unit: '%', modifier: null, role: 'level',
  direction: null, baseline: null, status: 'actual', indicator: 'poverty_rate', period: '2020', place: 'tỉnh Bắc Kạn', placeCode: '06', placeCodeNew: '19', adjusted: false,
  sentence: 'Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,68%.',
}

export function point(different: Partial<ChartPoint> = {}): ChartPoint {
  return { ...POINT, ...different }
}

/** A place without a code. */
export function at(place: string, different: Partial<ChartPoint> = {}): ChartPoint {
  return point({ place, placeCode: null, placeCodeNew: null, ...different })
}
