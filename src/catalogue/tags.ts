/** Word groups to one phrase table: each phrase with the tags of all groups that list it. */
import { foldPhrase } from '../text/fold.ts'
import type { WordGroup } from './tables.ts'

/** Phrases with their tags, for `buildTrie`; `Plain` phrases get the empty set. */
export function taggedPhrases(groups: readonly WordGroup[]): [string, ReadonlySet<string>][] {
  const tags = new Map<string, Set<string>>()
  for (const { tag, phrases } of groups) {
    for (const phrase of phrases) {
      const key = foldPhrase(phrase)
      const known = tags.get(key) ?? new Set<string>()
      if (tag !== 'Plain') known.add(tag)
      tags.set(key, known)
    }
  }
  return [...tags]
}
