/** Addresses within the page: `#2-17` is the 17th figure of the second source. */
import type { PageSource } from './data.ts'

export function linkTo(source: number, place: number | null): string {
  return `#${source + 1}${place === null ? '' : `-${place + 1}`}`
}

/** What an address asks for, from 0; -1 for none: without a number a page of one source shows it, one of several its files. */
export function parseLink(hash: string, sources: readonly PageSource[]): [source: number, place: number | null] {
  const [source = Number.NaN, place = Number.NaN] = hash.slice(1).split('-').map(Number)
  const known = sources[source - 1] !== undefined ? source - 1 : sources.length === 1 ? 0 : -1
  return [known, sources[known]?.figures[place - 1] === undefined ? null : place - 1]
}
