/** What the recognisers make of tables: small ones, compiled by each test, of which each entry is seen to count. */
import { describe, expect, it } from 'vitest'
import { compilePeriodGrammar, recognisePeriods } from '../../src/recognise/period.ts'
import { shelfOf } from '../../src/catalogue/shelf.ts'
import type { PeriodTable, PlaceTable, ReferenceTable } from '../../src/catalogue/span-tables.ts'
import { buildTrie } from '../../src/catalogue/trie.ts'
import { compileSets } from '../../src/recognise/guard.ts'
import { recognisePlaces } from '../../src/recognise/place.ts'
import { findReportDate } from '../../src/recognise/report-date.ts'
import { compilePlaceGrammar } from '../../src/recognise/place-grammar.ts'
import { compileReferenceGrammar, recogniseReferences } from '../../src/recognise/reference.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const PLACES: PlaceTable = {
  types: { 'tỉnh': ['tỉnh'], 'thành phố': ['thành phố', 'tp'], 'quận': ['quận'], 'xã': ['xã'], 'làng': ['làng'], 'thị trường': ['thị trường'] },
  numbered: ['quận'], counted: ['xã'], common: ['làng'], initials: ['q'], notPersons: ['tỉnh'], notAfter: { 'xã': ['Tác'] }, notNames: ['Hội'], likePersons: ['Vinh'], placeWords: ['Tại'],
  country: ['cả nước'], back: { 'tỉnh': ['toàn tỉnh', 'của tỉnh'] }, regions: ['miền Bắc'],
  provinces: [{ name: 'Hà Nam' }, { name: 'Bắc Kạn', spellings: ['Bắc Cạn'] }, { name: 'Hồ Chí Minh', spellings: ['HCM'], needsType: true }],
  towns: ['Vinh', 'Sa Pa'], dashed: ['Cam Ly - Đà Lạt'], foreign: ['Anh', 'Mỹ', 'Nga'], whose: ['bảng', 'đô la'], notHeads: ['Cơ hội'], partings: ['Ở'],
  organisations: ['Sở', 'hội', 'trường'], companies: [], roads: ['Cầu'], persons: ['Ông'],
}

function placesOf(text: string, table: Partial<PlaceTable> = {}): string[] {
  const tokens = tokenise(text)
  const places = compilePlaceGrammar({ ...PLACES, ...table }, buildTrie([['triệu', true], ['hộ dân', true]]), shelfOf())
  return recognisePlaces(text, tokens, tokens.map(() => false), { places })
    .map((span) => `${text.slice(span.start, span.end)} → ${span.type ?? '-'} ${span.name}${span.within === null ? '' : ` in ${span.within}`}`)
}

