/** The patterns of a rule file: what the engine would take in silence and never match is refused here. */
import type { Rule, Tables } from '../catalogue/tables.ts'
import type { Atom, Item } from '../rules/pattern.ts'
import { parsePattern, PatternError, renderPattern } from '../rules/pattern.ts'
import { suggestion } from './nearest.ts'
import type { Problem, Source } from './rule-file.ts'
import type { WrittenFile } from './written.ts'

/** What a pattern may capture, beside the quantity. */
const CAPTURES = ['quantity', 'label', 'baseline', 'period', 'place'] as const
/** Tags that the captured term must be able to have. */
const CAPTURED: Readonly<Record<string, readonly string[]>> = { period: ['Period'], place: ['Place'] }
/** Tags of quantities: the dimensions and what stands for all of them. */
export const QUANTITY_TAGS = ['Quantity', 'Money', 'Percent', 'Points', 'Count', 'Mass', 'Area', 'Length', 'Volume', 'Energy', 'Power', 'Ratio', 'Duration', 'Temperature', 'Rate', 'Modifier'] as const

type Complain = (message: string, part: string, inside?: number) => void

/** The tags that patterns may use. */
export function tagsOf({ words, termTags }: Tables): string[] {
  return [...termTags.map(({ tag }) => tag), ...words.map(({ tag }) => tag).filter((tag) => tag !== 'Plain')]
}

/** What is wrong with the patterns and settings of a file. */
export function checkPatterns(file: WrittenFile, source: Source, tables: Tables): Problem[] {
  const problems: Problem[] = []
  const tags = tagsOf(tables)
  const indicatorIds = [...(file.indicators ?? []), ...tables.indicators].map(({ id }) => id)
  const seen = new Map<string, string>()
  for (const section of ['non_figures', 'rules'] as const) {
    for (const [i, entry] of (file[section] ?? []).entries()) {
      const { id, match, set }: { id: string; match: string; set?: Rule['set'] } = entry
      const complain: Complain = (message, part, inside) => problems.push({ ...source.at(`/${section}/${i}/${part}`, 'value', inside ?? null), message })
      const items = checkPattern(match, tags, complain)
      if (items !== null) {
        const same = seen.get(renderPattern(items))
        if (same !== undefined) complain(`the pattern is that of "${same}": one of the two would never count`, 'match')
        seen.set(renderPattern(items), id)
        if (section === 'rules' && set === undefined && !items.some(({ capture }) => capture !== null && capture.name !== 'quantity')) complain('the rule sets nothing and captures nothing beside the figure', 'match')
      }
      for (const field of ['label', 'baseline'] as const) {
        if (set?.[field] !== undefined && items?.some(({ capture }) => capture?.name === field) === true) complain(`the ${field} is captured and set: which of them is meant?`, `set/${field}`)
      }
      if (set?.indicator !== undefined && !indicatorIds.includes(set.indicator)) complain(`no indicator has the id "${set.indicator}"${suggestion(set.indicator, indicatorIds)}`, 'set/indicator')
    }
  }
  return problems
}

function checkPattern(match: string, tags: readonly string[], complain: Complain): Item[] | null {
  try {
    const items = parsePattern(match)
    checkTags(items, tags)
    checkCaptures(items)
    return items
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    complain(error.message, 'match', error.at)
    return null
  }
}

/** Throws a PatternError at the first tag that no term can have. */
export function checkTags(items: readonly Item[], tags: readonly string[]): void {
  for (const { kind, name, at } of atomsOf(items)) {
    if (kind === 'tag' && !tags.includes(name)) throw new PatternError(`no term has the tag "#${name}"${suggestion(name, tags).replace('"', '"#')}`, at)
  }
}

function checkCaptures(items: readonly Item[]): void {
  const captures = [...new Set(items.map(({ capture }) => capture).filter((capture) => capture !== null))]
  for (const { name, at } of captures) {
    if (!CAPTURES.some((known) => known === name)) throw new PatternError(`a rule captures no <${name}>${suggestion(name, CAPTURES) || `; it can capture ${CAPTURES.join(', ')}`}`, at)
    if (captures.find((capture) => capture.name === name)!.at !== at) throw new PatternError(`<${name}> is captured twice`, at)
  }
  const quantity = items.filter(({ capture }) => capture?.name === 'quantity')
  if (quantity.length === 0) throw new PatternError('no figure is captured: write [<quantity>#Quantity], or [<quantity>#Percent] …', 0)
  const one = quantity[0]!
  if (quantity.length > 1 || one.repeat !== null || one.negative || !isOneOf(one, QUANTITY_TAGS)) {
    throw new PatternError(`<quantity> captures one term, tagged ${QUANTITY_TAGS.slice(0, -1).map((tag) => `#${tag}`).join(', ')}, or a choice of these`, one.capture!.at)
  }
  for (const item of items) {
    const wanted = CAPTURED[item.capture?.name ?? '']
    if (wanted !== undefined && !isOneOf(item, wanted)) throw new PatternError(`<${item.capture!.name}> captures one term tagged #${wanted[0]}`, item.capture!.at)
  }
}

/** True when whatever the item matches is a term with one of the tags. */
function isOneOf({ choices, all }: Item, tags: readonly string[]): boolean {
  const isTag = ({ kind, name, negative }: Atom) => kind === 'tag' && !negative && tags.includes(name)
  return all ? choices.some((choice) => isTag(choice[0]!)) : choices.every((choice) => choice.length === 1 && isTag(choice[0]!))
}

function atomsOf(items: readonly Item[]): Atom[] {
  return items.flatMap(({ choices }) => choices.flat())
}
