/** The data of the administrative units by themselves: complete, unique, mapped, and what the script makes of its sources. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeGazetteer, nameKey } from '../../src/catalogue/gazetteer/gazetteer.ts'
import { tables } from '../support.ts'

const units = tables.gazetteer.units.at(0)!
const communes = tables.gazetteer.communes()
const rowsOf = (text: string) => text.trim().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
const rows = rowsOf(units).map(([era, code, type, name, above, now, from, until]) => ({ era, code: code!, type: type!, name: name!, above: above ?? '', now: now ?? '', from: from ?? '', until: until ?? '' }))
/** Communes one by one, with the lines that hold them. */
const below = rowsOf(communes).flatMap(([era, parent, type, list]) => list!.split(';').map((entry) => ({ era: era!, parent: parent!, type: type!, code: entry.slice(0, 5), name: entry.slice(6) })))
const gazetteer = makeGazetteer(tables.gazetteer)

const old = rows.filter((r) => r.era === 'old')
const provinces = old.filter((r) => r.code.length === 2 && r.from === '')
const since = rows.filter((r) => r.era === 'new')
const unique = (values: readonly string[]) => new Set(values).size

/** New code, and the old ones that it was made of: dispatch 915/CTK-CSCL and the 34 resolutions of 2025. */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  '08': ['02', '08'], 15: ['10', '15'], 19: ['06', '19'], 24: ['24', '27'], 25: ['17', '25', '26'], 31: ['30', '31'], 33: ['33', '34'],
  37: ['35', '36', '37'], 44: ['44', '45'], 48: ['48', '49'], 51: ['51', '62'], 52: ['52', '64'], 56: ['56', '58'], 66: ['54', '66'],
  68: ['60', '67', '68'], 75: ['70', '75'], 79: ['74', '77', '79'], 80: ['72', '80'], 82: ['82', '87'], 86: ['83', '84', '86'],
  91: ['89', '91'], 92: ['92', '93', '94'], 96: ['95', '96'],
}

describe('administrative units', () => {
  it('are 63 provinces and 696 districts of before, 34 provinces and 3321 communes since, 10051 of before, each code once', () => {
    expect(provinces).toHaveLength(63)
    expect(unique(provinces.map((r) => r.code))).toBe(63)
    expect(unique(provinces.map((r) => nameKey(r.name)))).toBe(63)
    expect(since).toHaveLength(34)
    expect(unique(since.map((r) => r.code))).toBe(34)
    expect(unique(since.map((r) => nameKey(r.name)))).toBe(34)
    const names = old.filter((r) => r.code.length === 3 && r.until === '')
    expect(unique(names.map((r) => r.code))).toBe(696)
    expect(unique(below.filter((c) => c.era === 'new').map((c) => c.code))).toBe(3321)
    const before = below.filter((c) => c.era === 'old')
    expect([before.length, unique(before.map((c) => c.code))]).toEqual([10051, 10051])
  })

  it('were merged as the resolutions say: each old province is in exactly one new one', () => {
    for (const { code, now } of provinces) {
      const target = Object.keys(MERGED).find((to) => MERGED[to]!.includes(code)) ?? code
      expect(now, code).toBe(target.padStart(2, '0'))
      expect(since.some((r) => r.code === now)).toBe(true)
    }
    expect(unique(provinces.map((r) => r.now))).toBe(34)
  })

  it('know seven codes that changed their owner', () => {
    const changed = since.filter((r) => provinces.some((p) => p.code === r.code && nameKey(p.name) !== nameKey(r.name) && p.code !== '46'))
    expect(changed.map((r) => `${r.code} ${r.name}`)).toEqual(['15 Lào Cai', '24 Bắc Ninh', '44 Quảng Trị', '52 Gia Lai', '80 Tây Ninh', '82 Đồng Tháp', '91 An Giang'])
  })

  it('are seven cities and 27 provinces today, Đồng Nai among the cities', () => {
    expect(since.filter((r) => r.type === 'thành phố').map((r) => r.code)).toEqual(['01', '31', '46', '48', '75', '79', '92'])
  })

  it.each([['06978', 'xã', 'Ba Chẽ', '22'], ['23938', 'xã', 'Ia Mơ', '52'], ['26368', 'phường', 'Long Thành', '75']])('hold the corrections after the packages: %s %s %s', (...wanted) => {
    const since = below.filter((c) => c.era === 'new')
    expect(since.map((c) => [c.code, c.type, c.name, c.parent])).toContainEqual(wanted)
    expect(since.filter((c) => ['06970', '23737'].includes(c.code))).toEqual([])
  })

  it('are well formed: NFC, codes of two, three and five digits, parents that exist', () => {
    for (const text of [units, communes]) expect(text).toBe(text.normalize('NFC'))
    for (const { code, type, name, above, from, until } of rows) {
      expect(code).toMatch(/^(?:\d\d|\d{3})$/u)
      expect(name).toBe(name.trim())
      expect(['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã']).toContain(type)
      if (code.length === 3) expect(provinces.some((p) => p.code === above), `${code} ${name}`).toBe(true)
      for (const date of [from, until]) expect(date).toMatch(/^(?:20\d\d(?:-[01]\d)?)?$/u)
    }
    const parents = { old: new Set(old.filter((r) => r.code.length === 3).map((r) => r.code)), new: new Set(since.map((r) => r.code)) }
    for (const { era, parent, type, code, name } of below) {
      if (!/^\d{5}$/u.test(code) || name !== name.trim() || !['xã', 'phường', 'thị trấn', 'đặc khu'].includes(type) || !parents[era as 'old' | 'new'].has(parent)) throw new Error(`${era} ${parent} ${type} ${code} ${name}`)
    }
  })

  it('have all their provinces among the names that are recognised without a type word', () => {
    const listed = tables.places.provinces.map((p) => nameKey(p.name))
    for (const { name } of [...provinces, ...since]) expect(listed).toContain(nameKey(name))
    for (const { name } of tables.places.provinces) expect([...gazetteer.provinces('old', name), ...gazetteer.provinces('new', name)], name).not.toEqual([])
  })

  it('have all their towns that are recognised without a type word among the districts', () => {
    for (const town of tables.places.towns.filter((name) => !['Trường Sa', 'Hoàng Sa'].includes(name))) expect(gazetteer.districts(town), town).not.toEqual([])
  })

  it('have all their communes whose names a dash joins among the names of places', () => {
    const joined = [...tables.gazetteer.communes().matchAll(/\d{5} ([^;\n]+ - [^;\n]+)/gu)].map(([, name]) => name!)
    expect(new Set(tables.places.dashed)).toEqual(new Set(joined))
  })

  it('are found under every way of writing a name', () => {
    const same = [['Hòa Bình', 'Hoà Bình', 'HÒA BÌNH', 'Hòa Bình'.normalize('NFD')], ['Phan Rang-Tháp Chàm', 'Phan Rang - Tháp Chàm', 'Phan Rang – Tháp Chàm'], ["M'Đrắk", 'M’Đrắk', 'MĐrắk'], ['1', '01']]
    for (const spellings of same) expect(unique(spellings.map(nameKey)), spellings.join(', ')).toBe(1)
  })

  it('are what the script makes of its sources', () => {
    execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/gazetteer.mjs', import.meta.url)), '--check'])
  })
})
