/** What a rule file says, once its shape is right: ids, phrases, patterns, and the names that they refer to. */
import { corePhrase, expandPhrase } from '../catalogue/phrases.ts'
import type { Tables } from '../catalogue/tables.ts'
import { foldPhrase } from '../text/fold.ts'
import { suggestion } from './nearest.ts'
import { checkOver } from './over.ts'
import { checkPatterns } from './patterns.ts'
import type { Problem, Source } from './rule-file.ts'
import type { WrittenFile } from './written.ts'

/** Sequences that all phrases of a file may stand for; each is kept in memory. */
const MOST_SEQUENCES = 100_000

/** Gaps of one phrase; the ways to place them multiply. */
const MOST_GAPS = 3

/** What is wrong with the entries of a file whose shape is right. */
export function checkEntries(file: WrittenFile, source: Source, tables: Tables): Problem[] {
  return [
    ...repeatedIds(file, source),
    ...checkIndicators(file, source, tables),
    ...checkUnits(file, source),
    ...checkPatterns(file, source, tables),
    ...checkOver(file, source, tables),
    ...checkExamples(file, source, tables),
  ]
}

function repeatedIds(file: WrittenFile, source: Source): Problem[] {
  // Rules and non-figures are told apart by their ids alone.
  const groups = [['indicators'], ['units'], ['rules', 'non_figures']] as const
  return groups.flatMap((sections) => {
    const first = new Map<string, number>()
    return sections.flatMap((section) => (file[section] ?? []).flatMap(({ id }, i) => {
      const at = source.at(`/${section}/${i}/id`)
      const line = first.get(id)
      if (line === undefined) first.set(id, at.line)
      return line === undefined ? [] : [{ ...at, message: `the id "${id}" is taken by the entry of line ${line}` }]
    }))
  })
}

/** A phrase that two indicators of one dimension claim could be either. */
function checkIndicators(file: WrittenFile, source: Source, tables: Tables): Problem[] {
  const { indicators = [] } = file
  const problems: Problem[] = []
  const ids = [...indicators.map(({ id }) => id), ...tables.indicators.map(({ id }) => id)]
  const owners = new Map<string, string>()
  let count = 0
  const known = unitsOf(file, tables)
  for (const [i, { id, phrases, not = [], in_context, unless, dimension, regional, units: counted = [] }] of indicators.entries()) {
    const lists: [string, readonly string[]][] = [['phrases', phrases], ['not', not], ['in_context/phrases', in_context?.phrases ?? []], ['unless/phrases', unless?.phrases ?? []]]
    for (const [list, written] of lists) {
      for (const [j, phrase] of written.entries()) {
        const at = source.at(`/indicators/${i}/${list}/${j}`)
        const sequences = sequencesOf(phrase)
        if (typeof sequences === 'string') {
          problems.push({ ...at, message: sequences })
          continue
        }
        count += sequences.length
        if (list !== 'phrases') continue
        for (const key of [dimension].flat().flatMap((d) => sequences.map((words) => `${d} ${words}`))) {
          const owner = owners.get(key)
          if (owner !== undefined && owner !== id) {
            problems.push({ ...at, message: `"${phrase}" is a phrase of the indicator "${owner}" too, of the same dimension: which of them is meant?` })
            break
          }
          owners.set(key, id)
        }
      }
    }
    for (const [j, unit] of counted.entries()) {
      if (!known.has(foldPhrase(unit))) problems.push({ ...source.at(`/indicators/${i}/units/${j}`), message: `no unit has the id or the spelling "${unit}"${suggestion(unit, known)}` })
    }
    if (regional !== undefined && !ids.includes(regional)) problems.push({ ...source.at(`/indicators/${i}/regional`), message: `no indicator has the id "${regional}"${suggestion(regional, ids)}` })
    if (count > MOST_SEQUENCES) return [...problems, { ...source.at(`/indicators/${i}`), message: `the phrases of the file stand for more than ${MOST_SEQUENCES} sequences of words: use fewer alternatives` }]
  }
  return problems
}

/** Ids, families and spellings of units, folded. */
function unitsOf({ units = [] }: WrittenFile, tables: Tables): ReadonlySet<string> {
  return new Set([...units, ...tables.units].flatMap(({ id, family, spellings }) => [id, ...(family === undefined ? [] : [family]), ...spellings].map(foldPhrase)))
}

