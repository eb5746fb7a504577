/** Compromise, of which just the match engine is used: its English model is never loaded and its shared world never changed. */
import { createRequire } from 'node:module'
import type nlp from 'compromise/one'
import { once } from '../once.ts'

/** Loaded when a pattern first needs it, as few texts do; as CommonJS it is one file, which takes a fifth of the time of its many modules. */
export const engine = once(() => createRequire(import.meta.url)('compromise/one') as typeof nlp)
