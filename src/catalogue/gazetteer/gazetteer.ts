/**
 * The administrative units with their official codes: the 63 provinces, districts and communes of before 1 July 2025, the 34
 * provinces and communes since. Built from the lines of the data files when first asked for a name, so that a text without
 * places pays nothing. Which unit a text means is decided in `relate/`.
 */
import { Shape, shapeOf } from '../../text/boundary.ts'
import { fold, intern } from '../../text/fold.ts'
import { once } from '../../once.ts'
import type { Texts } from '../text-list.ts'

/** Which of the two divisions of the country a unit belongs to: before 1 July 2025, or since. */
export type Era = 'old' | 'new'

/** A unit under one of its names. */
export interface AdminUnit {
  era: Era
  /** `01`, `001`, `00004`: province, district, commune */
  code: string
  /** `tỉnh`, `thành phố`, `huyện`, `quận`, `thị xã`, `xã`, `phường`, `thị trấn`, `đặc khu` */
  type: string
  /** Code of its province, its own for a province */
  province: string
  /** Code of the province since July 2025 that its territory is in */
  now: string
  /** First and last year or month in which it bears the name, where that is not its whole era */
  from: string | null
  until: string | null
}

/** The data files: lines of columns parted by tabs. They are read when a text first names a place, and the communes when it names one. */
export interface GazetteerSource {
  /** One text, that of the provinces and districts */
  units: Texts
  communes: () => string
}

/** Units by name; every look-up takes a bare name in any of its spellings and gives the namesakes. */
export interface Gazetteer {
  provinces(era: Era, name: string): readonly AdminUnit[]
  districts(name: string): readonly AdminUnit[]
  /** Codes of the districts of an old province */
  districtsIn(province: string): readonly string[]
  /** Communes below an old district or a new province, by its code */
  communes(era: Era, parent: string, name: string): readonly AdminUnit[]
}

type Index = ReadonlyMap<string, readonly AdminUnit[]>

/** A gazetteer over the data files, each read once, when it is first needed. */
export function makeGazetteer(source: GazetteerSource): Gazetteer {
  const units = once(() => source.units.at(0)!)
  const provinces = once(() => readProvinces(units()))
  const districts = once(() => readDistricts(units(), provinces().now))
  const communes = once(() => communeReader(`\n${source.communes()}\n`, districts().provinceOf))
  const keyOf = keyReader()
  return {
    provinces: (era, name) => provinces()[era].get(keyOf(name)) ?? NONE,
    districts: (name) => districts().byName.get(keyOf(name)) ?? NONE,
    districtsIn: (province) => districts().below.get(province) ?? [],
    communes: (era, parent, name) => communes()(era, parent).get(keyOf(name)) ?? NONE,
  }
}

const NONE: readonly AdminUnit[] = []
/** Names whose keys are remembered, at most: a report names the same few places over and over. */
const REMEMBERED = 1000

function keyReader(): (name: string) => string {
  const keys = new Map<string, string>()
  return (name) => {
    const known = keys.get(name)
    if (known !== undefined) return known
    if (keys.size === REMEMBERED) keys.clear()
    const key = nameKey(name)
    // A name that is a stretch of a text would keep all of it in memory.
    keys.set(intern(name), key)
    return key
  }
}

/**
 * What spellings of one name have in common: no case, spaces, hyphens or apostrophes, tones in one place, `Quận 01` as `Quận 1`.
 * @example nameKey('Phan Rang - Tháp Chàm') === nameKey('Phan Rang-Tháp Chàm')
 */
export function nameKey(name: string): string {
  let key = ''
  let from = 0
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && shapeOf(name.charCodeAt(at)) >= Shape.Digit) continue
    if (at > from) key += fold(name.slice(from, at))
    from = at + 1
  }
  return key.startsWith('0') && /^0\d+$/u.test(key) ? String(Number(key)) : key
}

interface Provinces extends Record<Era, Index> {
  /** Codes since July 2025, by those of before */
  now: ReadonlyMap<string, string>
}

/** The provinces alone: most texts name no other unit, and there are eight times as many districts. */
function readProvinces(text: string): Provinces {
  const provinces = { old: new Map<string, AdminUnit[]>(), new: new Map<string, AdminUnit[]>() }
  const now = new Map<string, string>()
  for (const [era, code, type, name, , target, from, until] of linesOf(text, PROVINCE)) {
    const since = era === 'old' ? target! : code!
    if (era === 'old') now.set(code!, since)
    add(provinces[era as Era], nameKey(name!), { era: era as Era, code: code!, type: type!, province: code!, now: since, from: from || null, until: until || null })
  }
  return { ...provinces, now }
}

interface Districts {
  byName: Index
  /** Codes of those of a province */
  below: ReadonlyMap<string, readonly string[]>
  provinceOf: ReadonlyMap<string, Pick<AdminUnit, 'province' | 'now'>>
}

function readDistricts(text: string, now: Provinces['now']): Districts {
  const byName = new Map<string, AdminUnit[]>()
  const below = new Map<string, string[]>()
  const provinceOf = new Map<string, AdminUnit>()
  for (const [era, code, type, name, province, , from, until] of linesOf(text, DISTRICT)) {
    const unit: AdminUnit = { era: era as Era, code: code!, type: type!, province: province!, now: now.get(province!)!, from: from || null, until: until || null }
    add(byName, nameKey(name!), unit)
    add(below, province!, code!)
    provinceOf.set(code!, unit)
  }
  return { byName, below, provinceOf }
}

/** Reads the communes below a unit when they are asked for; a text names those of few. Each line stands between two ends of lines. */
function communeReader(text: string, provinceOf: Districts['provinceOf']): (era: Era, parent: string) => Index {
  const read = { old: new Map<string, Index>(), new: new Map<string, Index>() }
  return (era, parent) => {
    const known = read[era].get(parent)
    if (known !== undefined) return known
    const index = readCommunes(linesBelow(text, era, parent), provinceOf.get(parent) ?? { province: parent, now: parent })
    read[era].set(parent, index)
    return index
  }
}

/** The lines of the communes of one unit, looked up where they stand: the file has too many lines to part them all. */
function linesBelow(text: string, era: Era, parent: string): string[][] {
  const opening = `\n${era}\t${parent}\t`
  const lines: string[][] = []
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) lines.push(text.slice(at + 1, text.indexOf('\n', at + 1)).split('\t'))
  return lines
}

function readCommunes(lines: readonly (readonly string[])[], { province, now }: Pick<AdminUnit, 'province' | 'now'>): Index {
  const communes = new Map<string, AdminUnit[]>()
  for (const [era, , type, list, from, until] of lines) {
    for (const entry of list!.split(';')) {
      const [code, name] = [entry.slice(0, 5), entry.slice(6)]
      add(communes, nameKey(name), { era: era as Era, code, type: type!, province, now, from: from || null, until: until || null })
    }
  }
  return communes
}

/** Lines of units by the digits of their codes. */
const PROVINCE = /^[a-z]+\t\d{2}\t.*$/gmu
const DISTRICT = /^[a-z]+\t\d{3}\t.*$/gmu

function linesOf(text: string, kind: RegExp): string[][] {
  return (text.match(kind) ?? []).map((line) => line.split('\t'))
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key)
  if (values === undefined) index.set(key, [value])
  else values.push(value)
}
