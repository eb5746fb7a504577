/** What relating is given: a sentence as the stages before have read it, and the compiled tables. */
import type { IndicatorIndex } from '../catalogue/indicator-index.ts'
import type { Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import type { Span } from '../figure.ts'
import type { UnitTables } from '../recognise/stated-unit.ts'
import type { RuleSet } from '../rules/compile.ts'
import type { Token } from '../text/tokenise.ts'
import type { SentenceTerm } from './terms.ts'

/** One sentence: its tokens, and its terms with their spans. */
export interface Sentence extends Span {
  text: string
  tokens: readonly Token[]
  terms: readonly SentenceTerm[]
}

/** What relating needs beside the sentence; built once. */
export interface RelateGrammar {
  rules: RuleSet
  /** Those of users alone */
  usersRules: RuleSet
  indicators: IndicatorIndex
  gazetteer: Gazetteer
  /** For the unit that a label says */
  quantities: UnitTables
}
