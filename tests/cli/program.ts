/** Runs the built program as a real process in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const BIN = fileURLToPath(new URL('../../bin/extract.js', import.meta.url))

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** All folders of a test file; registered here, as a hook that is registered by a running test is never called. */
const root = mkdtempSync(join(tmpdir(), 'extract-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder that goes when the file's tests are done, with the files given. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(root, 'case-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export function run(args: readonly string[], options: { cwd?: string; input?: string | Uint8Array } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { ...options, encoding: 'utf8', maxBuffer: 1 << 29, input: options.input ?? '' })
  return { code: status, stdout, stderr }
}

/** Runs a shell line in which $EXTRACT is the program. */
export function shell(line: string, cwd: string): Run {
  const env = { ...process.env, EXTRACT: `${process.execPath} ${BIN}` }
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 29 })
  return { code: status, stdout, stderr }
}

/** One figure: the poverty rate falls to 1.68%. */
export const POVERTY = 'Tỷ lệ hộ nghèo giảm còn 1,68%.\n'
/** One figure: budget revenue reaches 120 billion đồng. */
export const BUDGET = 'Thu ngân sách đạt 120 tỷ đồng.\n'
