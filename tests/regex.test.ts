/** No regular expression of the sources takes more than linear time, whatever text it is given. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

interface Expression {
  where: string
  source: string
  flags: string
}

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort()

/** The regular expressions that stand in code, and the places where one is made of a string. */
function expressionsOf(file: string, code: string): { written: Expression[]; built: string[] } {
  const parsed = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const written: Expression[] = []
  const built: string[] = []
  const visit = (node: ts.Node): void => {
    const where = () => `${file}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      written.push({ where: where(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeNode(node.parent)) built.push(where())
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return { written, built }
}

const all = files.map((file) => expressionsOf(file, readFileSync(join(src, file), 'utf8')))

/** How bad it may get, in words; `linear` is what is wanted. What the checker cannot tell in time counts as bad. */
async function complexity({ source, flags }: Pick<Expression, 'source' | 'flags'>): Promise<string> {
  const found = await check(source, flags, { timeout: 20_000 })
  if (found.status === 'safe') return 'linear'
  return found.status === 'vulnerable' ? found.complexity.summary : `unknown: ${found.error.kind}`
}

describe('regular expressions', () => {
  beforeAll(() => {
    // The checker prefers a binary where there is one; the same code everywhere tells the same.
    process.env['RECHECK_BACKEND'] = 'pure'
  })

  it.each([
    ['(a+)+$', 'exponential'],
    ['^\\s*\\|?(?:\\s*:?-{2,}:?\\s*\\|)+\\s*$', 'polynomial'],
    ['\\s+$', 'polynomial'],
    ['<([^>]*)>', 'polynomial'],
    ['<([^<>]*)>', 'linear'],
  ])('the checker tells that of %s it is %s', async (source, wanted) => {
    expect(await complexity({ source, flags: 'u' })).toContain(wanted)
  })

  it('are found wherever they stand', () => {
    const code = 'const a = { b: [/x+/u, text.replace(/y/g, "")] }\nconst c = new RegExp("z")\nconst d: RegExp = a.b'
    expect(expressionsOf('x.ts', code)).toEqual({ written: [{ where: 'x.ts:1', source: 'x+', flags: 'u' }, { where: 'x.ts:1', source: 'y', flags: 'g' }], built: ['x.ts:2'] })
    expect(all.flatMap(({ written }) => written).length).toBeGreaterThan(100)
  })

  it('are not made of strings, which nobody could check', () => {
    expect(all.flatMap(({ built }) => built)).toEqual([])
  })

  it.each(all.flatMap(({ written }) => written))('$where is linear', async (expression) => {
    expect(await complexity(expression)).toBe('linear')
  })
})
