/** The files that ship with the rule language: the JSON Schema of rule files and one to begin with. */
import { readFileSync } from 'node:fs'

/** The JSON Schema of rule files, as text. */
export function readSchema(): string {
  return readFileSync(new URL('./rules.schema.json', import.meta.url), 'utf8')
}

/** A commented rule file with one indicator and one rule, which passes its own check. */
export function starterRules(): string {
  return readFileSync(new URL('./starter.yaml', import.meta.url), 'utf8')
}
