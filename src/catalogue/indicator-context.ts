/** What the sentence around a phrase says: "vốn đăng ký" of enterprises or of a project, "xăng RON 95" of a price or of a fund. */
import type { Token } from '../text/tokenise.ts'
import type { ContextWords, IndicatorFacts } from './tables.ts'
import type { PhraseTrie } from './trie.ts'
import { buildTrie, longestPhrase } from './trie.ts'

/** The words of an indicator's contexts; false for those that they except. */
interface Spoken {
  context: PhraseTrie<boolean> | null
  unless: PhraseTrie<boolean> | null
}

/** By indicator, of those that have any. */
export type Contexts = ReadonlyMap<string, Spoken>

export function contextsOf(entries: readonly IndicatorFacts[]): Contexts {
  return new Map(entries.flatMap(({ id, in_context, unless }) => (in_context === undefined && unless === undefined ? [] : [[id, { context: wordsOf(in_context), unless: wordsOf(unless) }] as const])))
}

function wordsOf(stated: ContextWords | undefined): PhraseTrie<boolean> | null {
  return stated === undefined ? null : buildTrie([...stated.words.map((w): [string, boolean] => [w, true]), ...(stated.except ?? []).map((w): [string, boolean] => [w, false])])
}

/** Whether the sentence lets a phrase be its indicator that ends before token `to` and is bound to words that are to be there, or not to be. */
export function hasContext(contexts: Contexts, { id, kind, to }: { id: string; kind: 'context' | 'unless'; to: number }, sentence: readonly Token[]): boolean {
  const trie = contexts.get(id)?.[kind] ?? null
  const spoken = trie !== null && isSpoken(trie, to, sentence)
  return kind === 'context' ? spoken : !spoken
}

/** The word that stands nearest before the end of the phrase decides; where there is none, the first behind it. */
function isSpoken(trie: PhraseTrie<boolean>, to: number, sentence: readonly Token[]): boolean {
  let spoken: boolean | null = null
  for (let at = 0; at < sentence.length && (at < to || spoken === null); at++) {
    const hit = longestPhrase(trie, sentence, at)
    if (hit === null) continue
    spoken = hit.value
    // A word inside a longer one says nothing by itself.
    at += hit.length - 1
  }
  return spoken === true
}
