/** The corrections of one text applied to its figures, and which of them found no figure. */
import type { Figure } from '../figure.ts'
import type { Changes, Correction } from './correction.ts'

/** What became of the corrections of a text. */
export interface Reviewed {
  /** Rows of which the figure was found, and marked, removed or edited */
  applied: number
  /** Lines of the corrections that are of no figure any more */
  stale: readonly number[]
}

/** Of a text that has no corrections, or that could not be read */
export const UNREVIEWED: Reviewed = { applied: 0, stale: [] }

export interface Review {
  /** The figure as the reviewer has it, or null for one that is wrong */
  figure(figure: Figure): Figure | null
  /** Once all figures have been seen */
  end(): Reviewed
}

/** Corrections by the sources that they are of. */
export type CorrectionIndex = ReadonlyMap<string, ReadonlyMap<string, Correction>>

export function indexCorrections(corrections: readonly Correction[]): CorrectionIndex {
  const index = new Map<string, Map<string, Correction>>()
  for (const correction of corrections) {
    const own = index.get(correction.source) ?? new Map<string, Correction>()
    index.set(correction.source, own.set(keyOf(correction), correction))
  }
  return index
}

/** Reviews the figures of one source; `revise` sets fields. */
export function openReview(index: CorrectionIndex, source: string, revise: (figure: Figure, changes: Changes) => Figure): Review {
  const own = index.get(source)
  if (own === undefined) return { figure: (figure) => figure, end: () => UNREVIEWED }
  const seen = new Set<Correction>()
  return {
    figure(figure) {
      const correction = own.get(keyOf(figure))
      if (correction === undefined) return figure
      seen.add(correction)
      if (correction.mark === 'wrong') return null
      return { ...(correction.mark === 'edited' ? revise(figure, correction.changes) : figure), reviewed: correction.mark }
    },
    end: () => ({ applied: [...seen].reduce((sum, { lines }) => sum + lines.length, 0), stale: [...own.values()].filter((correction) => !seen.has(correction)).flatMap(({ lines }) => lines) }),
  }
}

function keyOf({ start, end, text }: Pick<Correction, 'start' | 'end' | 'text'>): string {
  return `${start} ${end} ${text}`
}
