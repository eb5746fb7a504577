/** Charts as they are drawn, and that what a report says stays text in them. */
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { ChartOptions } from '../../src/chart/chart.ts'
import { drawChart } from '../../src/chart/chart.ts'
import type { ChartPoint } from '../../src/chart/model.ts'
import { modelOf } from '../../src/chart/model.ts'
import { CHART_STYLE } from '../../src/chart/style.ts'
import { at, point } from './points.ts'

const draw = (points: readonly ChartPoint[], options: Partial<ChartOptions> = {}) => drawChart(points, { title: 'Tỷ lệ hộ nghèo', lang: 'vi', ...options })!
const seriesOf = (points: readonly ChartPoint[]) => modelOf(points, { panels: 9, series: 6 }).panels[0]!.series[0]!
const years = (...values: readonly [string, number][]) => values.map(([period, value]) => point({ period, value }))
const joined = (points: readonly ChartPoint[]) => seriesOf(points).joins.map(({ from, to, firm }) => `${from.stretch.iso}${firm ? '—' : '--'}${to.stretch.iso}`)

describe('lines', () => {
  it.each([
    ['join years', years(['2018', 2.5], ['2020', 1.7], ['2019', 2]), ['2018—2019', '2019—2020']],
    ['are broken where years are missing', years(['2018', 2.5], ['2020', 1.7]), ['2018--2020']],
    ['do not join the first nine months with a year', years(['2018', 2.5], ['2019-01/2019-09', 1.7], ['2020', 2]), ['2018--2020']],
    ['join the first nine months of two years', years(['2018-01/2018-09', 2.5], ['2019-01/2019-09', 1.7]), ['2018-01/2018-09—2019-01/2019-09']],
    ['do not join quarters with months', years(['2019-Q1', 2.5], ['2019-04', 1.7], ['2019-Q2', 1.8]), ['2019-Q1—2019-Q2']],
    ['stop where values contradict each other', years(['2018', 2.5], ['2019', 2], ['2019', 2.1], ['2020', 1.7], ['2021', 1.5]), ['2020—2021']],
    ['stop at a range', [...years(['2018', 2.5], ['2020', 1.7]), point({ period: '2019', value: null, min: 2, max: 3 })], []],
    ['go to an estimate broken', [...years(['2018', 2.5]), point({ period: '2019', status: 'estimate' })], ['2018--2019']],
    ['go by what is actual where it is estimated too', [...years(['2018', 2.5], ['2019', 2]), point({ period: '2019', value: 2.2, status: 'estimate' })], ['2018—2019']],
    ['join what one text says of no place', years(['2018', 2.5], ['2019', 2]).map((some) => ({ ...some, place: null, placeCode: null })), ['2018—2019']],
    ['do not join what two texts say of no place', years(['2018', 2.5], ['2019', 2]).map((some, i) => ({ ...some, place: null, placeCode: null, source: `${i}.txt` })), []],
    ['do not join what is with what is aimed at', [...years(['2018', 2.5]), point({ period: '2019', status: 'target' })], []],
  ])('%s', (_, points, joins) => {
    expect(joined(points)).toEqual(joins)
  })
})

describe('marks', () => {
  it('of contradicting values stay several, of one value are one with all its sources', () => {
    const { marks } = seriesOf([point({ value: 1.68 }), point({ value: 1.7, source: 'b.txt' }), point({ value: 1.68, source: 'c.txt' })])
    expect(marks.map(({ low, points }) => [low, points])).toEqual([[1.68, [0, 2]], [1.7, [1]]])
  })

  it('of falls lie below zero', () => {
    expect(seriesOf([point({ role: 'change', direction: 'down', value: 0.5 })]).marks[0]!.low).toBe(-0.5)
  })

  it('of estimates and targets are hollow', () => {
    const { svg } = draw([point({}), point({ period: '2021', status: 'estimate' }), point({ period: '2022', status: 'target' })])
    const marks = [...svg.matchAll(/<g class="point"[^>]*>.*?class="(mark[^"]*)"/gsu)].map(([, classes]) => classes)
    expect(marks.sort()).toEqual(['mark s0', 'mark s0 hollow', 'mark s0 hollow target'])
    for (const text of ['ước tính', 'mục tiêu, kế hoạch']) expect(svg).toContain(`>${text}</text>`)
  })

  it('lead to their sentence, and tell it', () => {
    const { svg } = draw([point({ sentence: 'Tỷ lệ hộ nghèo còn gần 1,68%.', modifier: 'nearly' })], { href: ({ start }, index) => `#figure-${index}-${start}` })
    expect(svg).toContain('<a class="point" data-points="0" data-source="report.txt" data-line="3" data-start="40" data-end="45" href="#figure-0-40"><title>tỉnh Bắc Kạn · 2020 · 1,68 % · thực hiện\nreport.txt:3: gần “1,68%” · Tỷ lệ hộ nghèo còn gần 1,68%.</title>')
    expect(svg).toContain('role="group"')
  })
})

