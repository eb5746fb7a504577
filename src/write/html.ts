/**
 * The review page: one file that holds the texts, the figures as JSON, and the program of the page (`src/page/`), and that
 * fetches nothing. A source is written as it comes: its text in one element, its figures in the next, piece by piece.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PAGE_CHART_STYLE } from '../chart/style.ts'
import type { Figure } from '../figure.ts'
import type { PackedBlock, PackedFigures, PackedText, PageSettings } from '../page/pack.ts'
import { BLOCK_KINDS, packFigures } from '../page/pack.ts'
import { WORDS } from '../page/words.ts'
import type { Block } from '../text/blocks.ts'
import { splitBlocks } from '../text/blocks.ts'
import type { Assembly, Layout, PageWriter } from './writer.ts'
import { joined } from './writer.ts'

/** Where the build puts what it makes of `src/page/`. */
const ASSETS = new URL('../../dist/run/', import.meta.url)
/** Digits of a digest that tell two texts of one name apart. */
const DIGEST = 16

/** The writer of the page; `fields` are the columns of the records that it gives back. */
export function html({ fields, lang = 'en' }: Layout<string>): PageWriter {
  const settings: PageSettings = { lang, words: WORDS[lang], columns: fields as (keyof Figure)[] }
  return {
    source: (name, text) => element('text', packText(text)) + openFigures(name, text),
    figures: (list) => inScript(packFigures(list.map(({ figure, fields: grounds }) => ({ figure, grounds: grounds.map(({ field, ground: { why, at } }) => ({ field, why, at })) })))),
    assemble: () => assembly(settings),
  }
}

function assembly(settings: PageSettings): Assembly {
  const script = asset('page.js')
  const style = `${asset('page.css')}\n${PAGE_CHART_STYLE}`
  let [begun, parts] = [false, 0]
  /** The end of the source before, if there was one. */
  const closing = () => (begun ? ']}</script>\n' : '')
  return {
    open: () => opening(settings, script, style),
    add({ piece, count }) {
      if (count > 0) return joined(parts++ === 0 ? '\n' : ',\n', piece)
      const written = joined(closing(), piece)
      begun = true
      parts = 0
      return written
    },
    close: () => `${closing()}<script>${script}</script>\n</body>\n</html>\n`,
  }
}

/** Nothing may be loaded, and nothing may run but the script that the page was made with. */
function opening(settings: PageSettings, script: string, style: string): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${settings.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Số Liệu</title>
<style>${style}</style>
</head>
<body>
<noscript>${settings.words.noScript}</noscript>
${element('settings', settings)}`
}

function openFigures(source: string, text: string): string {
  const head: PackedFigures = { source, digest: createHash('sha256').update(text).digest('hex').slice(0, DIGEST), parts: [] }
  return `<script type="application/json" data-of="figures">${inScript(head).slice(0, -']}'.length)}`
}

/** Data that the browser neither runs nor shows. */
function element(of: string, data: PackedText | PageSettings): string {
  return `<script type="application/json" data-of="${of}">${inScript(data)}</script>\n`
}

/** JSON without the sign that could end or open an element. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function packText(text: string): PackedText {
  return { text, blocks: Array.from(splitBlocks(text), (block) => packBlock(text, block)) }
}

/** From the beginning of its line: a block itself begins behind the marker of its list. */
function packBlock(text: string, { kind, level, start, end, rows }: Block): PackedBlock {
  const place = BLOCK_KINDS.indexOf(kind)
  if (rows !== undefined) return [place, level, start, end, rows.map((row) => row.flatMap((cell) => [cell.start, cell.end]))]
  return [place, level, text.lastIndexOf('\n', start - 1) + 1, end]
}

function asset(name: string): string {
  return readFileSync(new URL(name, ASSETS), 'utf8').trim()
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
