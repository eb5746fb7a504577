/** Colours of charts for dark and light, told apart also by those who see few colours; shapes tell the series apart without them. */

/** Series that have a colour and a shape of their own. */
export const SLOTS = 6

/** Of each series: at least 3 to 1 against the ground. */
const LIGHT = { ground: '#ffffff', text: '#1b1f24', faint: '#57606a', grid: '#d8dee4', series: ['#0b62a8', '#b3470a', '#0b7a55', '#9a3f8f', '#8a6100', '#3a3f47'] } as const
const DARK = { ground: '#14181d', text: '#e6e9ed', faint: '#a3abb5', grid: '#363d46', series: ['#5fb0f2', '#f0905a', '#3fc79a', '#e08ad3', '#d9ab3a', '#c5cad1'] } as const

const SHAPES = [
  '.solieu-chart text{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-size:12px}',
  '.solieu-chart .chart-title{font-size:15px;font-weight:600}.solieu-chart .chart-head{font-weight:600}',
  '.solieu-chart .line{fill:none;stroke-width:2}.solieu-chart .loose{stroke-dasharray:4 4}.solieu-chart .grid{stroke-width:1}',
  '.solieu-chart .mark{stroke-width:2}.solieu-chart .extent{stroke-width:1;opacity:.7}.solieu-chart .target{stroke-dasharray:2 1.5}',
  '.solieu-chart a:focus{outline:none}.solieu-chart a:focus .mark,.solieu-chart a:hover .mark{stroke-width:4}',
]

/** The rules of a chart that stands alone. */
export const CHART_STYLE = [...SHAPES, coloured(LIGHT), `@media screen and (prefers-color-scheme:dark){${coloured(DARK)}}`].join('\n')

/** The rules of charts in a page that says by `color-scheme` whether it is light or dark, which programs that only draw do not know. */
export const PAGE_CHART_STYLE = [...SHAPES, coloured(either(LIGHT, DARK))].join('\n')

interface Palette {
  ground: string
  text: string
  faint: string
  grid: string
  series: readonly string[]
}

function either(light: Palette, dark: Palette): Palette {
  const both = (field: Exclude<keyof Palette, 'series'>) => `light-dark(${light[field]},${dark[field]})`
  return { ground: both('ground'), text: both('text'), faint: both('faint'), grid: both('grid'), series: light.series.map((colour, slot) => `light-dark(${colour},${dark.series[slot]})`) }
}

function coloured({ ground, text, faint, grid, series }: Palette): string {
  const rules = [
    `.ground{fill:${ground}}`, `text{fill:${text}}`, `.faint{fill:${faint}}`, `.grid{stroke:${grid}}`, `.plain{stroke:${faint};fill:${faint}}`, `.plain.hollow{fill:${ground}}`,
    ...series.map((colour, slot) => `.s${slot}{stroke:${colour};fill:${colour}}`), `.hollow{fill:${ground}}`, '.line{fill:none}',
  ]
  return rules.map((rule) => `.solieu-chart ${rule}`).join('')
}