describe('a table of places', () => {
  it.each([
    // names: provinces with their spellings, towns, regions, the country, other countries, the report's own place
    ['Hà Nam, Bắc Cạn, Bắc Kạn', ['Hà Nam → - Hà Nam', 'Bắc Cạn → - Bắc Kạn', 'Bắc Kạn → - Bắc Kạn']],
    ['Hồ Chí Minh và tp HCM', ['tp HCM → thành phố Hồ Chí Minh']],
    ['thành phố Hồ Chí Minh', ['thành phố Hồ Chí Minh → thành phố Hồ Chí Minh']],
    ['ở Sa Pa', ['Sa Pa → - Sa Pa']],
    ['miền Bắc, cả nước, sang Mỹ', ['miền Bắc → region miền Bắc', 'cả nước → country cả nước', 'Mỹ → foreign Mỹ']],
    ['hà nam', []],
    ['toàn tỉnh, của tỉnh', ['toàn tỉnh → back tỉnh', 'của tỉnh → back tỉnh']],
    // money of a country is none
    ['5 bảng Anh', []],
    ['5 đô la Mỹ', []],
    ['người Anh', ['Anh → foreign Anh']],
    // type words: which a number may follow, whose names end in one, which want two syllables, which no person follows
    ['quận 1, xã 2', ['quận 1 → quận 1']],
    ['quận 5 triệu, quận 5 hộ dân, quận 5 hộ', ['quận 5 → quận 5']],
    ['xã Tân Lập 2, quận Tân Lập 2', ['xã Tân Lập 2 → xã Tân Lập 2', 'quận Tân Lập → quận Tân Lập']],
    ['xã Tân, làng Tân, làng Tân Lập', ['xã Tân → xã Tân', 'làng Tân Lập → làng Tân Lập']],
    ['tỉnh Ông Ba, xã Ông Ba', ['xã Ông Ba → xã Ông Ba']],
    // a dash joins a name that is listed, behind its type word
    ['xã Cam Ly - Đà Lạt, xã Cam Ly – Đà Lạt', ['xã Cam Ly - Đà Lạt → xã Cam Ly - Đà Lạt', 'xã Cam Ly – Đà Lạt → xã Cam Ly - Đà Lạt']],
    ['xã Cam Ly - Sa Pa, Cam Ly - Đà Lạt', ['xã Cam Ly → xã Cam Ly', 'Sa Pa → - Sa Pa']],
    ['hợp tác xã Tân Lập', []],
    ['tỉnh Hội, tỉnh Hoài', ['tỉnh Hoài → tỉnh Hoài']],
    // people
    ['Ông Hà Nam', []],
    ['người Vinh, tại Vinh', ['Vinh → - Vinh']],
    // offices and roads; words that end like a head, and types of two syllables
    ['Sở Hà Nam, Cầu Hà Nam', ['Hà Nam → - Hà Nam in organisation', 'Hà Nam → - Hà Nam in road']],
    ['Sở ở Hà Nam', ['Hà Nam → - Hà Nam']],
    ['hội Hà Nam, cơ hội Hà Nam', ['Hà Nam → - Hà Nam in organisation', 'Hà Nam → - Hà Nam']],
    ['trường Hà Nam, gần thị trường nhỏ Hà Nam', ['Hà Nam → - Hà Nam in organisation', 'Hà Nam → - Hà Nam']],
  ])('%s', (text, expected) => {
    expect(placesOf(text)).toEqual(expected)
  })

  it('counts no word of one syllable among those that end like a head', () => {
    expect(placesOf('xã trường Hà Nam', { notHeads: [] })).toEqual(['Hà Nam → - Hà Nam in organisation'])
  })
})

const REFERENCES: ReferenceTable = {
  sets: { quantity: ['triệu'] }, words: { 'ordinal': { 'Nhất': 1, 'mười một': 11 }, 'unit-names': ['USD'] }, macros: { road: '(quốc lộ|cầu)' },
  entries: [
    { what: 'name', match: '<road> {n:numeral}', notBefore: ['quantity', 'unit'] }, { what: 'ordinal', match: 'thứ {n:ordinal-word}' }, { what: 'name', match: '{n:upper-name} ~{n:numeral}' }, { what: 'name', match: '{n:capital-name} -? {n:long-number}' },
    { what: 'name', match: '{n:generation-number} ~{w:generation-letter}' }, { what: 'list', match: '{n:list-dotted} . {w:capital-name}' }, { what: 'plate', match: '{n:plate} ~{w:plate-letters}' }, { what: 'web', match: '[www] {a:address}' },
  ],
}

function referencesOf(text: string): string[] {
  const tokens = tokenise(text)
  const taken = tokens.map(() => false)
  const spans = recogniseReferences(text, tokens, taken, { references: compileReferenceGrammar(REFERENCES, compileSets({ unit: ['tấn'], quantity: ['tỷ'] }, 'own', shelfOf()), shelfOf()) })
  // what is recognised is taken from what comes after it, and nothing else
  expect(taken).toEqual(tokens.map((_, i) => spans.some(({ first, last }) => i >= first && i < last)))
  return spans.map((span) => `${text.slice(span.start, span.end)} → ${span.what}`)
}

