/** The indicators as their files state them, and their phrases expanded. */
import { fold } from '../text/fold.ts'
import { corePhrase, expandPhrase, GAP } from './phrases.ts'
import type { IndicatorEntry, IndicatorPhrases, WrittenIndicator } from './tables.ts'

/** An indicator as its file states it to one as the tables hold it. */
export function indicatorEntry({ dimension, code, examples = [], ...entry }: WrittenIndicator): IndicatorEntry {
  const own = typeof code === 'string' ? { law: '', id: code } : code
  return { ...entry, dimensions: [dimension].flat(), ...(own === undefined ? {} : { code: own }), examples }
}

/** Expands and folds the phrases of all indicators, once, when the tables are read; what a context binds decides only in it. Throws when a phrase does not parse. */
export function expandIndicators(entries: readonly IndicatorEntry[]): IndicatorPhrases[] {
  const expand = (phrases: readonly string[] = [], part = corePhrase) =>
    phrases.flatMap((phrase) => expandPhrase(part(phrase)).map((words) => words.map((w) => (w === GAP ? GAP : fold(w))).join(' ')))
  return entries.map(({ id, phrases, in_context, unless: open, not }) => {
    const [context, unless] = [expand(in_context?.phrases), expand(open?.phrases)]
    const bound = new Set([...context, ...unless])
    const whole = [...new Set(expand(phrases, (phrase) => phrase))].filter((key) => !key.includes(GAP))
    return { id, phrases: expand(phrases).filter((key) => !bound.has(key)), whole, context, unless, not: expand(not) }
  })
}

/** Phrases without gaps, for merging them into one term: pairs for `buildFoldedTrie`. */
export function plainPhrases(expanded: readonly IndicatorPhrases[]): [string, string][] {
  return expanded.flatMap(({ id, whole }) => whole.map((key): [string, string] => [key, id]))
}
