/** The unit of a number that stands without one, as what is measured says it: "Số người chết là 36", "Điểm chuẩn là 24,5". */
import type { Span } from '../figure.ts'
import type { UnitTables } from '../recognise/stated-unit.ts'
import { countedUnit } from '../recognise/stated-unit.ts'
import { readUnitHead } from '../recognise/unit.ts'
import { indexFrom } from '../text/seek.ts'
import type { Token } from '../text/tokenise.ts'

/** The family of units that are people, who have no size but their number; of a vehicle the label may be a price. */
const PEOPLE = 'persons'
const POINT = 'điểm'
/** Before "điểm" they say no other thing: mức điểm, tổng điểm. */
const SIZES = new Set(['mức', 'tổng'])

/** The unit that the label says after "số", or with which one of people or of marks opens; null where it says none. `tokens` are those around the label. */
export function unitOfLabel(text: string, tokens: readonly Token[], label: Span, tables: UnitTables): string | null {
  const from = indexFrom(tokens, label.start)
  const within = tokens.slice(from, indexFrom(tokens, label.end))
  return countedUnit(text, within, tables)?.unit ?? headUnit(text, within, tables)
}

function headUnit(text: string, tokens: readonly Token[], { units }: UnitTables): string | null {
  const marks = tokens[1]?.norm === POINT && SIZES.has(tokens[0]!.norm)
  const head = readUnitHead(units, { text, tokens, taken: [] }, marks ? 1 : 0)
  return head !== null && (head.entry.family === PEOPLE || head.unit === POINT) ? head.unit : null
}
