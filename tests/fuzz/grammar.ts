/** Sentences made by rule, with the figures that they state: what was put in must come out. */
import type { Figure } from '../../src/figure.ts'
import type { Random } from './random.ts'

/** The fields that a sentence tells of a figure. */
export type Told = Partial<Figure> & { text: string }

export interface Sentence {
  text: string
  figures: Told[]
}

interface Unit {
  written: string
  unit: string
  dimension: Figure['dimension']
  /** Power of ten of its multiplier */
  power?: number
  /** Counts whole things */
  whole?: true
}

interface Subject {
  label: string
  indicator: string | null
  units: readonly Unit[]
}

const MONEY: readonly Unit[] = [{ written: 'tỷ đồng', unit: 'VND', dimension: 'money', power: 9 }, { written: 'triệu đồng', unit: 'VND', dimension: 'money', power: 6 }, { written: 'nghìn tỷ đồng', unit: 'VND', dimension: 'money', power: 12 }]
const DOLLARS: readonly Unit[] = [{ written: 'tỷ USD', unit: 'USD', dimension: 'money', power: 9 }, { written: 'triệu USD', unit: 'USD', dimension: 'money', power: 6 }]
const MASS: readonly Unit[] = [{ written: 'tấn', unit: 't', dimension: 'mass' }, { written: 'nghìn tấn', unit: 't', dimension: 'mass', power: 3 }, { written: 'triệu tấn', unit: 't', dimension: 'mass', power: 6 }]
const PERCENT: Unit = { written: '%', unit: '%', dimension: 'percent' }
const POINTS: Unit = { written: 'điểm phần trăm', unit: 'pp', dimension: 'percentage_point' }

const SUBJECTS: readonly Subject[] = [
  { label: 'tỷ lệ hộ nghèo', indicator: 'poverty_rate', units: [PERCENT] },
  { label: 'tỷ lệ che phủ rừng', indicator: 'forest_cover_rate', units: [PERCENT] },
  { label: 'tổng mức bán lẻ hàng hóa', indicator: 'retail_sales', units: MONEY },
  { label: 'thu ngân sách nhà nước', indicator: 'budget_revenue', units: MONEY },
  { label: 'vốn đầu tư toàn xã hội', indicator: 'social_investment', units: MONEY },
  { label: 'kim ngạch xuất khẩu', indicator: 'exports', units: DOLLARS },
  { label: 'sản lượng lúa', indicator: 'rice_output', units: MASS },
  { label: 'sản lượng thủy sản', indicator: 'aquatic_output', units: MASS },
  { label: 'năng suất lúa', indicator: 'rice_yield', units: [{ written: 'tạ/ha', unit: 'quintal/ha', dimension: 'rate' }] },
  { label: 'diện tích rừng trồng mới', indicator: 'forest_planted_area', units: [{ written: 'ha', unit: 'ha', dimension: 'area' }, { written: 'nghìn ha', unit: 'ha', dimension: 'area', power: 3 }] },
  { label: 'sản lượng điện', indicator: 'electricity_output', units: [{ written: 'triệu kWh', unit: 'kWh', dimension: 'energy', power: 6 }] },
  { label: 'tổng đàn lợn', indicator: 'pig_herd', units: [{ written: 'con', unit: 'con', dimension: 'count', whole: true }, { written: 'nghìn con', unit: 'con', dimension: 'count', power: 3 }] },
  { label: 'số doanh nghiệp thành lập mới', indicator: 'enterprises_new', units: [{ written: 'doanh nghiệp', unit: 'doanh nghiệp', dimension: 'count', whole: true }] },
  { label: 'chiều dài đường bê tông', indicator: null, units: [{ written: 'km', unit: 'km', dimension: 'length' }] },
]

const MODIFIERS: readonly (readonly [written: string, modifier: Figure['modifier']])[] = [
  ['', null], ['', null], ['', null], ['khoảng ', 'approx'], ['xấp xỉ ', 'approx'], ['gần ', 'nearly'], ['hơn ', 'more_than'], ['trên ', 'more_than'], ['ít nhất ', 'at_least'], ['tối đa ', 'at_most'], ['không quá ', 'at_most'],
]

/** A period that opens a sentence, with its ISO form. */
function period({ int, pick }: Random): { written: string; iso: string; year: number } {
  const year = 2010 + int(15)
  const month = 1 + int(12)
  const quarter = 1 + int(4)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = 1 + int(28)
  const [written, iso] = pick([
    [`Năm ${year}`, `${year}`],
    [`${2 + int(10)} tháng đầu năm ${year}`, ''],
    [`Quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`, `${year}-Q${quarter}`],
    [`Quý ${quarter}/${year}`, `${year}-Q${quarter}`],
    [`Tháng ${month}/${year}`, `${year}-${two(month)}`],
    [`Tháng ${month} năm ${year}`, `${year}-${two(month)}`],
    [`Giai đoạn ${year - 8}-${year - 3}`, `${year - 8}/${year - 3}`],
    [`Ngày ${day}/${month}/${year}`, `${year}-${two(month)}-${two(day)}`],
  ] as const)
  return { written, iso: iso === '' ? `${year}-01/${year}-${two(Number.parseInt(written, 10))}` : iso, year }
}

