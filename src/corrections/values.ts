/** Cells of a file of corrections to values of fields, each checked. */
import { DIRECTIONS, ROLES, STATUSES } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { isPeriod } from '../recognise/date.ts'
import { suggestion } from '../rulefile/nearest.ts'
import type { Changes, Editable } from './correction.ts'
import { EDITABLE } from './correction.ts'

const BASELINES = ['yoy', 'previous', 'plan']
const DECIMAL = /^-?\d+(?:\.\d+)?$/u

/** Sets the field of a row; gives what is wrong with it, or null. */
export function setField(changes: Changes, name: string, cell: string, indicators: ReadonlySet<string>): string | null {
  const field = EDITABLE.find((known) => known === name)
  if (field === undefined) return `there is no field "${name}" that can be edited${suggestion(name, EDITABLE) || `: they are ${EDITABLE.join(', ')}`}`
  if (field in changes) return `${field} is set a second time for this figure`
  if (cell === '') return setNull(changes, field)
  switch (field) {
    case 'value':
      if (!DECIMAL.test(cell) || !Number.isFinite(Number(cell))) return `"${cell}" is no number: digits, and a point before decimals`
      changes.value = Number(cell)
      return null
    case 'role': return chosen(ROLES, cell, field, (role) => { changes.role = role })
    case 'direction': return chosen(DIRECTIONS, cell, field, (direction) => { changes.direction = direction })
    case 'status': return chosen(STATUSES, cell, field, (status) => { changes.status = status })
    case 'baseline':
      if (!BASELINES.includes(cell) && !isPeriod(cell)) return `"${cell}" is no baseline: ${BASELINES.join(', ')} or an ISO period`
      changes.baseline = cell
      return null
    case 'period':
      if (!isPeriod(cell)) return `"${cell}" is no period: 2020, 2020-05, 2020-12-31, 2020-Q1, 2020-01/2020-06 or 2016/2020`
      changes.period = cell
      return null
    case 'indicator':
      if (!indicators.has(cell)) return `there is no indicator "${cell}"${suggestion(cell, indicators)}`
      changes.indicator = cell
      return null
    default:
      changes[field] = cell.normalize('NFC')
      return null
  }
}

/** What is wrong with changes that are each right, or null. */
export function contradiction({ role, baseline }: Changes): string | null {
  return (role === 'level' || role === 'share') && baseline != null ? `a ${role} has no baseline` : null
}

function setNull(changes: Changes, field: Editable): string | null {
  if (field === 'role' || field === 'status') return `${field} cannot be empty`
  changes[field] = null
  return null
}

function chosen<T extends string>(choices: readonly T[], cell: string, field: keyof Figure, set: (value: T) => void): string | null {
  const choice = choices.find((known) => known === cell)
  if (choice === undefined) return `"${cell}" is no ${field}: ${choices.join(', ')}`
  set(choice)
  return null
}
