/** What a chart says, in Vietnamese or English: periods, units, measures, numbers and its notes. */
import type { Modifier, Status } from '../figure.ts'
import type { Measure } from '../series/measure.ts'

export type ChartLanguage = 'vi' | 'en'

interface Words {
  noPlace: string
  oldDivision: string
  country: string
  actual: string
  estimate: string
  target: string
  broken: string
  spread: string
  cut: string
  notDrawn: string
  andMore: (count: string) => string
  leftOut: (count: string) => string
  summary: (figures: string, places: string, from: string, to: string) => string
  or: string
  adjusted: string
  roles: Readonly<Record<Measure['role'], string>>
  baselines: Readonly<Record<string, string>>
  against: (period: string) => string
  modifiers: Readonly<Record<Modifier, string>>
  /** From which value on an axis counts in a power of ten, and its name */
  scales: readonly [from: number, power: number, name: string][]
  units: Readonly<Record<string, string>>
  months: (from: number, to: number, year: string) => string
  quarter: (quarter: string, year: string) => string
  month: (month: number, year: string) => string
}

const EN_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const WORDS: Readonly<Record<ChartLanguage, Words>> = {
  vi: {
    noPlace: 'không nêu địa bàn', oldDivision: 'trước 7/2025', country: 'cả nước', actual: 'thực hiện', estimate: 'ước tính', target: 'mục tiêu, kế hoạch',
    broken: 'không liền kỳ, hoặc có ước tính, mục tiêu', spread: 'độ dài của kỳ, nếu khác các kỳ còn lại', cut: 'trục không bắt đầu từ 0', notDrawn: 'Không vẽ', andMore: (count) => `và ${count} nơi khác`,
    leftOut: (count) => `${count} số liệu không có kỳ hoặc giá trị không được vẽ.`, summary: (figures, places, from, to) => `${figures} số liệu, ${places} địa bàn, ${from} đến ${to}.`, or: 'hoặc', adjusted: 'loại trừ yếu tố giá',
    roles: { level: 'mức', change: 'tăng, giảm', relative: 'tỷ lệ so sánh', share: 'tỷ trọng' },
    baselines: { yoy: 'so với cùng kỳ', previous: 'so với kỳ trước', plan: 'so với kế hoạch' }, against: (period) => `so với ${period}`,
    modifiers: { approx: 'khoảng', nearly: 'gần', more_than: 'hơn', less_than: 'dưới', at_least: 'ít nhất', at_most: 'tối đa' },
    scales: [[1e14, 12, 'nghìn tỷ'], [1e9, 9, 'tỷ'], [1e6, 6, 'triệu']],
    units: { VND: 'đồng', pp: 'điểm phần trăm', times: 'lần', ratio: 'tỷ số', t: 'tấn', quintal: 'tạ', year: 'năm', month: 'tháng', day: 'ngày', hour: 'giờ', person: 'người', degC: '°C', m2: 'm²', km2: 'km²', m3: 'm³' },
    months: (from, to, year) => (from === 1 ? `${to} tháng đầu năm ${year}` : `tháng ${from}–${to}/${year}`), quarter: (quarter, year) => `quý ${quarter}/${year}`, month: (month, year) => `${month}/${year}`,
  },
  en: {
    noPlace: 'no place stated', oldDivision: 'before July 2025', country: 'the whole country', actual: 'actual', estimate: 'estimate', target: 'target, plan',
    broken: 'periods between are missing, or an estimate or target', spread: 'length of the period, where it is another than most', cut: 'the axis does not begin at 0', notDrawn: 'Not drawn', andMore: (count) => `and ${count} more`,
    leftOut: (count) => `Figures without a period or a value, not drawn: ${count}.`, summary: (figures, places, from, to) => `Figures: ${figures}; places: ${places}; ${from} to ${to}.`, or: 'or', adjusted: 'prices taken out',
    roles: { level: 'level', change: 'change', relative: 'relative', share: 'share' },
    baselines: { yoy: 'on the same period of the year before', previous: 'on the period before', plan: 'against the plan' }, against: (period) => `against ${period}`,
    modifiers: { approx: 'about', nearly: 'nearly', more_than: 'more than', less_than: 'less than', at_least: 'at least', at_most: 'at most' },
    scales: [[1e13, 12, 'trillion'], [1e9, 9, 'billion'], [1e6, 6, 'million']],
    units: { pp: 'percentage points', degC: '°C', m2: 'm²', km2: 'km²', m3: 'm³' },
    months: (from, to, year) => `${EN_MONTHS[from - 1]}–${EN_MONTHS[to - 1]} ${year}`, quarter: (quarter, year) => `Q${quarter} ${year}`, month: (month, year) => `${EN_MONTHS[month - 1]!.slice(0, 3)} ${year}`,
  },
}

export function wordsOf(lang: ChartLanguage): Words {
  return WORDS[lang]
}

export type { Words }

/** A period for a reader: `quý 1/2020`, `9 tháng đầu năm 2023`, `2016–2020`. */
export function periodIn(iso: string, words: Words): string {
  const within = /^(\d{4})-(\d\d)\/\1-(\d\d)$/u.exec(iso)
  if (within !== null) return words.months(Number(within[2]), Number(within[3]), within[1]!)
  return iso.split('/').map((end) => pointIn(end, words)).join('–')
}

function pointIn(iso: string, words: Words): string {
  const [year = '', part, day] = iso.split('-')
  if (part === undefined) return year
  if (day !== undefined) return `${Number(day)}/${Number(part)}/${year}`
  return part.startsWith('Q') ? words.quarter(part.slice(1), year) : words.month(Number(part), year)
}

/** A unit for a reader, part by part: `VND/person/year` is `đồng/người/năm`. */
export function unitIn(unit: string | null, words: Words): string {
  return unit === null ? '' : unit.split('/').map((part) => words.units[part] ?? part).join('/')
}

/** `tăng, giảm so với cùng kỳ, loại trừ yếu tố giá`. */
export function measureIn({ role, baseline, adjusted }: Measure, words: Words): string {
  const base = baseline === null ? '' : ` ${words.baselines[baseline] ?? words.against(periodIn(baseline, words))}`
  return `${words.roles[role]}${base}${adjusted ? `, ${words.adjusted}` : ''}`
}

export function statusIn(status: Status, words: Words): string {
  return words[status]
}

/** A number with the separators of the language: `3.050,5` or `3,050.5`; `least` decimals are always written. */
export function numberFormat(lang: ChartLanguage, least = 0): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { minimumFractionDigits: least, maximumFractionDigits: 20 })
  return (value) => format.format(value)
}
