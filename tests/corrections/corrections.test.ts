/** Files of corrections as they are read, and what they make of figures. */
import { readdirSync, readFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Changes, CorrectionsError } from '../../src/corrections/correction.ts'
import { HEADER } from '../../src/corrections/correction.ts'
import { parseCorrections } from '../../src/corrections/parse.ts'
import { indexCorrections, openReview } from '../../src/corrections/review.ts'
import { harmless } from '../../src/cells.ts'
import type { Figure } from '../../src/figure.ts'
import { DIRECTIONS, ROLES, STATUSES } from '../../src/figure.ts'
import { createExtractor } from '../../src/library.ts'
import { dimensionOfCode } from '../../src/recognise/unit-code.ts'
import { extract, tables } from '../support.ts'
import { explain } from '../write/record-schema.ts'

const HEAD = HEADER.join(',')
const indicators = new Set(tables.indicators.map(({ id }) => id))
const { revise } = createExtractor()
const read = (...rows: readonly string[]) => parseCorrections([HEAD, ...rows, ''].join('\n'), indicators)

function problems(text: string): string[] {
  try {
    parseCorrections(text, indicators)
  } catch (error) {
    return (error as CorrectionsError).problems.map(({ line, message }) => `${line}: ${message}`)
  }
  return []
}