const PLACES = ['tỉnh Bắc Kạn', 'tỉnh Hà Giang', 'tỉnh Quảng Trị', 'tỉnh Sóc Trăng', 'thành phố Đà Nẵng', 'thành phố Cần Thơ'] as const

interface Amount {
  text: string
  value: number
}

/** Digits as Vietnamese writes them, and what they say. A percentage has no groups: "5.574%" is read with a decimal point. */
function amount({ int, pick, oneIn }: Random, { written, power = 0, whole }: Unit): Amount {
  const sizes = [() => 1 + int(9), () => 10 + int(90), () => 100 + int(900), () => 1000 + int(9000), () => 10_000 + int(990_000)]
  const plain = pick(written === '%' || written === POINTS.written ? sizes.slice(0, 3) : sizes)()
  const decimals = whole === true || oneIn(2) ? '' : String(1 + int(99)).padStart(2, '0').replace(/0$/u, '')
  const grouped = String(plain).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.')
  const number = decimals === '' ? grouped : `${grouped},${decimals}`
  return { text: written === '%' ? `${number}%` : `${number} ${written}`, value: Number(`${plain}${decimals === '' ? '' : `.${decimals}`}e${power}`) }
}

/** A clause with its figures, without period and place. One that is the last may say what would hold for those behind it, or have no base, which the last gives to those before. */
function clause(random: Random, last: boolean): Sentence {
  const { pick, int, oneIn } = random
  const { label, indicator, units } = pick(SUBJECTS)
  const unit = pick(units)
  // "trên 3 xã" is in three communes, and no bound.
  const [modifying, modifier] = pick(MODIFIERS.filter(([written]) => unit.whole !== true || written !== 'trên '))
  const { text, value } = amount(random, unit)
  const figure: Told = { text, value, min: null, max: null, outOf: null, unit: unit.unit, dimension: unit.dimension, modifier, role: 'level', direction: null, baseline: null, status: 'actual', indicator, label }
  const said = (verb: string, more: Partial<Told> = {}, behind = ''): Sentence => ({ text: `${label} ${verb} ${modifying}${text}${behind}`, figures: [{ ...figure, ...more }] })
  const [behind, baseline] = pick([...(last ? [['', null]] as const : []), [' so với cùng kỳ', 'yoy'], [' so với cùng kỳ năm trước', 'yoy'], [' so với tháng trước', 'previous'], [' so với năm 2009', '2009'], [' so với kế hoạch', 'plan']] as const)
  const [verb, direction] = pick([['tăng', 'up'], ['giảm', 'down']] as const)
  const moved = (): Sentence => {
    const by = oneIn(2) ? { unit, ...amount(random, unit) } : { unit: PERCENT, ...amount(random, PERCENT) }
    const own = unit === PERCENT && oneIn(3) ? { unit: POINTS, ...amount(random, POINTS) } : by
    return { text: `${verb} ${modifying}${own.text}${behind}`, figures: [{ ...figure, text: own.text, value: own.value, unit: own.unit.unit, dimension: own.unit.dimension, role: 'change', direction, baseline }] }
  }
  return pick([
    () => said(pick(['đạt', 'là', 'ở mức'])),
    () => said('giảm còn', { direction: 'down' }),
    () => said('tăng lên', { direction: 'up' }),
    () => said('ước đạt', { status: 'estimate' }),
    ...(last ? [() => said('phấn đấu đạt', { status: 'target' })] : []),
    () => {
      const { text: change, figures } = moved()
      return { text: `${label} ${change}`, figures }
    },
    () => {
      const { text: change, figures } = moved()
      return { text: `${label} đạt ${text}, ${change}`, figures: [{ ...figure, modifier: null }, ...figures] }
    },
    () => {
      const { text: part, value: percent } = amount(random, PERCENT)
      return { text: `${label} đạt ${part} kế hoạch`, figures: [{ ...figure, text: part, value: percent, unit: '%', dimension: 'percent' as const, modifier: null, role: 'relative' as const, baseline: 'plan' }] }
    },
    () => {
      const [low, high] = [1 + int(50), 52 + int(40)]
      const written = unit.written === '%' ? '%' : ` ${unit.written}`
      const range = pick([`${low}-${high}${written}`, `${low} đến ${high}${written}`])
      return { text: `${label} đạt ${pick(['', 'từ '])}${range}`, figures: [{ ...figure, text: range, value: null, min: Number(`${low}e${unit.power ?? 0}`), max: Number(`${high}e${unit.power ?? 0}`), modifier: null }] }
    },
  ])()
}

/** A sentence of one clause or more, which says when and where. */
export function sentence(random: Random): Sentence {
  const { written, iso } = period(random)
  const place = random.pick(PLACES)
  const more = random.int(3)
  const clauses = Array.from({ length: 1 + more }, (_, i) => clause(random, i === more))
  return {
    text: `${written}, tại ${place}, ${clauses.map(({ text }) => text).join('; ')}.`,
    figures: clauses.flatMap(({ figures }) => figures).map((figure) => ({ ...figure, period: iso, place })),
  }
}
