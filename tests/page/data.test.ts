/** What the page holds and gives back, without a browser: nothing is lost or changed on the way, and no text ends an element. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { FIELDS } from '../../src/figure.ts'
import { sayGround } from '../../src/batch/say.ts'
import { explain } from '../../src/library.ts'
import { ANY, listed, NOTHING, plain } from '../../src/page/list.ts'
import type { MarkFilter, Query } from '../../src/page/list.ts'
import { EDITABLE } from '../../src/corrections/correction.ts'
import { correctionsCsv } from '../../src/page/marks.ts'
import type { Mark } from '../../src/page/marks.ts'
import type { PackedFigures, PackedText, PageFigure } from '../../src/page/pack.ts'
import { packFigures, unpackFigures } from '../../src/page/pack.ts'
import { filled, WORDS } from '../../src/page/words.ts'
import { html } from '../../src/write/html.ts'
import type { Piece } from '../../src/write/writer.ts'
import { textOf } from '../../src/write/writer.ts'

const text = 'Năm 2023, tỷ lệ hộ nghèo giảm còn 1,68%; thu ngân sách đạt 120 tỷ đồng, tăng 8,5% so với cùng kỳ.'
const explained = explain(text, { source: 'a.txt' })
const figures = explained.map(({ figure }) => figure)

/** A figure with whatever text in it. */
const anyFigure = fc.record({ text: fc.string({ unit: 'binary' }), label: fc.option(fc.string({ unit: 'binary' })), sentence: fc.string({ unit: 'binary' }), value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)) })
  .map((some): Figure => ({ ...figures[0]!, ...some, source: 'a.txt' }))

/** The data elements of a page, by what they are of, and the scripts that run. */
function elementsOf(page: string): { data: [of: string, json: string][]; scripts: number } {
  const found: { data: [string, string][]; scripts: number } = { data: [], scripts: 0 }
  const visit = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (!('children' in node)) continue
      if ('attribs' in node && node.name === 'script') {
        const of = node.attribs['data-of']
        const content = node.children.map((child) => ('data' in child ? child.data : '')).join('')
        if (of === undefined) found.scripts++
        else found.data.push([of, content])
      } else visit(node.children)
    }
  }
  visit(parseDocument(page).children)
  return found
}

async function pageOf(sources: readonly { name: string; text: string; figures: readonly PageFigure[] }[]): Promise<string> {
  const writer = html({ fields: FIELDS })
  const assembly = writer.assemble()
  const pieces: Piece[] = [assembly.open()]
  for (const { name, text: content, figures: list } of sources) {
    pieces.push(await assembly.add({ piece: writer.source(name, content), count: 0, source: name }))
    for (const { figure, grounds } of list) pieces.push(await assembly.add({ piece: writer.figures([{ figure, fields: grounds.map(({ field, ...ground }) => ({ field, ground })) }]), count: 1, source: name }))
  }
  return [...pieces, await assembly.close()].map(textOf).join('')
}

describe('packed figures', () => {
  it('are the same when unpacked, with their grounds', () => {
    const packed = explained.map(({ figure, fields }): PageFigure => ({ figure, grounds: fields.map(({ field, ground: { why, at } }) => ({ field, why, at: at === null ? null : { start: at.start, end: at.end } })) }))
    expect(packed.some(({ grounds }) => grounds.some(({ at }) => at !== null))).toBe(true)
    expect(unpackFigures(JSON.parse(JSON.stringify(packFigures(packed))), 'a.txt')).toEqual(packed)
  })

  it('have their fields in the order of all records', () => {
    expect(Object.keys(unpackFigures(packFigures([{ figure: figures[0]!, grounds: [] }]), 'a.txt')[0]!.figure)).toEqual([...FIELDS])
  })
})

describe('the page', () => {
  it('holds any texts, names and figures as they are, in elements that nothing in them can end', async () => {
    const source = fc.record({ name: fc.string({ unit: 'binary' }), text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script><script>x</script>', '<!--<script>', ']]>\u2028\r\n')), figures: fc.array(anyFigure, { maxLength: 3 }) })
    await fc.assert(fc.asyncProperty(fc.array(source, { maxLength: 3 }), async (sources) => {
      const page = await pageOf(sources.map(({ figures: list, ...some }) => ({ ...some, figures: list.map((figure) => ({ figure, grounds: [] })) })))
      const { data, scripts } = elementsOf(page)
      expect(scripts).toBe(1)
      expect(data.map(([of]) => of)).toEqual(['settings', ...sources.flatMap(() => ['text', 'figures'])])
      const texts = data.filter(([of]) => of === 'text').map(([, json]) => (JSON.parse(json) as PackedText).text)
      expect(texts).toEqual(sources.map((some) => some.text))
      const back = data.filter(([of]) => of === 'figures').map(([, json]) => JSON.parse(json) as PackedFigures)
      expect(back.map((some) => some.source)).toEqual(sources.map(({ name }) => name))
      expect(back.map(({ parts }) => parts.flatMap((part) => unpackFigures(part, 'a.txt').map(({ figure }) => figure)))).toEqual(sources.map((some) => some.figures))
    }), { numRuns: 60 })
  })

  it('gives a block the marker of its list and its cells', async () => {
    const content = 'Báo cáo\n\n1. Kinh tế\n- thu 120 tỷ đồng;\n\nA\tB\n1\t2\n'
    const { data } = elementsOf(await pageOf([{ name: 'a', text: content, figures: [] }]))
    const { blocks } = JSON.parse(data[1]![1]) as PackedText
    expect(blocks.slice(0, 3).map(([, , start, end]) => content.slice(start, end))).toEqual(['Báo cáo', '1. Kinh tế', '- thu 120 tỷ đồng;'])
    expect(blocks.at(-1)![4]!.map(([start, end]) => content.slice(start, end))).toEqual(['A', '1'])
  })
})