describe('a table of references', () => {
  it.each([
    ['đi cầu 5 và quốc lộ 1', ['cầu 5 → name', 'quốc lộ 1 → name']],
    // its own sets win over those of the periods
    ['quốc lộ 5 triệu, cầu 5 tấn, cầu 5 tỷ', ['cầu 5 → name']],
    ['thứ nhất, thứ mười một, thứ hai', ['thứ nhất → ordinal', 'thứ mười một → ordinal']],
    ['QL5, USD5', ['QL5 → name']],
    ['Boeing 737, USD 737', ['Boeing 737 → name']],
    ['5G, 3D, 5H', ['5G → name', '3D → name']],
  ])('%s', (text, expected) => {
    expect(referencesOf(text)).toEqual(expected)
  })
})

const PERIODS: PeriodTable = {
  words: { month: { 'Giêng': 1, 'mười một': 11 }, count: { 'sáu': 6 }, quarter: { 'iv': 4, 'nhất': 1 } },
  sets: { quantity: ['triệu'], each: ['mỗi'], ahead: ['đến'], plan: ['mục tiêu'], done: ['kết quả'], will: ['sẽ'] }, macros: { edge: '(đầu|cuối)' },
  years: { named: [{ match: 'năm {y:year}' }], this: [{ match: 'năm nay', offset: 0 }, { match: 'năm ngoái', offset: -1 }], none: [{ match: '', offset: 0, notBefore: ['quantity'] }] },
  entries: [
    { id: 'year', match: '<edge>? năm {y:year}', iso: '{y}', tag: 'year' }, { id: 'listed', match: '[và] {y:year}', iso: '{y}', follows: ['year'] },
    { id: 'month', match: 'tháng {m:month}', part: '{m}', years: ['named', 'this', 'none'], notAfter: ['each'] }, { id: 'month-word', match: 'tháng {m:month-word}', part: '{m}', years: ['named', 'none'] },
    { id: 'first', match: '{n:count} tháng đầu', part: '01/{n}', years: ['named', 'none'] }, { id: 'last', match: '{n:count} tháng cuối', part: '{-n}/12', years: ['named'] },
    { id: 'quarter', match: 'quý {q:quarter}', part: 'Q{q}', years: ['named', 'none'] }, { id: 'day', match: 'ngày {d.m:dotted-day}', part: '{m}-{d}', years: ['named', 'none'] },
    { id: 'dotted-month', match: 'tháng {m.y:dotted-month}', iso: '{y}-{m}' }, { id: 'dotted-date', match: 'ngày {d.m.y:dotted-date}', iso: '{y}-{m}-{d}' }, { id: 'quarter-bare', match: '{q:quarter-roman} / {y:year}', iso: '{y}-Q{q}' },
    { id: 'days', match: 'cả tháng {m:month}', part: '{m}-01/{m}-{end:m}', years: ['named'] }, { id: 'skip', match: 'hết tháng {m:month}', skip: true }, { id: 'past', match: 'tháng trước', unit: 'month', offset: -1 },
    { id: 'same', match: 'cùng kỳ', part: 'same', offset: -1 }, { id: 'same-year', match: 'cùng kỳ năm {y:year}', part: 'same' },
  ],
}

function periodsOf(text: string): string[] {
  const tokens = tokenise(text)
  const taken = tokens.map(() => false)
  const spans = recognisePeriods(text, tokens, taken, compilePeriodGrammar({ periods: PERIODS, references: REFERENCES, places: PLACES }))
  expect(taken).toEqual(tokens.map((_, i) => spans.some(({ first, last }) => i >= first && i < last)))
  return spans.map(({ start, end, iso, relative }) => `${text.slice(start, end)} → ${[iso, relative && `${relative.unit} ${relative.offset} ${relative.part ?? ''}`.trim()].filter(Boolean).join(' ')}`)
}

