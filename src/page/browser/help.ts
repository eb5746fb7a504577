/** The keys, in a dialog. */
import type { Words } from '../words.ts'
import { h } from './dom.ts'

export function helpDialog(words: Words): HTMLDialogElement {
  const keys: readonly [keys: string, what: string][] = [
    ['j k ↓ ↑', words.keyNext], ['/', words.keySearch], ['r', words.keyRight], ['w', words.keyWrong], ['e', words.keyEdit], ['u', words.keyUnmark], ['d', words.keyWhy], ['[ ]', words.keyFile], ['Esc', words.keyClose], ['?', words.keyHelp],
  ]
  const dialog = h('dialog', { 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title' }, words.helpTitle),
    h('dl', {}, ...keys.map(([key, what]) => h('div', {}, h('dt', {}, ...key.split(' ').map((one) => h('kbd', {}, one))), h('dd', {}, what)))),
    h('button', { type: 'button', click: () => dialog.close() }, words.close))
  return dialog
}
