/** What differs between two readings of the same texts: figures that came, went, or say something else. Pure; reads no files. */

/** Records by their source, in the order of the sources. */
export function bySource(lines) {
  const sources = new Map()
  for (const line of lines) {
    const figure = JSON.parse(line)
    if (!sources.has(figure.source)) sources.set(figure.source, [])
    sources.get(figure.source).push(figure)
  }
  return sources
}

/**
 * The differences from the records `before` to those `now`, both by source: `added` and `dropped` figures, `altered` ones with
 * `changes` from what to what by field, and how many figures changed in each of the `fields`. Fields that only one of the two readings
 * knows are in `unknown`, and are not compared.
 */
export function compare(before, now) {
  const fields = [...new Set([...fieldsOf(before), ...fieldsOf(now)])]
  const unknown = fields.filter((field) => !fieldsOf(before).includes(field) && before.size > 0 || !fieldsOf(now).includes(field) && now.size > 0)
  const compared = fields.filter((field) => field !== 'source' && !unknown.includes(field))
  const result = { added: [], dropped: [], altered: [], fields: {}, unknown }
  for (const source of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    for (const [old, figure] of pairs(before.get(source) ?? [], now.get(source) ?? [])) note(result, compared, old, figure)
  }
  return result
}

function fieldsOf(sources) {
  const [first] = sources.values()
  return first === undefined ? [] : Object.keys(first[0])
}

/** Figures of one source that are the same one: those that overlap in the text, each once, in the order of the text. */
function* pairs(before, now) {
  let [i, j] = [0, 0]
  while (i < before.length || j < now.length) {
    const [old, figure] = [before[i], now[j]]
    if (figure === undefined || (old !== undefined && old.end <= figure.start)) {
      yield [old, null]
      i++
    } else if (old === undefined || figure.end <= old.start) {
      yield [null, figure]
      j++
    } else {
      yield [old, figure]
      i++
      j++
    }
  }
}

function note(result, fields, old, figure) {
  if (old === null) return void result.added.push(figure)
  if (figure === null) return void result.dropped.push(old)
  const changed = fields.filter((field) => old[field] !== figure[field])
  if (changed.length === 0) return
  for (const field of changed) result.fields[field] = (result.fields[field] ?? 0) + 1
  const { source, line, start, end, text, sentence } = figure
  result.altered.push({ source, line, start, end, text, sentence, changes: Object.fromEntries(changed.map((field) => [field, [old[field], figure[field]]])) })
}
