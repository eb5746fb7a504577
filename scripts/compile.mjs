/** Part of the build: what V8 compiles of the program when it reads a report, kept beside the program for the next run. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { compiledOf, loader } = createRequire(import.meta.url)('../bin/load.js')

const scripts = new Map()
const { main } = loader(`${root}/dist/run`, (filename, script) => scripts.set(filename, script))('main.cjs')
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
await main([`${root}/fixtures/reports/xa-na-khoang-2022.txt`], { stdin: process.stdin, stdout: nowhere, stderr: nowhere })
for (const [filename, script] of scripts) writeFileSync(compiledOf(filename), script.createCachedData())