describe('the list', () => {
  const unmarked = (): MarkFilter => 'none'
  const words = (i: number) => plain(`${figures[i]!.text} ${figures[i]!.label}`)
  const list = (query: Partial<Query>, markOf: (place: number) => MarkFilter = unmarked) => listed(figures, { ...ANY, ...query }, markOf, words).map((i) => figures[i]!.text)

  it.each([
    ['as in the text', { order: 'text' }, ['1,68%', '120 tỷ đồng', '8,5%']],
    ['by value', { order: 'value' }, ['1,68%', '8,5%', '120 tỷ đồng']],
    ['by value, the largest before', { order: 'value', down: true }, ['120 tỷ đồng', '8,5%', '1,68%']],
    ['of a role', { order: 'text', choices: { role: 'change' } }, ['8,5%']],
    ['of no place', { order: 'text', choices: { place: NOTHING, role: 'level' } }, ['1,68%', '120 tỷ đồng']],
    ['found without accents', { search: 'NGHEO' }, ['1,68%']],
    ['found by all words, in any order', { search: 'sach 120' }, ['120 tỷ đồng']],
    ['at most so sure', { mostConfidence: 0.9, order: 'text' }, ['8,5%']],
    ['first what is below the threshold', { threshold: 0.95 }, ['8,5%', '1,68%', '120 tỷ đồng']],
  ] as const)('%s', (_, query, wanted) => {
    expect(list(query)).toEqual(wanted)
  })

  it('lists what is marked no longer first, and by its mark', () => {
    const marked = (place: number): MarkFilter => (place === 2 ? 'right' : 'none')
    expect(list({ threshold: 0.95 }, marked)).toEqual(['1,68%', '120 tỷ đồng', '8,5%'])
    expect(list({ mark: 'right' }, marked)).toEqual(['8,5%'])
  })
})

it('corrections are read back as they were, whatever stands in them', () => {
  const edits = fc.dictionary(fc.constantFrom(...EDITABLE), fc.string({ unit: 'grapheme' }), { minKeys: 1 })
  const mark: fc.Arbitrary<Mark> = fc.oneof(fc.constant<Mark>({ mark: 'right' }), fc.constant<Mark>({ mark: 'wrong' }), edits.map((some): Mark => ({ mark: 'edited', edits: { ...some } })))
  fc.assert(fc.property(fc.array(fc.tuple(anyFigure, mark), { maxLength: 4 }), (marked) => {
    const rows = parse(correctionsCsv(marked.map(([figure, some]) => ({ figure, mark: some }))), { relax_quotes: false }) as string[][]
    const wanted = marked.flatMap(([{ source, start, end, text: words }, some]) => (some.mark === 'edited' ? Object.entries(some.edits) : [['', '']]).map((edit) => [source, String(start), String(end), words, some.mark, ...edit]))
    expect(rows.slice(1)).toEqual(wanted)
  }))
})

it('every reason has Vietnamese words', () => {
  const reports = readdirSync(new URL('../../fixtures/reports/', import.meta.url)).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url), 'utf8'))
  const table = 'Năm 2023\n\nChỉ tiêu\tĐơn vị\tNăm 2022\tNăm 2023\nTỉnh Sơn La\ttấn\t4.210\t4.368\nSản lượng lúa\ttấn\t350\t410\n'
  const reasons = new Set([...reports, table].flatMap((report) => explain(report).flatMap(({ fields }) => fields.map(({ ground }) => ground.why))))
  expect(reasons.size).toBeGreaterThan(40)
  expect([...reasons].filter((why) => sayGround(why, 'vi') === why)).toEqual([])
})

it('both languages have words for the same places', () => {
  const places = (text: string) => text.split('{}').length - 1
  for (const key of Object.keys(WORDS.en) as (keyof typeof WORDS.en)[]) {
    if (typeof WORDS.en[key] === 'string') expect(places(WORDS.vi[key] as string), key).toBe(places(WORDS.en[key]))
  }
  expect(filled('{} trên {}', '$&', 2)).toBe('$& trên 2')
})
