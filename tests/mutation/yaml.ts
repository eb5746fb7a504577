/** Stands for the package `yaml` in mutation testing: what it has parsed once is kept, as parsing the tables takes longer than most of the tests. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type Yaml from 'yaml'

const yaml = createRequire(import.meta.url)('yaml') as typeof Yaml
const folder = fileURLToPath(new URL('../../node_modules/.cache/yaml/', import.meta.url))

export function parse(text: string): unknown {
  const kept = `${folder}${createHash('sha256').update(text).digest('hex')}.json`
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  const value: unknown = yaml.parse(text)
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, JSON.stringify(value))
  return value
}
