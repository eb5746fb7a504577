#!/usr/bin/env node
const { join } = require('node:path')
const { loader } = require('./load.js')

async function run() {
  // Loaded here, so that a program that cannot even be loaded, for want of file handles, says so in a line.
  try {
    const { main } = loader(join(__dirname, '../dist/run'))('main.cjs')
    process.exitCode = await main(process.argv.slice(2), process)
  } catch (error) {
    if (error?.syscall === undefined) throw error
    process.stderr.write(`extract: ${error.message}\n`)
    process.exitCode = 1
  }
}

run()