describe('a file of corrections', () => {
  it('gives one correction for each figure, with its fields and lines', () => {
    expect(read('a.txt,5,8,"1,6",right,,', 'a.txt,9,10,x,edited,value,-1.5', 'b.txt,5,8,"1,6",wrong,,', 'a.txt,9,10,x,edited,place,tỉnh Bắc Kạn', 'a.txt,9,10,x,edited,direction,')).toEqual([
      { source: 'a.txt', start: 5, end: 8, text: '1,6', mark: 'right', changes: {}, lines: [2] },
      { source: 'a.txt', start: 9, end: 10, text: 'x', mark: 'edited', changes: { value: -1.5, place: 'tỉnh Bắc Kạn', direction: null }, lines: [3, 5, 6] },
      { source: 'b.txt', start: 5, end: 8, text: '1,6', mark: 'wrong', changes: {}, lines: [4] },
    ])
  })

  it.each([
    ['a byte order mark and CRLF', `\ufeff${HEAD}\r\na,1,2,x,right,,\r\n`],
    ['no end of the last line', `${HEAD}\na,1,2,x,right,,`],
    ['empty lines', `${HEAD}\n\na,1,2,x,right,,\n\n`],
    ['semicolons of a spreadsheet', `${HEAD.replaceAll(',', ';')}\na;1;2;x;right;;\n`],
    ['quotes', `${HEAD}\n"a","1","2","x","right","",""\n`],
  ])('may have %s', (_, text) => {
    expect(parseCorrections(text, indicators)).toMatchObject([{ source: 'a', start: 1, end: 2, text: 'x', mark: 'right' }])
  })

  it('may have texts of several lines, and texts that are guarded against formulas', () => {
    expect(read('a,1,4,"1\n%",right,,', `a,5,8,'-2%,wrong,,`, 'b,1,2,x,right,,').map(({ text, lines }) => [text, lines])).toEqual([['1\n%', [2]], ['-2%', [4]], ['x', [5]]])
  })

  it.each([
    ['an empty file', '', '1: the header is not source,start,end,text,mark,field,value'],
    ['another header', 'source,text\n', '1: the header is not source,start,end,text,mark,field,value'],
    ['a row cut short', `${HEAD}\na,1,2,x,right\n`, '2: 5 cells and not 7'],
    ['an open quote', `${HEAD}\na,1,2,"x,right,,\n`, '2: not CSV (CSV_QUOTE_NOT_CLOSED)'],
    ['an unknown mark', `${HEAD}\na,1,2,x,good,,\n`, '2: "good" is no mark: right, wrong, edited'],
    ['offsets that are none', `${HEAD}\na,1.5,2,x,right,,\n`, '2: start and end are no offsets'],
    ['an end before the start', `${HEAD}\na,2,2,x,right,,\n`, '2: start and end are no offsets'],
    ['right with a field', `${HEAD}\na,1,2,x,right,value,5\n`, '2: right with a field or value'],
    ['edited without one', `${HEAD}\na,1,2,x,edited,,\n`, '2: edited without a field'],
    ['a misspelt field', `${HEAD}\na,1,2,x,edited,valeu,5\n`, '2: there is no field "valeu" that can be edited; did you mean "value"?'],
    ['a field that is not for editing', `${HEAD}\na,1,2,x,edited,confidence,1\n`, '2: there is no field "confidence" that can be edited: they are value, unit, indicator, label, role, direction, baseline, status, period, place'],
    ['a number with a comma', `${HEAD}\na,1,2,x,edited,value,"1,68"\n`, '2: "1,68" is no number: digits, and a point before decimals'],
    ['a number in exponent form', `${HEAD}\na,1,2,x,edited,value,1e5\n`, '2: "1e5" is no number: digits, and a point before decimals'],
    ['a number beyond all', `${HEAD}\na,1,2,x,edited,value,${'9'.repeat(400)}\n`, `2: "${'9'.repeat(400)}" is no number: digits, and a point before decimals`],
    ['an unknown role', `${HEAD}\na,1,2,x,edited,role,sum\n`, '2: "sum" is no role: level, change, relative, share'],
    ['no role', `${HEAD}\na,1,2,x,edited,role,\n`, '2: role cannot be empty'],
    ['no status', `${HEAD}\na,1,2,x,edited,status,\n`, '2: status cannot be empty'],
    ['an unknown direction', `${HEAD}\na,1,2,x,edited,direction,sideways\n`, '2: "sideways" is no direction: up, down'],
    ['an unknown status', `${HEAD}\na,1,2,x,edited,status,final\n`, '2: "final" is no status: actual, estimate, target'],
    ['an unknown baseline', `${HEAD}\na,1,2,x,edited,baseline,last year\n`, '2: "last year" is no baseline: yoy, previous, plan or an ISO period'],
    ['a period that is none', `${HEAD}\na,1,2,x,edited,period,2020-13\n`, '2: "2020-13" is no period: 2020, 2020-05, 2020-12-31, 2020-Q1, 2020-01/2020-06 or 2016/2020'],
    ['an unknown indicator', `${HEAD}\na,1,2,x,edited,indicator,poverty_rat\n`, '2: there is no indicator "poverty_rat"; did you mean "poverty_rate"?'],
    ['a field set twice', `${HEAD}\na,1,2,x,edited,value,5\na,1,2,x,edited,value,6\n`, '3: value is set a second time for this figure'],
    ['a level against a base', `${HEAD}\na,1,2,x,edited,role,level\na,1,2,x,edited,baseline,yoy\n`, '3: a level has no baseline'],
    ['a figure both right and wrong', `${HEAD}\na,1,2,x,right,,\na,1,2,x,wrong,,\n`, '3: the figure is right in line 2'],
  ])('is refused with %s, and its line is named', (_, text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('is refused with all its faults at once', () => {
    expect(problems(`${HEAD}\na,1,2,x,good,,\na,1,2,x,right,,\na,x,2,x,right,,\n`).map((problem) => problem.slice(0, 2))).toEqual(['2:', '4:'])
  })
})

describe('a figure that is edited', () => {
  const [figure] = extract('Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,68%.') as [Figure]
  it.each([
    ['value', { value: 2 }, {}],
    ['unit, with its dimension', { unit: 'VND/person/year' }, { dimension: 'money' }],
    ['unit, without one', { unit: null }, {}],
    ['unit, counted', { unit: 'hộ' }, { dimension: 'count' }],
    ['indicator, with its code', { indicator: 'retail_sales' }, { indicatorCode: tables.indicators.find(({ id }) => id === 'retail_sales')!.code?.id ?? null }],
    ['indicator, of which there is none', { indicator: null }, { indicatorCode: null }],
    ['place, with its codes', { place: 'tỉnh Cao Bằng' }, { placeCode: '04', placeCodeNew: '04' }],
    ['place, a district', { place: 'huyện Na Rì, tỉnh Bắc Kạn' }, { placeCode: '066', placeCodeNew: '19' }],
    ['place, which is no unit', { place: 'khu phố nọ' }, { placeCode: null, placeCodeNew: null }],
    ['place, the country', { place: 'cả nước' }, { placeCode: null, placeCodeNew: null }],
    ['place, of which there is none', { place: null }, { placeCode: null, placeCodeNew: null }],
    ['period, role, direction, baseline and status', { period: '2021', role: 'change', direction: 'up', baseline: 'yoy', status: 'target' }, {}],
  ] as [string, Changes, Partial<Figure>][])('has another %s', (_, changes, following) => {
    expect(revise(figure, changes)).toEqual({ ...figure, ...changes, ...following })
  })

  it('is no range when it has a number', () => {
    const [range] = extract('Tỷ lệ hộ nghèo giảm từ 2-3%.') as [Figure]
    expect([range.value, range.min, range.max]).toEqual([null, 2, 3])
    expect(revise(range, { value: 2.5 })).toMatchObject({ value: 2.5, min: null, max: null })
  })

  it('is against no base as a level, and a fall as a change below zero', () => {
    const [change] = extract('Thu ngân sách tăng 5% so với cùng kỳ.') as [Figure]
    expect([change.role, change.direction, change.baseline]).toEqual(['change', 'up', 'yoy'])
    expect(revise(change, { role: 'level' })).toMatchObject({ role: 'level', value: 5, baseline: null })
    expect(revise(change, { value: -5 })).toMatchObject({ role: 'change', value: 5, direction: 'down', baseline: 'yoy' })
    expect(revise(figure, { value: -5 })).toMatchObject({ role: 'level', value: -5 })
  })

  it('is the place of today where it spoke of today', () => {
    const [today] = extract('Năm 2026, tỷ lệ hộ nghèo của tỉnh Bắc Ninh còn 1,68%.', { date: '2026-09' }) as [Figure]
    expect(revise(today, { place: 'tỉnh Gia Lai' })).toMatchObject({ placeCode: '52', placeCodeNew: null })
  })
})

const reports = new URL('../../fixtures/reports/', import.meta.url)
const names = readdirSync(reports).filter((name) => name.endsWith('.txt'))
const figures = names.flatMap((name) => extract(readFileSync(new URL(name, reports), 'utf8'), { source: name }))

describe('the dimension of a unit', () => {
  const stated = [...new Map([...tables.units.flatMap(({ examples }) => examples.flatMap(({ gives = [] }) => gives)), ...figures].filter(({ unit, dimension }) => typeof unit === 'string' && dimension !== undefined).map(({ unit, dimension }) => [unit, dimension] as [string, string])).entries()]
  it.each(stated)('%s is %s, as extraction has it', (unit, dimension) => {
    expect(dimensionOfCode(tables.units, unit)).toBe(dimension)
  })
})

describe('corrections of the sample reports', () => {
  const word = fc.constantFrom('hộ', '%', 'tỷ lệ, "gần"', 'a\nb', '=1+1', '-5', "'x", null)
  const edits = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 1e9 }).map((n) => n / 100)), unit: fc.constantFrom('%', 'hộ', 'VND', null), label: word, place: fc.constantFrom('tỉnh Cao Bằng', 'cả nước', null), indicator: fc.constantFrom('poverty_rate', 'gdp', null),
    role: fc.constantFrom(...ROLES), direction: fc.constantFrom(...DIRECTIONS, null), baseline: fc.constantFrom('yoy', '2019', null), status: fc.constantFrom(...STATUSES), period: fc.constantFrom('2020', '2020-Q1', '2016/2020', null),
  }, { requiredKeys: [] }).filter(({ role, baseline }) => (role !== 'level' && role !== 'share') || baseline == null)
  const decision = fc.oneof(fc.constant({ mark: 'right' as const }), fc.constant({ mark: 'wrong' as const }), edits.filter((some) => Object.keys(some).length > 0).map((changes) => ({ mark: 'edited' as const, changes })))

  it('come to exactly what their file says, whatever it says', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(figures.length - 1), decision), { maxLength: 30 }), (list) => {
      const decided = new Map(list.map(([at, said]) => [figures[at]!, said]))
      const rows = [...decided].flatMap(([{ source, start, end, text }, said]) => {
        const place = [source, start, end, harmless(text), said.mark]
        return said.mark === 'edited' ? Object.entries(said.changes).map(([field, value]) => [...place, field, value === null ? '' : harmless(String(value))]) : [[...place, '', '']]
      })
      const index = indexCorrections(parseCorrections(stringify([[...HEADER], ...rows]), indicators))
      for (const name of names) {
        const review = openReview(index, name, revise)
        for (const figure of figures) {
          if (figure.source !== name) continue
          const [said, got] = [decided.get(figure), review.figure(figure)]
          if (said === undefined) expect(got).toBe(figure)
          else if (said.mark === 'wrong') expect(got).toBeNull()
          else if (said.mark === 'right') expect(got).toEqual({ ...figure, reviewed: 'right' })
          else {
            expect(got).toMatchObject({ ...said.changes, source: name, start: figure.start, end: figure.end, text: figure.text, reviewed: 'edited' })
            // A value that is taken away, or a base given to a level, is what the reviewer wants, though no text says it so.
            const asked = said.changes.value === null || (said.changes.baseline != null && (got?.role === 'level' || got?.role === 'share'))
            if (!asked) expect(explain(got!)).toEqual([])
          }
        }
        expect(review.end().stale).toEqual([])
      }
    }), { numRuns: 60 })
  })
})
