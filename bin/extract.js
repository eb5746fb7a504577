#!/usr/bin/env node
// Imported here, so that a program that cannot even be loaded, for want of file handles, says so in a line.
try {
  const { main } = await import('../dist/run/main.js')
  process.exitCode = await main(process.argv.slice(2), process)
} catch (error) {
  if (error?.syscall === undefined) throw error
  process.stderr.write(`extract: ${error.message}\n`)
  process.exitCode = 1
}