describe('a table of periods', () => {
  it.each([
    ['năm 2020, cuối năm 2021', ['năm 2020 → 2020', 'cuối năm 2021 → 2021']],
    // what only follows a year counts nowhere else
    ['năm 2020 và 2021 và 2022', ['năm 2020 → 2020', '2021 → 2021']],
    ['hộ và 2021', []],
    ['năm 2020 tháng 5, năm 2020 và tháng 5', ['năm 2020 → 2020', 'tháng 5 → year 0 05', 'năm 2020 → 2020', 'tháng 5 → year 0 05']],
    ['tháng 5 năm 2020, tháng 5 năm nay, tháng 5 năm ngoái, tháng 5', ['tháng 5 năm 2020 → 2020-05', 'tháng 5 năm nay → year 0 05', 'tháng 5 năm ngoái → year -1 05', 'tháng 5 → year 0 05']],
    ['tháng 5 triệu, mỗi tháng 5', []],
    ['tháng giêng, tháng mười một năm 2020', ['tháng giêng → year 0 01', 'tháng mười một năm 2020 → 2020-11']],
    ['sáu tháng đầu năm 2020, 6 tháng cuối năm 2020', ['sáu tháng đầu năm 2020 → 2020-01/2020-06', '6 tháng cuối năm 2020 → 2020-07/2020-12']],
    ['quý IV năm 2020, quý nhất, quý 2', ['quý IV năm 2020 → 2020-Q4', 'quý nhất → year 0 Q1', 'quý 2 → year 0 Q2']],
    ['ngày 29.6, ngày 31.2', ['ngày 29.6 → year 0 06-29']],
    ['tháng 5.2020, tháng 13.2020, ngày 20.10.2020, ngày 20.13.2020', ['tháng 5.2020 → 2020-05', 'ngày 20.10.2020 → 2020-10-20']],
    // a quarter by itself is told by a Roman numeral
    ['IV/2020, Nhất/2020', ['IV/2020 → 2020-Q4']],
    ['cả tháng 4 năm 2020', ['cả tháng 4 năm 2020 → 2020-04-01/2020-04-30']],
    // what is passed over takes nothing, and what it holds is not read by itself
    ['hết tháng 5, tháng trước', ['tháng trước → month -1']],
    ['cùng kỳ, cùng kỳ năm 2019', ['cùng kỳ → year -1 same', 'cùng kỳ năm 2019 → 2019 year 0 same']],
  ])('%s', (text, expected) => {
    expect(periodsOf(text)).toEqual(expected)
  })

  it.each([
    ['Năm 2020 tăng', 2020], ['Đến năm 2025', null], ['Mục tiêu chung năm 2025', null], ['Năm 2025 sẽ tăng', null], ['Kết quả mục tiêu năm 2020', 2020],
  ])('tells the years to come by its sets: %s', (text, year) => {
    expect(findReportDate(text, compilePeriodGrammar({ periods: PERIODS, references: REFERENCES, places: PLACES }))?.year ?? null).toBe(year)
  })

  it('shares what makes a number an amount with the places', () => {
    const { places } = compilePeriodGrammar({ periods: PERIODS, references: REFERENCES, places: PLACES })
    const found = (text: string) => recognisePlaces(text, tokenise(text), tokenise(text).map(() => false), { places }).length
    expect([found('quận 5'), found('quận 5 triệu')]).toEqual([1, 0])
  })

  it('that names ways of years which it does not define is refused by name', () => {
    const periods = { ...PERIODS, entries: [{ id: 'odd', match: 'tháng {m:month}', part: '{m}', years: ['nowhere'] }] }
    expect(() => compilePeriodGrammar({ periods, references: REFERENCES, places: PLACES })).toThrow('period odd: unknown years "nowhere"')
  })
})
