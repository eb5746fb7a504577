/** Pages that the built program writes, opened in a real Chromium without network. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { folder, run } from '../cli/program.ts'

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Where Chromium is, or null. */
export const CHROMIUM = (() => {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
})()

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ARGS })
}

/** A page of the texts given, by their names. */
export function written(texts: Readonly<Record<string, string>>, ...options: string[]): { path: string; cwd: string; names: string[] } {
  const cwd = folder(texts)
  const names = Object.keys(texts)
  const { code, stderr } = run([...names, '-o', 'review.html', '--quiet', ...options], { cwd })
  if (code !== 0) throw new Error(stderr)
  return { path: join(cwd, 'review.html'), cwd, names }
}

export interface Opened {
  page: Page
  /** What went wrong in the page, and what it asked the network for */
  faults: string[]
}

/** Opens a page in a profile of its own, so that no marks are there. */
export async function openPage(browser: Browser, path: string, { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const url = pathToFileURL(path).href
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => { if (request.url() !== url && !request.url().startsWith(`${url}#`) && !request.url().startsWith('blob:')) faults.push(request.url()) })
  await page.goto(url + hash)
  await page.waitForSelector('main > *')
  return { page, faults }
}

/** What a click gives to be saved. */
export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  await page.locator('summary', { hasText: /Export|Xuất/u }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: false }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}

/** Waits for the view of a source, by its name, or for the start view ("Số Liệu"): the page follows its address in a task of its own. */
export async function headed(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, name)
}
