/** `extract chart`: the figures of one indicator as a drawing. */
import type { Output } from '../batch/output.ts'
import { numberIn, say } from '../batch/say.ts'
import { drawChart } from '../chart/chart.ts'
import type { ChartPoint } from '../chart/model.ts'
import { CHART_FIELDS } from '../chart/model.ts'
import type { WorkOptions } from './batch-options.ts'
import type { Ending } from './batch.ts'
import { prepared } from './batch.ts'
import { collect, layoutOf } from './collect.ts'
import type { Io } from './options.ts'

/** Draws the figures that the filters let through, which name one indicator; an ending with `nothing` where none has a period and a value. */
export async function runChart(options: WorkOptions, io: Io, stdout: Output): Promise<Ending> {
  const { lang, quiet, filters } = options
  const ready = await prepared(options, layoutOf(CHART_FIELDS), io)
  const { id, name, gloss } = (await ready.indicators()).find((entry) => entry.id === filters.indicator[0])!
  const points: ChartPoint[] = []
  const number = numberIn(lang)
  return collect(ready, options, io, stdout, {
    take: (point: ChartPoint) => { points.push(point) },
    async finish(output) {
      const chart = drawChart(points, { title: titled(lang === 'en' && gloss !== '' ? gloss : name), lang })
      if (chart === null) {
        const found = points.length === 0 ? `no figure of ${id} that is asked for` : `no figure of ${id} with a period and a value`
        io.stderr.write(`extract: ${say(`${found}: there is nothing to draw`, lang)}\n`)
        return false
      }
      await output.write(`<?xml version="1.0" encoding="UTF-8"?>\n${chart.svg}\n`)
      await output.finish()
      if (!quiet && chart.leftOut > 0) io.stderr.write(`extract: ${say(`not drawn, without a period or a value: ${number(chart.leftOut)}`, lang)}\n`)
      if (!quiet && chart.noRoom > 0) io.stderr.write(`extract: ${say(`not drawn, of places or units for which there is no room: ${number(chart.noRoom)}`, lang)}\n`)
      return true
    },
  })
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
