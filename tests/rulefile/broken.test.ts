/** Broken rule files: each fault is told with its line and column, what was found and what would be right. */
import { describe, expect, it } from 'vitest'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import { RuleFileError } from '../../src/rulefile/rule-file.ts'
import { tables } from '../support.ts'

/** The faults of a file as `line:column message`. */
function faults(text: string): string[] {
  try {
    parseRuleFile(text, 'mine.yaml', tables)
    return []
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
  }
}

/** A file with a mark where the fault is to be told. */
const MARK = '⁂'

function place(marked: string): string {
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

const indicator = (lines: string) => `indicators:\n  - id: clubs\n    name: câu lạc bộ\n${lines}`
const rule = (match: string, rest = 'set: { role: level }') => `rules:\n  - id: my-rule\n    match: "${match}"\n    ${rest}\n    examples:\n      - { text: "Có 3 xã.", not: my-rule }\n`
const Q = '[<quantity>#Quantity]'

const CASES: [fault: string, marked: string, message: RegExp][] = [
  ['no YAML: a bracket that is not closed', `rules: [\n⁂`, /not valid YAML/],
  ['no YAML: a tab', `rules:\n⁂\t- id: a\n`, /not valid YAML: Tabs/],
  ['a key twice', 'indicators: []\n⁂indicators: []\n', /the key "indicators" stands here a second time/],
  ['an empty file', '⁂', /the file is empty; "extract rules init"/],
  ['a list instead of a map', '⁂- id: clubs\n', /a rule file is a list; right would be a map/],
  ['no section', '⁂{}\n', /a rule file is empty/],
  ['a misspelt section', '⁂indicator: []\n', /unknown key "indicator" in a rule file; did you mean "indicators"\?/],
  ['an unknown section', '⁂themes: []\n', /unknown key "themes" in a rule file; its keys are indicators, units, non_figures, rules/],
  ['a section that is no list', 'indicators: ⁂clubs\n', /indicators is a text; right would be a list/],
  ['a misspelt key of an indicator', indicator('    dimension: count\n    ⁂phrase: [câu lạc bộ]\n    phrases: [câu lạc bộ]\n'), /unknown key "phrase" in an indicator; did you mean "phrases"\?/],
  ['an indicator without phrases', 'indicators:\n  - ⁂id: clubs\n    name: câu lạc bộ\n    dimension: count\n', /an indicator needs "phrases"/],
  ['an indicator without phrases in them', indicator('    dimension: count\n    phrases: ⁂[]\n'), /"phrases" of an indicator is empty/],
  ['a misspelt dimension', indicator('    phrases: [câu lạc bộ]\n    dimension: ⁂percents\n'), /"percents" is no dimension; did you mean "percent"\?/],
  ['a misspelt dimension in a list', indicator('    phrases: [câu lạc bộ]\n    dimension: [count, ⁂mony]\n'), /"mony" is no dimension; did you mean "money"\?/],
  ['an id with capitals', 'indicators:\n  - id: ⁂MyClubs\n    name: x\n    phrases: [câu lạc bộ]\n    dimension: count\n', /"MyClubs" is no id; ids of indicators are small letters/],
  ['an id twice', 'indicators:\n  - { id: clubs, name: a, phrases: [câu lạc bộ], dimension: count }\n  - { id: ⁂clubs, name: b, phrases: [hội quán], dimension: count }\n', /the id "clubs" is taken by the entry of line 2/],
  ['a phrase whose bracket is not closed', indicator('    dimension: count\n    phrases:\n      - câu lạc bộ\n      - ⁂câu lạc bộ (dân ca\n'), /unbalanced bracket in phrase/],
  ['a phrase that stands for thousands', indicator(`    dimension: count\n    phrases: [⁂${'(a|b|c|d)'.repeat(7)}]\n`), /stands for too many sequences/],
  ['a sign in a phrase', indicator('    dimension: count\n    phrases: [⁂câu lạc bộ*]\n'), /"\*" has no meaning in a phrase/],
  ['a phrase of nothing but gaps and words', indicator('    dimension: count\n    phrases: [⁂a … b … c … d … e]\n'), /has more than 3 gaps/],
  ['a phrase of two indicators', 'indicators:\n  - { id: clubs, name: a, phrases: [câu lạc bộ], dimension: count }\n  - { id: halls, name: b, phrases: [⁂câu lạc bộ], dimension: count }\n', /a phrase of the indicator "clubs" too/],
  ['a number for a name', 'indicators:\n  - { id: clubs, name: ⁂7, phrases: [câu lạc bộ], dimension: count }\n', /name is a number; right would be a text/],
  ['a unit without spellings', 'units:\n  - ⁂id: sào\n    dimension: area\n', /a unit needs "spellings"/],
  ['a unit that begins with a digit', 'units:\n  - { id: sào, dimension: area, spellings: [sào, ⁂2 sào] }\n', /begins with a digit/],
  ['a spelling of two units', 'units:\n  - { id: sào, dimension: area, spellings: [sào] }\n  - { id: công, dimension: area, spellings: [⁂sào] }\n', /a spelling of the unit "sào" too/],
  ['a rule without examples', `rules:\n  - ⁂id: my-rule\n    match: "đạt ${Q}"\n    set: { role: level }\n`, /a rule needs "examples"/],
  ['a misspelt tag', rule(`⁂#Quantiti đạt ${Q}`), /no term has the tag "#Quantiti"; did you mean "#Quantity"\?/],
  ['a tag of another language', rule(`⁂#Noun ${Q}`), /no term has the tag "#Noun"/],
  ['no captured figure', rule('⁂#Rise #Quantity'), /no figure is captured/],
  ['a capture without brackets', rule('đạt ⁂<quantity>#Quantity'), /a capture is written in square brackets/],
  ['a misspelt capture', rule('đạt [⁂<quantiti>#Quantity]'), /a rule captures no <quantiti>; did you mean "quantity"\?/],
  ['a capture that may be left out', rule('đạt [<quantity>#Quantity]⁂?'), /a capture cannot be optional/],
  ['a capture inside an optional bracket', rule(`đạt (⁂[<quantity>#Quantity])?`), /brackets inside brackets never match/],
  ['a capture of a word as the figure', rule('[⁂<quantity>đạt]'), /<quantity> captures one term, tagged #Quantity/],
  ['a percent sign', rule('đạt ⁂% [<quantity>#Quantity]'), /a percentage is #Percent/],
  ['a regular expression', rule(`⁂/(a+)+$/ ${Q}`), /regular expressions are no part/],
  ['a bracket that is not closed', rule(`đạt ${Q} ⁂(kế hoạch|dự toán`), /the bracket is not closed/],
  ['a quantifier without bounds', rule(`#Word⁂{0,9999} ${Q}`), /"\{0,9999\}" counts nothing/],
  ['a choice that never matches', rule(`(đạt⁂? được|bằng) ${Q}`), /\? inside a bracket never matches/],
  ['a pattern twice', `${rule(`đạt ${Q}`)}  - id: other\n    match: ⁂"đạt   ${Q}"\n    set: { role: change }\n    examples: [{ text: "Có 3 xã.", not: other }]\n`, /the pattern is that of "my-rule"/],
  ['a misspelt role', rule(`đạt ${Q}`, 'set: { role: ⁂levl }'), /"levl" is no role; did you mean "level"\?/],
  ['an unknown setting', rule(`đạt ${Q}`, 'set: { ⁂rol: level }'), /unknown key "rol" in "set" of a rule; did you mean "role"\?/],
  ['a baseline that is none', rule(`đạt ${Q}`, 'set: { baseline: ⁂yearly }'), /"yearly" is no baseline; right would be yoy/],
  ['an unknown indicator', rule(`đạt ${Q}`, 'set: { indicator: ⁂poverty_rat }'), /no indicator has the id "poverty_rat"; did you mean "poverty_rate"\?/],
  ['an unknown rule in over', rule(`đạt ${Q}`, 'over: [⁂reeach]\n    set: { role: level }'), /no rule has the id "reeach"; did you mean "reach"\?/],
  ['nothing set and nothing captured', `rules:\n  - id: my-rule\n    match: ⁂"đạt ${Q}"\n    examples: [{ text: "Có 3 xã.", not: my-rule }]\n`, /sets nothing and captures nothing/],
  ['an example without expectation', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - ⁂text: "Có 3 xã."\n'), /an example needs "gives"/],
  ['an expected figure that is not in the sentence', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: ⁂"4 xã" }]\n'), /"4 xã" does not stand in the sentence/],
  ['an unknown field of an expected figure', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: "3 xã", ⁂amount: 3 }]\n'), /unknown key "amount" in an expected figure of an indicator/],
  ['an alias', 'indicators:\n  - &a { id: clubs, name: a, phrases: [câu lạc bộ], dimension: count }\n'.replace('&a ', '&a ⁂'), /anchors \(&name\) are not read/],
  ['a gap of three dots', indicator('    dimension: count\n    phrases: [⁂câu ... bộ]\n'), /"câu \.\.\. bộ": a gap is written with the one sign …/],
  ['a blank phrase', indicator('    dimension: count\n    phrases: [câu lạc bộ, ⁂""]\n'), /a phrase of an indicator is empty/],
  ['a misspelt role in an expected figure', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: "3 xã", role: ⁂levl }]\n'), /"levl" is no role; did you mean "level"\?/],
  ['a misspelt direction among several', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: "3 xã", direction: [null, ⁂downn] }]\n'), /"downn" is no direction; did you mean "down"\?/],
  ['a misspelt indicator in an expected figure', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: "3 xã", indicator: ⁂club }]\n'), /no indicator has the id "club"; did you mean "clubs"\?/],
  ['a misspelt rule in an expected figure', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - text: "Có 3 xã."\n        gives: [{ text: "3 xã", rule: ⁂reech }]\n'), /no rule has the id "reech"; did you mean "reach"\?/],
  ['a misspelt id under not', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - { text: "Có 3 xã.", not: ⁂clubz }\n'), /no rule, indicator or unit has the id "clubz"; did you mean "clubs"\?/],
  ['a tag in small letters', rule(`⁂#rise ${Q}`), /no term has the tag "#rise"; did you mean "#Rise"\?/],
  ['a number in a pattern', rule(`năm ⁂2020 ${Q}`), /"2020": numbers are read before rules/],
  ['two figures captured', rule(`${Q} đạt [⁂<quantity>#Count]`), /<quantity> is captured twice/],
  ['a pattern that is too long for any match', rule(`⁂.{10,14} .{10,14} ${Q}`), /wants 21 words at least, and reaches over 14/],
  ['a pattern without quotes, cut at its tag', `rules:\n  - id: my-rule\n    match: đạt⁂ #Quantity\n    set: { role: level }\n`, /the pattern ends here, for # begins a comment: write the pattern in quotes/],
  ['a pattern without quotes that begins with a capture', `rules:\n  - id: my-rule\n    match: [<quantity>#Quantity] ⁂đạt\n`, /not valid YAML: .*; write the pattern in quotes/],
  ['a pattern without quotes that is a list', `rules:\n  - id: my-rule\n    match: ⁂[<quantity>#Quantity]\n    set: { role: level }\n    examples: [{ text: "Có 3 xã.", not: my-rule }]\n`, /match is a list; right would be a text, in quotes/],
  ['a label captured and set', rule(`[<label>#Head+] đạt ${Q}`, 'set: { label: ⁂before }'), /the label is captured and set/],
  ['a rule over itself', rule(`đạt ${Q}`, 'over: [⁂my-rule]\n    set: { role: level }'), /a rule cannot be over itself/],
  ['rules over each other', `${rule(`đạt ${Q}`, 'over: [⁂other]\n    set: { role: level }')}  - id: other\n    match: "bằng ${Q}"\n    over: [my-rule]\n    set: { role: share }\n    examples: [{ text: "Có 3 xã.", not: other }]\n`, /"my-rule" is over "other", which is over "my-rule" in turn/],
  ['a second document', 'indicators: []\n⁂---\nunits: []\n', /a second document begins here/],
  ['JSON without a comma', '{ "indicators": [ { "id": "a" ⁂"name": "b" } ] }', /not valid JSON or YAML/],
  ['an id without end', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n').replace('clubs', `⁂${'a'.repeat(150)}`), /id has more than 100 characters/],
  ['a context without words', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    ⁂in_context: { phrases: [nhóm] }\n'), /"in_context" of an indicator needs "words"/],
  ['an unknown region', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    regional: ⁂grdq\n'), /no indicator has the id "grdq"; did you mean "grdp"\?/],
  ['counts of an unknown group', indicator('    dimension: count\n    phrases: [câu lạc bộ]\n    units: [đội, ⁂organisatoins]\n'), /no unit has the id or the spelling "organisatoins"; did you mean "organisations"\?/],
  ['a type of its own', 'indicators: ⁂!!js/function "x"\n', /not valid YAML: Unresolved tag|the type/],
]

describe('a broken rule file', () => {
  it('the set has at least forty', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40)
  })

  it.each(CASES)('%s', (_, marked, message) => {
    const told = faults(marked.replace(MARK, ''))
    expect(told.join('\n')).toMatch(message)
    const found = told.find((fault) => message.test(fault))!
    expect(found.slice(0, found.indexOf(' '))).toBe(place(marked))
  })

  it('every fault is told, in the order of the lines', () => {
    const told = faults('indicators:\n  - id: Clubs\n    name: a\n    phrases: []\n    dimension: cuont\n')
    expect(told.map((fault) => fault.split(':')[0])).toEqual(['2', '4', '5'])
  })

  it('faults of JSON are told like those of YAML', () => {
    expect(faults('{\n  "rules": [\n    { "id": "a", "match": "#Quantiti", "examples": [{ "text": "x", "not": "a" }] }\n  ]\n}')[0]).toMatch(/^3:28 no term has the tag "#Quantiti"/)
  })
})
