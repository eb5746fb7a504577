/** What is installed with the package: pinned, under licences that permit its use, with no scripts of its own. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  version: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  integrity?: string
  engines?: { node?: string }
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; files: string[] }
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const all = Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...locked }))
const runtime = all.filter(({ dev, devOptional }) => dev !== true && devOptional !== true)

const PERMISSIVE = ['MIT', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)']
/** States a later Node than the oldest that we support: its reader of PDF runs on Node 20 with what src/read/pdf.ts adds, which the tests of PDFs hold. */
const LATER_NODE = ['unpdf']

describe('the dependencies', () => {
  it('of a run are pinned to the version that is locked', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version])
  })

  it('are locked with the digest of what is installed', () => {
    expect(all.filter(({ integrity }) => integrity === undefined).map(({ name }) => name)).toEqual([])
  })

  it('run no scripts when they are installed, and would not be let', () => {
    expect(all.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name)).toEqual([])
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/mu)
  })

  it('of a run permit its use, and are listed with their licences', () => {
    expect(runtime.filter(({ license }) => !PERMISSIVE.includes(license ?? '')).map(({ name, license }) => `${name}: ${license}`)).toEqual([])
    const listed = [...read('docs/licences.md').matchAll(/^\| (?!package|---)(\S+) \| (.+) \|$/gmu)].map(([, name, license]) => `${name} ${license}`)
    expect(listed).toEqual(runtime.map(({ name, license }) => `${name} ${license}`).sort())
  })

  it('of a run each have their reason in the README', () => {
    for (const name of Object.keys(manifest.dependencies)) expect(read('README.md')).toMatch(new RegExp(`^\\| ${name} \\| .+ \\|$`, 'mu'))
  })

  it('of a run are for the oldest Node that is supported', () => {
    const later = runtime.filter(({ engines }) => /^(?:>=|\^) ?(?:2[1-9]|[3-9]\d)/u.test(engines?.node ?? '')).map(({ name }) => name)
    expect(later).toEqual(LATER_NODE)
  })
})
