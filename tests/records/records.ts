/** Texts of `fixtures/texts`, divided by lines of `---`, and every field of every figure that they state, as snapshots: what a change alters is seen. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { extract, shown } from '../support.ts'

/** Checks each text of `fixtures/texts/NAME.txt`. What is new or wanted is taken over with `npx vitest run tests/records --update`, read, and committed. */
export function checkRecords(name: string): void {
  const texts = readFileSync(fileURLToPath(new URL(`../../fixtures/texts/${name}.txt`, import.meta.url)), 'utf8').split(/^---\n/mu)
  it.each(texts.map((text) => [text.trim().split('\n', 1)[0]!, text.trim()] as const))('%s', (_, text) => {
    const figures = extract(text)
    for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text)
    expect(shown(figures)).toMatchSnapshot()
  })
}