describe('panels', () => {
  it('keep units, measures and bases on axes of their own', () => {
    const { panels } = modelOf([point({}), point({ unit: 'VND' }), point({ role: 'change' }), point({ role: 'change', baseline: 'yoy' }), point({ role: 'change', adjusted: true }), point({ period: '2021' })], { panels: 9, series: 6 })
    expect(panels.map(({ unit, series }) => [unit, series[0]!.marks.length])).toEqual([['%', 2], ['VND', 1], ['%', 1], ['%', 1], ['%', 1]])
  })

  it('of large amounts count in tỷ đồng', () => {
    const { svg } = draw([point({ unit: 'VND', value: 3.05e12 }), point({ unit: 'VND', value: 1.5e12, period: '2019' })])
    expect(svg).toContain('>tỷ đồng · mức</text>')
    expect(svg).toContain('>3.000</text>')
    expect(svg).toContain('3.050.000.000.000 đồng')
  })

  it('draw the places with most figures and name the others', () => {
    const points = Array.from({ length: 8 }, (_, i) => Array.from({ length: 9 - i }, (__, year) => at(`xã ${i + 1}`, { period: String(2010 + year) }))).flat()
    const { svg, drawn, noRoom } = draw(points)
    expect(svg).toContain('Không vẽ: xã 7, xã 8.')
    expect([drawn, noRoom]).toEqual([9 + 8 + 7 + 6 + 5 + 4, 3 + 2])
  })

  it('tell which units are those of before July 2025, where others are of since then', () => {
    const old = at('tỉnh Bắc Giang', { placeCode: '24', placeCodeNew: '24' })
    const since = at('tỉnh Bắc Ninh', { placeCode: '24', period: '2026' })
    expect(draw([old, since]).svg).toContain('>tỉnh Bắc Giang (trước 7/2025)</text>')
    expect(draw([old]).svg).toContain('>tỉnh Bắc Giang</text>')
  })

  it('say where the axis does not begin at zero', () => {
    expect(draw(years(['2019', 97], ['2020', 99])).svg).toContain('>% · mức · trục không bắt đầu từ 0</text>')
    expect(draw(years(['2019', 1], ['2020', 99])).svg).not.toContain('trục')
  })
})

describe('a chart', () => {
  it('is none without a period or a value', () => {
    expect(drawChart([point({ period: null }), point({ value: null })], { title: '', lang: 'vi' })).toBeNull()
    expect(drawChart([], { title: '', lang: 'vi' })).toBeNull()
  })

  it('describes itself in the language asked for', () => {
    const points = [point({}), point({ value: 1.7 }), point({ period: '2021-01/2021-09', value: 1.5 })]
    expect(draw(points).svg).toContain('<desc id="chart-description">3 số liệu, 1 địa bàn, 2020 đến 9 tháng đầu năm 2021. tỉnh Bắc Kạn: 2020: 1,68 % hoặc 1,7 %; 9 tháng đầu năm 2021: 1,5 %.</desc>')
    expect(draw(points, { lang: 'en' }).svg).toContain('Figures: 3; places: 1; 2020 to January–September 2021. tỉnh Bắc Kạn: 2020: 1.68 % or 1.7 %; January–September 2021: 1.5 %.')
  })

  it('can leave its style to the page', () => {
    expect(draw([point({})]).svg).toContain(CHART_STYLE)
    expect(draw([point({})], { style: false }).svg).not.toContain('style')
  })

  it.each([
    ['tags', '</title></svg><script>alert(1)</script>'],
    ['quotes', `" onload="alert(1)' x='`],
    ['entities', '&lt;b&gt; &amp; &#0;'],
    ['signs that XML does not have', 'a\u0000b\u001bc\ud800d\uffff'],
    ['signs that turn the line', 'a\u202eb\u2066c'],
  ])('shows %s of a report as text', (_, text) => {
    const { svg } = draw([at(text, { text, unit: text, source: text, sentence: text })], { title: text, href: () => text })
    const known = new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'a', 'text', 'path', 'line', 'circle', 'polygon'])
    const tags = [...svg.matchAll(/<\/?([a-z]+)/gu)].map(([, tag]) => tag!)
    expect(tags.filter((tag) => !known.has(tag))).toEqual([])
    expect(svg).not.toMatch(/ on[a-z]+=['"]/u)
    expect(svg).not.toMatch(/[\u0000\u001b\uffff\u202e\u2066]|[\ud800-\udfff]/u)
  })

  const anyNumber = fc.double({ noNaN: true, min: -1e299, max: 1e299 })
  const anyPoint = fc.record({
    value: fc.option(anyNumber), min: fc.option(anyNumber), max: fc.option(anyNumber),
    unit: fc.constantFrom('%', 'VND', null), role: fc.constantFrom('level' as const, 'change' as const), direction: fc.constantFrom('up' as const, 'down' as const, null), status: fc.constantFrom('actual' as const, 'estimate' as const, 'target' as const),
    period: fc.constantFrom('2019', '2020', '2020-Q1', '2020-05', '2016/2020', '2020-01/2020-09', '2020-12-31', '1', null), place: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', null),
  }).map((different) => at('', different as Partial<ChartPoint>))

  it('accounts for every point, and is well formed, whatever the points are', () => {
    fc.assert(fc.property(fc.array(anyPoint, { maxLength: 40 }), (points) => {
      const chart = drawChart(points, { title: 'x', lang: 'vi' })
      if (chart === null) {
        expect(points.filter(({ period, value, min, max }) => period !== null && period !== '1' && (value !== null || (min !== null && max !== null)))).toEqual([])
        return
      }
      expect(chart.drawn + chart.leftOut + chart.noRoom).toBe(points.length)
      const drawn = [...chart.svg.matchAll(/data-points="([^"]*)"/gu)].flatMap(([, list]) => list!.split(' ').map(Number))
      expect(new Set(drawn).size).toBe(chart.drawn)
      expect(chart.svg).not.toMatch(/NaN|Infinity|undefined/u)
      expect(parseDocument(chart.svg, { xmlMode: true }).children).toHaveLength(1)
    }))
  })
})
