/** What holds for the language: made sentences give what was put into them, however they are spelt and whatever stands around them. */
import type { Figure } from '../../src/figure.ts'
import { extract } from '../support.ts'
import type { Sentence } from './grammar.ts'
import { sentence } from './grammar.ts'
import { mutateText, TROUBLE } from './mutate.ts'
import type { Random } from './random.ts'
import { reports, tableTexts } from './seeds.ts'
import { insist, insistOnFigures } from './target.ts'
import type { Target } from './target.ts'

const sentences: Target<Sentence> = {
  name: 'sentences',
  make: sentence,
  check({ text, figures }) {
    const got = extract(text)
    insistOnFigures(text, got)
    insist(got.length === figures.length, `${figures.length} figures were put in, and ${got.map((figure) => figure.text).join(' | ')} came out`)
    for (const [i, told] of figures.entries()) {
      for (const [field, value] of Object.entries(told)) insist(got[i]![field as keyof Figure] === value, `${field} of "${told.text}" is ${JSON.stringify(got[i]![field as keyof Figure])} and not ${JSON.stringify(value)} (rule ${got[i]!.rule})`)
    }
  },
  save: ({ text }) => text,
}

/** Any text of words that people write, sound or not. */
const words: Target<string> = {
  name: 'words',
  make: (random) => (random.oneIn(2) ? mutateText(random.pick(reports), random) : Array.from({ length: random.int(60) }, () => random.pick(TROUBLE)).join(random.oneIn(3) ? '' : ' ')),
  check(text) {
    const figures = extract(text)
    insistOnFigures(text, figures)
    insist(JSON.stringify(figures) === JSON.stringify(extract(text)), 'the same text gave two answers')
  },
  save: (text) => text,
}

/** Letters of Vietnamese and ASCII alone, which have one composed and one decomposed form. */
const PLAIN_TROUBLE = TROUBLE.filter((word) => /^[\p{Script=Latin}\u0000-\u007f]+$/u.test(word) && !word.includes('\u0000'))
/** The tone on the second vowel at the end of a syllable: `hòa` to `hoà`. */
const SECOND: Readonly<Record<string, string>> = Object.fromEntries(['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ', 'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'].flatMap((pair) => [pair, pair.toUpperCase(), pair.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())]).map((pair) => pair.split(' ')))
/** In every case: units that are written in capitals are given in small letters. */
const otherTones = (text: string) => text.replace(/(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/giu, (vowels) => SECOND[vowels] ?? vowels)

/** What figures say, apart from where they stand and how they are spelt. */
const gist = (figures: readonly Figure[]) => JSON.stringify(figures.map(({ start: _start, end: _end, ...figure }) => figure))
const composed = (text: string) => text.normalize('NFC')

const spelling: Target<string> = {
  name: 'spelling',
  make: (random) => composed(random.oneIn(2) ? paragraphs(random).map(({ text }) => text).join('\n\n') : mutateText(random.pick(random.oneIn(3) ? tableTexts : reports), random, PLAIN_TROUBLE)),
  check(text) {
    const plain = gist(extract(text))
    insist(composed(gist(extract(text.normalize('NFD')))) === plain, 'decomposed letters give other figures')
    insist(gist(extract(otherTones(text))) === otherTones(plain), 'the other placement of tones gives other figures')
    const lines = text.replaceAll('\r', '')
    insist(gist(extract(lines.replaceAll('\n', '\r\n'))).replaceAll('\\r\\n', '\\n') === gist(extract(lines)), 'other line ends give other figures')
  },
  save: (text) => text,
}

const paragraphs = (random: Random) => Array.from({ length: 2 + random.int(4) }, () => sentence(random))

interface Around {
  /** Paragraphs that each say when and where */
  texts: readonly string[]
  at: number
  more: string
}

/** What is known of a whole report: its date, later than all that it tells, and its place. */
const TITLE = 'ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\nBắc Kạn, ngày 15 tháng 1 năm 2026\nBÁO CÁO\nTình hình kinh tế - xã hội năm 2025'
/** What of two lists of figures is not the same. */
function differences(before: readonly object[], now: readonly object[]): string {
  if (before.length !== now.length) return `${before.length} figures to ${now.length}`
  const fields = (figure: object) => Object.entries(figure).map(([field, value]) => `${field} ${JSON.stringify(value)}`)
  return before.flatMap((figure, i) => fields(figure).flatMap((field, j) => (field === fields(now[i]!)[j] ? [] : [`${field} to ${fields(now[i]!)[j]}`]))).join('; ')
}

const WITHOUT = ['Nhiều doanh nghiệp mở rộng thị trường.', 'Đời sống của nhân dân được nâng lên; an ninh trật tự được giữ vững.', 'Các ngành tiếp tục thực hiện nhiệm vụ được giao.']

const neighbours: Target<Around> = {
  name: 'neighbours',
  make(random) {
    const texts = paragraphs(random).map(({ text }) => text)
    return { texts, at: random.int(texts.length + 1), more: random.oneIn(2) ? sentence(random).text : random.pick(WITHOUT) }
  },
  check({ texts, at, more }) {
    const whole = (parts: readonly string[]) => [TITLE, ...parts].join('\n\n')
    const of = (text: string, part: string) => {
      const from = text.indexOf(part)
      return extract(text).filter(({ start, end }) => start >= from && end <= from + part.length).map(({ start, end, line: _line, ...figure }) => ({ ...figure, start: start - from, end: end - from }))
    }
    const [before, now] = [whole(texts), whole(texts.toSpliced(at, 0, more))]
    for (const part of texts) {
      const changed = differences(of(before, part), of(now, part))
      insist(changed === '', `a paragraph more changes the figures of "${part}": ${changed}`)
    }
  },
  save: ({ texts, at, more }) => [TITLE, ...texts.toSpliced(at, 0, more)].join('\n\n'),
}

export const language: readonly Target[] = [sentences, words, spelling, neighbours]
