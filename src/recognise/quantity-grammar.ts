/** The tables that quantities are read with, compiled, and what a document says of its numbers as a whole. */
import type { Tables } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie } from '../catalogue/trie.ts'
import type { ModifierGrammar } from './modifier.ts'
import { compileModifiers } from './modifier.ts'
import type { NumberWords } from './number-words.ts'
import { compileNumberWords } from './number-words.ts'
import type { SeparatorHabit } from './numeral.ts'
import type { StatedUnit } from './stated-unit.ts'
import type { UnitGrammar } from './unit.ts'
import { compileUnits } from './unit.ts'

/** Compiled tables of numbers, units and modifiers. */
export interface QuantityGrammar {
  words: NumberWords
  units: UnitGrammar
  modifiers: ModifierGrammar
  /** Phrases that open with a number word and count nothing: hai bên */
  notNumbers: PhraseTrie<true>
}

/** What the document says of its numbers as a whole. */
export interface QuantityContext {
  decimal: SeparatorHabit
  /** Unit stated above for the bare numbers below: (ĐVT: triệu đồng) */
  unit: StatedUnit | null
}

/** Compiles the tables that quantities are read with. */
export function compileQuantityGrammar(tables: Pick<Tables, 'units' | 'numbers' | 'modifiers'>): QuantityGrammar {
  return {
    words: compileNumberWords(tables.numbers),
    units: compileUnits(tables.units),
    modifiers: compileModifiers(tables.modifiers),
    notNumbers: buildTrie(tables.numbers.not_number.map((phrase): [string, true] => [phrase, true])),
  }
}
