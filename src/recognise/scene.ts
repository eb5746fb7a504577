/** What quantities are read with: the compiled tables, what the document says of its numbers, and one sentence. */
import type { PhraseTrie } from '../catalogue/trie.ts'
import type { ModifierGrammar } from './modifier.ts'
import type { NumberScene } from './number.ts'
import type { NumberWords } from './number-words.ts'
import type { SeparatorHabit } from './numeral.ts'
import type { StatedUnit } from './stated-unit.ts'
import type { UnitGrammar } from './unit.ts'

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

/** A sentence with all that is known of it. */
export interface QuantityScene extends NumberScene {
  grammar: QuantityGrammar
  context: QuantityContext
}
