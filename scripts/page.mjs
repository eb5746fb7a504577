/** Part of the build: the program of the review page as one script, and its style. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Writes `page.js` and `page.css` into a folder. */
export async function buildPage(folder) {
  const bundle = await rolldown({ input: 'src/page/browser/main.ts', platform: 'browser', tsconfig: false })
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true })
  const style = readFileSync('src/page/browser/page.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/ \{ /g, '{').replace(/; \}/g, '}')
  // Either stands in an element of the page, which this would end.
  if (/<\/(?:script|style)|<!--/i.test(code + style)) throw new Error('the page holds the end of an element')
  writeFileSync(join(folder, 'page.js'), code)
  writeFileSync(join(folder, 'page.css'), style)
}
