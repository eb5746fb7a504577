/** The shape of a rule file, held against the published JSON Schema; its complaints are told in the words of the file. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import { once } from '../once.ts'
import { suggestion } from './nearest.ts'
import { readSchema } from './published.ts'
import type { Problem, Source } from './rule-file.ts'
import { escapePointer } from './source.ts'

/** What is wrong with the shape of a file; nothing when it is right. */
export function checkShape(source: Source): Problem[] {
  const validate = source.size < MANY ? forAll() : forFirst()
  if (validate(source.value)) return []
  const errors = validate.errors ?? []
  // What is empty is no pattern either, which need not be told again.
  const empty = new Set(errors.filter(({ keyword }) => keyword === 'minLength').map(({ instancePath }) => instancePath))
  return errors.filter(({ keyword, instancePath }) => keyword !== 'if' && (keyword !== 'pattern' || !empty.has(instancePath))).slice(0, MOST).map((error) => problemOf(source, error))
}

const forAll = once(() => validator(true))
const forFirst = once(() => validator(false))

function validator(allErrors: boolean): ValidateFunction {
  return new Ajv({ allErrors, verbose: true, strict: true, strictTypes: false, strictRequired: false }).compile(JSON.parse(readSchema()) as object)
}

/** More complaints than this help nobody. */
const MOST = 50
/** In a file of more values the first fault is told alone: the library's time for all of them grows with their square. */
const MANY = 20_000

function problemOf(source: Source, error: ErrorObject): Problem {
  const { instancePath: pointer, keyword, params } = error
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty'])
    return { ...source.at(`${pointer}/${escapePointer(key)}`, 'key'), message: unknownKey(key, pointer, error) }
  }
  if (keyword === 'required') return { ...source.at(pointer, 'key'), message: `${nameOf(pointer)} needs "${params['missingProperty']}"` }
  return { ...source.at(pointer), message: complaint(error, pointer) }
}

function unknownKey(key: string, pointer: string, { parentSchema }: ErrorObject): string {
  const known = Object.keys(parentSchema?.['properties'] as object).filter((name) => !name.startsWith('$'))
  const near = suggestion(key, known)
  return `unknown key "${key}" in ${nameOf(pointer)}${near === '' ? `; its keys are ${known.join(', ')}` : near}`
}

function complaint({ keyword, params, data, parentSchema }: ErrorObject, pointer: string): string {
  const what = keyOf(pointer)
  if (keyword === 'enum') {
    const allowed = params['allowedValues'] as (string | null)[]
    const near = typeof data === 'string' ? suggestion(data, allowed.filter((value) => value !== null)) : ''
    return `${shown(data)} is no ${what}${near === '' ? `; right would be ${allowed.filter((value) => value !== null).join(', ')}` : near}`
  }
  if (keyword === 'type') return `${what} is ${kindOf(data)}; right would be ${[params['type']].flat().map((type) => KINDS[String(type)]).join(' or ')}${what === 'match' ? ', in quotes' : ''}`
  if (keyword === 'pattern') return `${shown(data)} is no ${what}; ${PATTERNS[what] ?? 'it is blank'}`
  if (keyword === 'minItems' || keyword === 'minProperties' || keyword === 'minLength') return `${nameOf(pointer)} is empty`
  if (keyword === 'maxItems') return `${what} holds more than ${params['limit']}`
  if (keyword === 'maxLength') return `${what} has more than ${params['limit']} characters`
  const bounds = [parentSchema?.['minimum'], parentSchema?.['maximum']]
  return `${shown(data)} is no ${what}; right would be a number from ${bounds.join(' to ')}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'true or false', null: 'null', array: 'a list', object: 'a map of keys and values',
}

const PATTERNS: Readonly<Record<string, string>> = {
  id: 'ids of indicators are small letters, digits and _, those of rules small letters, digits and -',
  regional: 'ids of indicators are small letters, digits and _',
  baseline: 'right would be yoy, previous, plan, or a period such as 2019, 2019-Q1 or 2019-05',
}

/** Singular names of the sections. */
const ENTRIES: Readonly<Record<string, string>> = { indicators: 'an indicator', units: 'a unit', non_figures: 'a non-figure', rules: 'a rule' }
/** What an item of these lists is. */
const ITEMS: Readonly<Record<string, string>> = { phrases: 'phrase', not: 'phrase', words: 'word', units: 'unit', spellings: 'spelling', before: 'sign', not_before: 'word', examples: 'example', gives: 'expected figure', over: 'id', dimension: 'dimension', role: 'role', direction: 'direction', status: 'status', modifier: 'modifier' }

/** "a rule", "the settings of a rule", "an example": the thing at a pointer. */
function nameOf(pointer: string): string {
  const [, section = '', index, ...rest] = pointer.split('/')
  if (section === '') return 'a rule file'
  if (index === undefined) return `"${section}"`
  const entry = ENTRIES[section] ?? section
  if (rest.length === 0) return entry
  const key = keyOf(pointer)
  return rest.at(-1) === key ? `"${key}" of ${entry}` : `an ${key} of ${entry}`.replace(/^an (?=[^aeiou])/u, 'a ')
}

/** The key at a pointer, or what an item of the list at it is. */
function keyOf(pointer: string): string {
  const parts = pointer.split('/')
  const last = parts.at(-1)!
  if (!/^\d+$/u.test(last)) return last === '' ? 'a rule file' : last
  const list = parts.at(-2)!
  return ITEMS[list] ?? ENTRIES[list]?.replace(/^an? /u, '') ?? 'value'
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return KINDS['array']!
  return KINDS[typeof value] ?? typeof value
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
