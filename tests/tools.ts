/** Documents made by the programs that users have: LibreOffice writes Word documents and PDFs, Chromium prints web pages. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

function found(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Which of them this machine has. */
export const HAS = { office: found('soffice'), chromium: found('chromium') }

/** Where a document of another kind stands that was made of `path`. */
export function converted(path: string, folder: string, ending: string): string {
  return join(folder, basename(path).replace(/\.[^.]+$/u, `.${ending}`))
}

/** Converts files into `folder` with LibreOffice: `docx`, `pdf`, `odt`, `rtf` or `doc`. A profile of its own lets it run beside another. */
export function convert(paths: readonly string[], ending: string, folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const filter: Record<string, string> = { docx: 'docx:MS Word 2007 XML', odt: 'odt:writer8', rtf: 'rtf:Rich Text Format', doc: 'doc:MS Word 97', pdf: 'pdf:writer_pdf_Export' }
    const web = paths.every((path) => path.endsWith('.html'))
    // Without this a web page is opened by another part of it, which writes no Word documents.
    const input = web ? ['--infilter=HTML (StarWriter)'] : paths.every((path) => path.endsWith('.txt')) ? ['--infilter=Text (encoded):UTF8,LF,,,'] : []
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...input, '--convert-to', filter[ending]!, '--outdir', folder, ...paths], { stdio: 'ignore', timeout: 300_000 })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Prints a web page to a PDF with Chromium, with the head and foot that it sets by itself. */
export function print(path: string, to: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  try {
    execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, `--print-to-pdf=${to}`, pathToFileURL(path).href], { stdio: 'ignore', timeout: 120_000 })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
