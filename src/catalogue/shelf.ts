/** Tries of the tables by name: each built when a text first comes to it, or as the build has laid it out. */
import { once } from '../once.ts'
import { packTries } from './pack.ts'
import type { PackedShelf, Prepared } from './prepared.ts'
import type { PhraseTrie } from './trie.ts'
import { buildTrie, packedTrie } from './trie.ts'

type Entries<T> = readonly (readonly [phrase: string, value: T])[]

interface Recipe {
  entries: () => Entries<unknown>
  build: <T>(entries: Entries<T>) => PhraseTrie<T>
}

/** Where compiling the tables finds its tries. */
export interface Shelf {
  /** What has been asked for, for the build */
  asked: Map<string, Recipe>
  laid: Pick<Prepared, 'shelf' | 'syllables'> | null
  roots: ReadonlyMap<string, number>
}

/** What the build has laid out; without it all tries are built. */
export function shelfOf(laid: Pick<Prepared, 'shelf' | 'syllables'> | null = null): Shelf {
  return { asked: new Map(), laid, roots: new Map(laid?.shelf.names.map((name, root) => [name, root])) }
}

/** The trie of this name, with its bit of `OPENS`; of two equal phrases the first wins. */
export function shelved<T>(shelf: Shelf, name: string, entries: () => Entries<T>, bit = 0, build: Recipe['build'] = buildTrie): PhraseTrie<T> {
  shelf.asked.set(name, { entries, build })
  const root = shelf.roots.get(name)
  if (shelf.laid === null || root === undefined) return { ...build(entries()), bit }
  const all = once(entries)
  return packedTrie({ ...shelf.laid.shelf.tries, syllables: shelf.laid.syllables, values: [], valueAt: (number) => all()[number]![1] }, root, bit)
}

/** Part of the build: all that has been asked for, a value being the number of its phrase. */
export function packShelf({ asked }: Shelf, numberOf: (syllable: string) => number): PackedShelf {
  const tries = Array.from(asked.values(), ({ entries, build }) => build(entries().map(([phrase], number) => [phrase, number] as const)))
  return { names: [...asked.keys()], tries: packTries(tries, numberOf, (number) => number) }
}
