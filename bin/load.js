/** Loads the files of the program with what V8 has compiled of them before, which the build keeps beside them. */
const { readFileSync } = require('node:fs')
const { basename, join } = require('node:path')
const { Script } = require('node:vm')

/**
 * Where the compiled form of a file is kept, for this Node alone: V8 would take what another release with the same V8 has
 * compiled, and run it wrongly.
 */
const compiledOf = (filename) => `${filename}.${process.version}-${process.platform}-${process.arch}.compiled`
exports.compiledOf = compiledOf

/**
 * A loader of the CommonJS files of a folder. `noted` is told of each that it loads: the build makes the compiled form of it.
 * With other flags V8 takes no notice of the compiled form.
 */
exports.loader = function loader(folder, noted = () => {}) {
  const modules = new Map()
  const load = (name) => {
    const known = modules.get(name)
    if (known !== undefined) return known.exports
    const filename = join(folder, name)
    const module = { exports: {} }
    modules.set(name, module)
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`, { filename, cachedData: compiled(filename) })
    noted(filename, script)
    script.runInThisContext().call(module.exports, module.exports, need, module, filename, folder)
    return module.exports
  }
  const need = (id) => (id.startsWith('./') ? load(basename(id)) : require(id))
  return load
}

function compiled(filename) {
  try {
    return readFileSync(compiledOf(filename))
  } catch {
    return undefined
  }
}
