/** The shapes of the data tables, as their YAML files state them. */
import type { Dimension, Direction, Modifier, Role, Status } from '../figure.ts'
import type { GazetteerSource } from './gazetteer/gazetteer.ts'
import type { Prepared, PreparedSpans } from './prepared.ts'
import type { PeriodTable, PlaceTable, ReferenceTable } from './span-tables.ts'

/** A sentence beside an entry: what it must give, or what it must not be taken for. */
export interface TableExample {
  text: string
  gives?: Record<string, unknown>[]
  not?: string
}

/** Words, those that say the opposite, and the phrases that they decide. */
export interface ContextWords {
  words: string[]
  except?: string[]
  phrases: string[]
}

/** One indicator: what it is called, how reports name it, and what its figures can be. */
export interface IndicatorEntry {
  id: string
  name: string
  gloss: string
  dimensions: Dimension[]
  /** Phrase language of `phrases.ts` */
  phrases: string[]
  /** What its counts are of, counted nouns or groups of them; anything where left out */
  units?: string[]
  /** Phrases that look like it and are not */
  not?: string[]
  /** Phrases that are it only in a sentence that holds one of the words, other than in one of what it excepts */
  in_context?: ContextWords
  /** Phrases that are not it in a sentence that holds one of the words */
  unless?: ContextWords
  /** The indicator that it is where a province or district is spoken of: GDP and GRDP */
  regional?: string
  /** Official code and the law that gives it */
  code?: { law: string; id: string }
  /** As that of a rule */
  rank?: number
  examples: TableExample[]
}

/** An indicator as its file states it: one dimension without a list, and a code of a user's own without a law. */
export type WrittenIndicator = Omit<IndicatorEntry, 'dimensions' | 'code' | 'examples'> & { dimension: Dimension | Dimension[]; code?: string | { law: string; id: string }; examples?: TableExample[] }

/** What is asked of an indicator when it is found. */
export type IndicatorFacts = Pick<IndicatorEntry, 'id' | 'dimensions' | 'units' | 'in_context' | 'unless' | 'regional' | 'code' | 'rank'>

/** The phrases of an indicator, expanded and folded: syllables joined by spaces, `…` for a gap. */
export interface IndicatorPhrases {
  id: string
  phrases: string[]
  /** Those without gaps, with what may be left out at their ends too: for making one term of them */
  whole: string[]
  context: string[]
  unless: string[]
  not: string[]
}

/** A tag of the rule language and what it stands for. */
export interface TermTag {
  tag: string
  gloss: string
}

/** A group of words under one tag. */
export interface WordGroup extends TermTag {
  phrases: string[]
}

/** What a rule says of the quantity that it captures. */
export interface RuleSettings {
  role?: Role
  direction?: Direction
  baseline?: string
  status?: Status
  /** Said of the number by a verb: `vượt 4 tỷ` is more than */
  modifier?: Modifier
  /** Where the label stands: before the verb, after the quantity, or with the figure before */
  label?: 'before' | 'after' | 'inherit'
  indicator?: string
  /** Looks like a figure and is none */
  figure?: false
}

/** One pattern rule as its file states it: a pattern over tagged terms and the fields that it sets. */
export interface Rule {
  id: string
  /** Pattern in compromise's match syntax over our tags; captures are written `[<quantity>#Quantity]` */
  match: string
  set: RuleSettings
  /** Ids of rules that this one overrides where both match */
  over?: string[]
  /** 0 or left out for a built-in rule, 1 for the first file of a user's, 2 for the second: the higher wins */
  rank?: number
  examples: TableExample[]
}

/** One unit, or one group of counted nouns. */
export interface UnitEntry {
  /** Canonical code of a unit; name of a group of counted nouns */
  id: string
  dimension: Dimension
  /** A group of counted nouns: the unit of a record is the spelling as written */
  counted?: boolean
  /** A name that several groups share, by which an indicator counts things of them all */
  family?: string
  spellings: string[]
  /** Counted even where a name takes the noun in: "2 huyện Bảo Lâm và Bảo Lạc" */
  before_names?: boolean
  /** None of it is counted in billions: "chi 40.000 tỷ sở hữu 55%" is money, and no offices */
  few?: boolean
  /** Signs that stand before the number: `$` */
  before?: string[]
  /** The unit behind a fused abbreviation: VND for `tr.đ`, with `exponent` 6 */
  unit?: string
  exponent?: number
  /** Code as a denominator: `person` in VND/person/year */
  per?: string
  /** Next syllables with which it is something else: tạ in "tạ dạt" */
  not_before?: string[]
  examples: TableExample[]
}

/** Words that say how exact a number is. */
export interface ModifierEntry {
  id: Modifier
  before: string[]
  after?: string[]
  /** Syllables before it with which it belongs to something else */
  not_after?: string[]
  /** Read as this modifier only where nothing but the quantity is given */
  alone?: string[]
  /** Those of `before` that bound only round counts: "trên 63 tỉnh" is "across 63 provinces" */
  round_only?: string[]
}

/** The words of numbers; see numbers.yaml for each. */
export interface NumberTable {
  digits: Record<string, number>
  following: string[]
  ten: string
  tens: string[]
  hundred: string
  zero: string[]
  scales: Record<string, number>
  short_scales: Record<string, number>
  letters: Record<string, number>
  dozen: string
  half: string
  point: string[]
  negative: string[]
  not_scale_before: Record<string, string[]>
  indefinite: string[]
  not_number: string[]
  not_nouns: string[]
  sizes: string[]
  contracted: string[]
  numbered: string[]
  stages: Record<string, number>
  articles: string[]
  part: string
  multiple: string
}

/** All tables. */
export interface Tables {
  units: UnitEntry[]
  modifiers: ModifierEntry[]
  numbers: NumberTable
  periods: PeriodTable
  references: ReferenceTable
  places: PlaceTable
  /** Read only when a text names a place */
  gazetteer: GazetteerSource
  words: WordGroup[]
  /** Words of the heads of tables, by what they tell of a column */
  tableWords: Record<'index' | 'unit' | 'remark' | 'change' | 'fall' | 'relative' | 'share' | 'plan' | 'estimate' | 'actual' | 'yoy' | 'previous' | 'total', string[]>
  /** Tags that are no word groups, with what they stand for */
  termTags: TermTag[]
  indicators: IndicatorEntry[]
  /** Derived from `indicators` when the tables are read */
  indicatorPhrases: IndicatorPhrases[]
  rules: Rule[]
  /** Told by the build, of what no user's tables are among */
  spans?: PreparedSpans
}

/** Phrases as their files state them, or what the build has made of them. */
type Phrases = (Pick<Tables, 'words' | 'indicatorPhrases'> & { prepared?: never }) | { prepared: Prepared }

/** What a run without a user's tables needs of them. */
export type GrammarTables = Omit<Tables, 'words' | 'termTags' | 'indicators' | 'indicatorPhrases'> & { indicators: readonly IndicatorFacts[] } & Phrases
