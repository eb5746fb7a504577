/** Words around a number that say how exact it is; several stand together, and a bound says more than "about". */
import type { ModifierEntry } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie, longestPhrase } from '../catalogue/trie.ts'
import type { Modifier } from '../figure.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'

interface ModifierWord {
  id: Modifier
  notAfter: ReadonlySet<string>
}

/** Modifier phrases before and behind the quantity. */
export interface ModifierGrammar {
  before: PhraseTrie<ModifierWord>
  after: PhraseTrie<ModifierWord>
  /** The phrases of `before` and those that are bounds only where nothing else is said */
  alone: PhraseTrie<ModifierWord>
}

/** A modifier read, with the token at which it begins or behind which it ends. */
export interface ModifierRead {
  modifier: Modifier
  edge: number
}

const LONGEST = 3
const STACK = 3

/** Builds the tries. */
export function compileModifiers(entries: readonly ModifierEntry[]): ModifierGrammar {
  const pairs = (field: 'before' | 'after' | 'alone') => entries.flatMap((entry): [string, ModifierWord][] => {
    const word = { id: entry.id, notAfter: new Set((entry.not_after ?? []).map(fold)) }
    return (entry[field] ?? []).map((phrase) => [phrase, word])
  })
  return { before: buildTrie(pairs('before')), after: buildTrie(pairs('after')), alone: buildTrie([...pairs('alone'), ...pairs('before')]) }
}

/** The modifiers that end right before `at`, taken together; null when there is none. */
export function modifierBefore(trie: PhraseTrie<ModifierWord>, tokens: readonly Token[], taken: readonly boolean[], at: number): ModifierRead | null {
  let edge = at
  let modifier: Modifier | null = null
  for (let n = 0; n < STACK; n++) {
    const hit = phraseEndingAt(trie, tokens, taken, edge)
    if (hit === null) break
    edge = hit.first
    modifier = modifier === null || modifier === 'approx' ? hit.id : modifier
  }
  return modifier === null ? null : { modifier, edge }
}

/** The modifier behind the quantity: `trở lên`, `lẻ`. */
export function modifierAfter(grammar: ModifierGrammar, tokens: readonly Token[], at: number): ModifierRead | null {
  const hit = longestPhrase(grammar.after, tokens, at)
  return hit === null ? null : { modifier: hit.value.id, edge: at + hit.length }
}

function phraseEndingAt(trie: PhraseTrie<ModifierWord>, tokens: readonly Token[], taken: readonly boolean[], end: number): { id: Modifier; first: number } | null {
  for (let first = Math.max(0, end - LONGEST); first < end; first++) {
    const hit = longestPhrase(trie, tokens, first, end)
    if (hit === null || first + hit.length !== end || taken[first] === true) continue
    const before = tokens[first - 1]?.norm
    if (before !== undefined && hit.value.notAfter.has(before)) continue
    return { id: hit.value.id, first }
  }
  return null
}
