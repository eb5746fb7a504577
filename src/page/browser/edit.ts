/** The form in which the fields of a figure are edited; what was not changed is not handed on. */
import type { Changes, Editable } from '../../corrections/correction.ts'
import { EDITABLE } from '../../corrections/correction.ts'
import { contradiction, setField } from '../../corrections/values.ts'
import type { Figure } from '../../figure.ts'
import { DIRECTIONS, ROLES, STATUSES } from '../../figure.ts'
import type { Edits } from '../marks.ts'
import type { Words } from '../words.ts'
import { h } from './dom.ts'
import type { Speech } from './say.ts'

/** Fields with a fixed choice of values; a direction may be none. */
const FIXED: Readonly<Partial<Record<Editable, readonly string[]>>> = { role: ROLES, status: STATUSES, direction: ['', ...DIRECTIONS] }

export function editForm(figure: Figure, edits: Edits, words: Words, say: Speech, { saved, cancelled }: { saved(edits: Edits): void; cancelled(): void }): HTMLFormElement {
  const inputs = EDITABLE.map((field) => ({ field, read: String(figure[field] ?? ''), input: inputFor(field, edits[field] ?? String(figure[field] ?? ''), say) }))
  const fault = h('p', { class: 'fault', role: 'alert' })
  const submit = (event: Event) => {
    event.preventDefault()
    // What an earlier page has edited is still to be said, though the corrections of this run have set it already.
    const changed = inputs.map(({ field, read, input }) => [field, input.value.trim(), read] as const).filter(([field, value, read]) => value !== read || value === edits[field])
    const wrong = faultOf(changed, words)
    if (wrong !== null) fault.textContent = wrong
    else saved(Object.fromEntries(changed.map(([field, text]) => [field, text])))
  }
  return h('form', { class: 'edit', novalidate: true, submit },
    ...inputs.map(({ field, input }) => h('label', {}, h('span', {}, say.field(field)), input)),
    h('p', { class: 'hint' }, words.editHint), fault,
    h('div', { class: 'marks' }, h('button', { type: 'submit', class: 'edited' }, words.save), h('button', { type: 'button', class: 'quiet', click: cancelled }, words.cancel)))
}

/** What `--corrections` would refuse; whether there is such an indicator is known to the program alone. */
function faultOf(changed: readonly (readonly [Editable, string, string])[], words: Words): string | null {
  const changes: Changes = {}
  const wrong = changed.find(([field, text]) => setField(changes, field, text, new Set(field === 'indicator' ? [text] : [])) !== null)
  if (wrong === undefined) return contradiction(changes) === null ? null : words.badBaseline
  return wrong[0] === 'value' ? words.badNumber : wrong[0] === 'period' ? words.badPeriod : words.badBaseline
}

function inputFor(field: Editable, value: string, say: Speech): HTMLInputElement | HTMLSelectElement {
  const fixed = FIXED[field]
  const input = fixed === undefined
    ? h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' })
    : h('select', {}, ...fixed.map((some) => Object.assign(h('option', {}, some === '' ? '–' : say.value(some)), { value: some })))
  input.value = value
  return input
}