/** The sequences that a phrase stands for, folded; or what is wrong with it. */
function sequencesOf(phrase: string): string[] | string {
  const sign = /[^\p{L}\p{M}\p{N}\s()|?…&%/.,'’-]/u.exec(phrase)
  if (sign !== null) return `"${sign[0]}" has no meaning in a phrase, which is words, (a|b), (a)? and …`
  if (phrase.includes('..')) return `"${phrase}": a gap is written with the one sign …`
  if (phrase.split('…').length > MOST_GAPS + 1) return `"${phrase}" has more than ${MOST_GAPS} gaps (…)`
  try {
    const sequences = expandPhrase(corePhrase(phrase)).map((words) => foldPhrase(words.join(' ')))
    return sequences.length === 0 ? `"${phrase}" stands for no words` : sequences
  } catch (error) {
    return (error as Error).message
  }
}

function checkUnits({ units = [] }: WrittenFile, source: Source): Problem[] {
  const owners = new Map<string, string>()
  return units.flatMap(({ id, spellings }, i) => spellings.flatMap((spelling, j) => {
    const at = source.at(`/units/${i}/spellings/${j}`)
    const key = foldPhrase(spelling)
    const owner = owners.get(key)
    owners.set(key, id)
    if (/^\p{N}/u.test(key)) return [{ ...at, message: `"${spelling}" begins with a digit, as no unit can` }]
    return owner === undefined || owner === id ? [] : [{ ...at, message: `"${spelling}" is a spelling of the unit "${owner}" too` }]
  }))
}

/** What a record names as its rule where none matched. */
const UNRULED = 'stated'

/** Ids that figures can have, by the field of the record. */
type KnownIds = Readonly<Record<'indicator' | 'rule', ReadonlySet<string>>>

/** Ids that an expected figure names and nothing has: the example could never come out. */
function unknownIds(figure: Readonly<Record<string, unknown>>, known: KnownIds): { field: string; message: string }[] {
  return (['indicator', 'rule'] as const).flatMap((field) => [figure[field]].flat().flatMap((id) =>
    typeof id !== 'string' || known[field].has(id) ? [] : [{ field, message: `no ${field} has the id "${id}"${suggestion(id, known[field])}` }]))
}

/** An id under `not` that nothing has could never be given, and the example never fail. */
function checkExamples(file: WrittenFile, source: Source, tables: Tables): Problem[] {
  const sections = ['indicators', 'units', 'non_figures', 'rules'] as const
  const idsOf = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id)
  const ids: KnownIds = {
    indicator: new Set([...idsOf(file.indicators), ...idsOf(tables.indicators)]),
    rule: new Set([...idsOf(file.rules), ...idsOf(file.non_figures), ...idsOf(tables.rules), UNRULED]),
  }
  const known = new Set([...ids.indicator, ...ids.rule, ...idsOf(file.units)])
  const units = unitsOf(file, tables)
  // Composite units, quintal/ha, are not in the tables.
  const isUnit = (id: string) => id.includes('/') || units.has(foldPhrase(id))
  return sections.flatMap((section) => (file[section] ?? []).flatMap(({ examples = [] }, i) => examples.flatMap(({ text, gives, not }, j) => {
    const at = `/${section}/${i}/examples/${j}`
    if (gives === undefined && not === undefined) return [{ ...source.at(at), message: 'an example needs "gives", the figures expected ([] for none), or "not", an id that no figure may have' }]
    if (not !== undefined && !known.has(not) && !isUnit(not)) return [{ ...source.at(`${at}/not`), message: `no rule, indicator or unit has the id "${not}"${suggestion(not, known)}` }]
    return (gives ?? []).flatMap((figure, k) => [
      ...(text.includes(String(figure['text'])) ? [] : [{ ...source.at(`${at}/gives/${k}/text`), message: `"${String(figure['text'])}" does not stand in the sentence` }]),
      ...unknownIds(figure, ids).map(({ field, message }) => ({ ...source.at(`${at}/gives/${k}/${field}`), message })),
    ])
  })))
}
