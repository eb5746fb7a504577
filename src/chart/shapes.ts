/** The marks of a series: a shape of its own, filled for what is, hollow for what is estimated or aimed at. */
import type { Status } from '../figure.ts'
import { element, rounded } from './markup.ts'

const SIZE = 4.5

/** Corners around the middle, in units of the size; the first series is round. */
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]],
  [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
  [[0, 1.2], [1.1, -0.8], [-1.1, -0.8]],
  [[0, -1.15], [1.1, -0.35], [0.7, 0.95], [-0.7, 0.95], [-1.1, -0.35]],
]

/** A mark at a place; hollow ones are a little larger, so that one of the same value shows around a filled one. */
export function shape(slot: number | null, status: Status, x: number, y: number): string {
  const classes = ['mark', slot === null ? 'plain' : `s${slot}`, ...(status === 'actual' ? [] : ['hollow']), ...(status === 'target' ? ['target'] : [])].join(' ')
  const size = SIZE + (status === 'actual' ? 0 : 1.5)
  const corners = CORNERS[slot ?? 0] ?? []
  if (corners.length === 0) return element('circle', { class: classes, cx: x, cy: y, r: size })
  return element('polygon', { class: classes, points: corners.map(([dx, dy]) => `${rounded(x + dx * size)},${rounded(y + dy * size)}`).join(' ') })
}
