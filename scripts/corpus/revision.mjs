/** A revision of the project in a folder of its own, built. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A revision that does not exist, or a step that went wrong; the message is one line. */
export class Failure extends Error {}

/** Runs a program to its end and gives its exit code; its standard output goes to `stdout`, a descriptor, or nowhere. With `signal` it is ended, and all that it started. */
export function perform(program, args, { cwd, signal, stdout = 'ignore' }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    let told = ''
    // A group of its own, so that the programs that npm starts end with it.
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', stdout, 'pipe'] })
    const end = () => process.kill(-child.pid)
    signal?.addEventListener('abort', end)
    child.stderr.setEncoding('utf8').on('data', (text) => { told = (told + text).slice(-10_000) })
    child.on('error', reject)
    child.on('close', (code, by) => {
      signal?.removeEventListener('abort', end)
      if (code === null) reject(new Failure(`${program} was ended by ${by}`))
      else resolve({ code, told: told.trim() })
    })
  })
}

async function must(what, program, args, options) {
  const { code, told } = await perform(program, args, options)
  if (code !== 0) throw new Failure(`${what}: ${told.split('\n').at(-1) || `exit code ${code}`}`)
}

/** Checks the revision out, builds it, gives its folder to `use`, and leaves nothing of it behind, whatever happens. */
export async function withRevision(root, revision, signal, use) {
  const parent = await mkdtemp(join(tmpdir(), 'corpus-'))
  const folder = join(parent, 'revision')
  try {
    // `--end-of-options` would be clearer, but old gits know it not: what begins with a dash is no revision.
    if (revision.startsWith('-')) throw new Failure(`${revision} is no revision`)
    await must(`cannot check out ${revision}`, 'git', ['worktree', 'add', '--quiet', '--detach', folder, revision], { cwd: root, signal })
    await install(root, folder, signal)
    await must(`cannot build ${revision}`, 'npm', ['run', '--silent', 'build'], { cwd: folder, signal })
    return await use(folder)
  } finally {
    await perform('git', ['worktree', 'remove', '--force', folder], { cwd: root })
    await rm(parent, { recursive: true, force: true })
  }
}

/** The packages of the working tree serve where the lock file is the same. */
async function install(root, folder, signal) {
  const lock = (place) => readFile(join(place, 'package-lock.json'), 'utf8').catch(() => '')
  if ((await lock(root)) === (await lock(folder))) return symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return must('cannot install its packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder, signal })
}
