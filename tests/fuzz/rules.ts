/** Changed rule files: taken, or refused with lines; what is taken extracts soundly. */
import { PatternError } from '../../src/rules/pattern.ts'
import { extractWith } from '../../src/extract.ts'
import { compileGrammar } from '../../src/grammar.ts'
import { checkRuleFile } from '../../src/rulefile/examples.ts'
import { withRuleFiles } from '../../src/rulefile/merge.ts'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import { starterRules } from '../../src/rulefile/published.ts'
import { RuleFileError } from '../../src/rulefile/rule-file.ts'
import { tables } from '../support.ts'
import { mutateBytes, mutateText, TROUBLE } from './mutate.ts'
import { reports } from './seeds.ts'
import { insist, insistOnFigures, insistOnLine } from './target.ts'
import type { Target } from './target.ts'

const OWN = `indicators:
  - id: clubs
    name: câu lạc bộ
    dimension: [count, percent]
    phrases: ["(số)? câu lạc bộ (văn nghệ|thể thao)?", câu … bộ]
    not: [thành viên câu lạc bộ]
    in_context: { words: [văn hóa], phrases: [hội] }
    examples:
      - { text: "Huyện có 3 câu lạc bộ.", gives: [{ text: "3 câu lạc bộ", value: 3, indicator: clubs }] }
units:
  - { id: sào-x, dimension: area, spellings: [sào x], before: ["§"], unit: ha, exponent: 0, not_before: [y], examples: [{ text: "Hộ có 3 sào x.", gives: [{ text: "3 sào x" }] }] }
non_figures:
  - { id: seats, match: "xe [<quantity>#Count] chỗ?", over: [reach], examples: [{ text: "Hãng có xe 45 chỗ.", gives: [] }] }
rules:
  - { id: founded, match: "(thành lập|#Reach+) (#Aux|mới){0,3} [<quantity>#Count]", set: { role: level, direction: up, status: actual, label: after }, over: [reach], examples: [{ text: "Huyện thành lập 3 câu lạc bộ.", gives: [{ text: "3 câu lạc bộ" }] }] }
`
const SEEDS = [OWN, starterRules()]
const PIECES = ['id: ', '- ', '  ', '{', '}', '[', ']', '[<quantity>#Quantity]', '[<label>#Word+]', '#Word*', '#Rise', '#Nothing', '(a|b)', '{0,99}', '…', '*', '+', '?', '&a', '*a', '!!js', '<<: ', ': ', '"', "'", '|', '>', '#', '---', 'over: [reach]', 'set: { role: share }', 'indicators:', 'rules:', 'units:', 'null', 'true', '.inf', '.nan', '0x10', '1e400', ...TROUBLE]

const TEXT = `${reports[0]!.slice(0, 1500)}\n\nHuyện có 3 câu lạc bộ, thành lập mới 2 câu lạc bộ văn nghệ; hãng có xe 45 chỗ, hộ có 3 sào x. __proto__ constructor 5 toString.\n`

export const rules: Target<string> = {
  name: 'rules',
  make(random) {
    const seed = random.pick(SEEDS)
    return random.oneIn(4) ? Buffer.from(mutateBytes(Buffer.from(seed), random, PIECES, [Buffer.from(OWN)])).toString() : mutateText(seed, random, PIECES)
  },
  check(text) {
    try {
      const file = parseRuleFile(text, 'mine.yaml', tables)
      const grammar = compileGrammar(withRuleFiles(tables, [file]))
      for (const { message, line, column } of checkRuleFile(grammar, file).problems) {
        insistOnLine(message)
        insist(line > 0 && column > 0, `a problem at ${line}:${column}`)
      }
      insistOnFigures(TEXT, extractWith(grammar, TEXT))
    } catch (error) {
      if (!(error instanceof RuleFileError || error instanceof PatternError)) throw error
      for (const line of error.message.split('\n')) insistOnLine(line)
    }
    insist(!('polluted' in {}), 'all objects have been changed')
  },
  save: (text) => text,
}
