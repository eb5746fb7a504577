/** Build step: the program of the review page as one script, and its style, in dist/page/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { PAGE_CHART_STYLE } from '../dist/chart/style.js'

const from = (name) => new URL(`../src/page/browser/${name}`, import.meta.url)
const to = (name) => new URL(`../dist/page/${name}`, import.meta.url)

const bundle = await rolldown({ input: from('main.ts').pathname, platform: 'browser', tsconfig: false })
const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true })
const style = `${readFileSync(from('page.css'), 'utf8')}\n${PAGE_CHART_STYLE}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/ \{ /g, '{').replace(/; \}/g, '}')
// Either stands in an element of the page, which this would end.
if (/<\/(?:script|style)|<!--/i.test(code + style)) throw new Error('the page holds the end of an element')
mkdirSync(to('.'), { recursive: true })
writeFileSync(to('page.js'), code)
writeFileSync(to('page.css'), style)
