/** The review page of a folder, of hostile texts and of long ones, in a real browser; and what axe finds in it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, headed, launch, openPage, written } from './browser.ts'

/** A poverty rate of two districts in two years, and one that is expected. */
const POVERTY = {
  'a/mai-son-2022.txt': 'BÁO CÁO HUYỆN MAI SƠN NĂM 2022\n\nNăm 2022, tỷ lệ hộ nghèo của huyện Mai Sơn là 12,4%.\n',
  'a/mai-son-2023.txt': 'BÁO CÁO HUYỆN MAI SƠN NĂM 2023\n\nNăm 2023, tỷ lệ hộ nghèo của huyện Mai Sơn giảm còn 9,8%; thu ngân sách đạt 120 tỷ đồng.\n',
  'b/yen-chau-2023.txt': 'BÁO CÁO HUYỆN YÊN CHÂU NĂM 2023\n\nNăm 2023, tỷ lệ hộ nghèo của huyện Yên Châu còn 15,1%.\n',
  'b/trong.txt': 'Không có số liệu nào trong văn bản này.\n',
}

/** Markup, scripts, ends of the elements of the page, and signs that turn the order around. */
const HOSTILE = `</script><script>window.hit = 1</script> <img src=x onerror="window.hit = 2"> <!-- <b>BÁO CÁO</b>

Năm 2023, tỷ lệ hộ nghèo \u202E<i>đảo ngược</i>\u202C giảm còn 1,68%; thu ngân sách của {{"x"}} đạt 120 tỷ đồng ]}</script><svg onload="window.hit = 3">.
Chỉ tiêu <b>x</b>\tNăm 2023 <script>window.hit = 4</script>
Sản lượng lúa\u2066 </td><td>\t4.368 tấn
`
const HOSTILE_NAME = '<img src=x onerror=window.hit=5>\u202Etxt.exe.txt'

describe.skipIf(CHROMIUM === null)('the review page', () => {
  let browser: Browser
  beforeAll(async () => { browser = await launch() })
  afterAll(() => browser.close())

  describe('of a folder', () => {
    const { path } = written(POVERTY)

    it('begins with the files and their counts', async () => {
      const { page, faults } = await openPage(browser, path)
      const rows = await page.locator('.files tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
      expect(rows).toEqual([['a/mai-son-2022.txt', '1', '0', '0'], ['a/mai-son-2023.txt', '2', '0', '0'], ['b/yen-chau-2023.txt', '1', '0', '0'], ['b/trong.txt', '0', '0', '0']])
      await page.locator('.files a', { hasText: 'b/yen-chau-2023.txt' }).click()
      await headed(page, 'b/yen-chau-2023.txt')
      expect(await page.locator('.text .figure').allTextContents()).toEqual(['15,1%'])
      await page.keyboard.press('[')
      await headed(page, 'a/mai-son-2023.txt')
      await page.getByLabel('Files', { exact: true }).selectOption('#')
      await headed(page, 'Số Liệu')
      expect(await page.locator('.files').isVisible()).toBe(true)
      expect(faults).toEqual([])
    })

    it('draws each indicator, and each point leads to its sentence', async () => {
      const { page, faults } = await openPage(browser, path)
      const chart = page.locator('.charts svg', { hasText: 'poverty_rate' })
      await chart.waitFor()
      expect(await chart.locator('.point').count()).toBe(3)
      await chart.locator('.point[data-source="a/mai-son-2023.txt"]').click()
      await headed(page, 'a/mai-son-2023.txt')
      expect(await page.locator('.text .figure[aria-current]').textContent()).toBe('9,8%')
      expect(await page.locator('.details blockquote').textContent()).toContain('giảm còn 9,8%')
      await page.goBack()
      await page.locator('.charts').waitFor()
      expect(faults).toEqual([])
    })

    it('counts the marks of each file', async () => {
      const { page } = await openPage(browser, path, { hash: '#2-1' })
      await page.keyboard.press('r')
      await page.getByLabel('Files', { exact: true }).selectOption('#')
      await headed(page, 'Số Liệu')
      expect(await page.locator('.files tbody tr').nth(1).locator('td').last().textContent()).toBe('1')
      expect(await page.locator('.progress').textContent()).toBe('1 of 4 marked')
    })

    it('says so where a file has no figures', async () => {
      const { page } = await openPage(browser, path, { hash: '#4' })
      expect(await page.locator('.empty').textContent()).toBe('No figures in this text.')
    })
  })

  describe('of a hostile report', () => {
    const { path } = written({ [HOSTILE_NAME]: HOSTILE, 'other.txt': 'Thu ngân sách đạt 1 tỷ đồng.\n' })

    it('shows its markup as text, and runs nothing of it', async () => {
      const { page, faults } = await openPage(browser, path)
      await page.locator('.charts svg').first().waitFor()
      await page.locator('.files a').first().click()
      await headed(page, '<img src=x onerror=window.hit=5>‹U+202E›txt.exe.txt')
      for (const text of ['</script><script>window.hit = 1</script> <img src=x onerror="window.hit = 2"> <!-- <b>BÁO CÁO</b>', ']}</script><svg onload="window.hit = 3">', '<script>window.hit = 4</script>']) {
        expect(await page.locator('.text').textContent()).toContain(text)
      }
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('j')
        await page.keyboard.press('d')
      }
      expect(await page.locator('.why code').last().textContent()).toMatch(/^extract explain '<img src=x onerror=window\.hit=5>.*:\d+'$/u)
      expect(await page.evaluate(() => 'hit' in window)).toBe(false)
      expect(await page.locator('main img, main script, main b, main i, .files img, option img').count()).toBe(0)
      expect(faults).toEqual([])
    })

    it('names the signs that turn the order around, in texts and names', async () => {
      const { page } = await openPage(browser, path, { hash: '#1' })
      expect(await page.locator('.text').textContent()).toContain('‹U+202E›<i>đảo ngược</i>‹U+202C›')
      expect(await page.locator('h1').textContent()).toBe('<img src=x onerror=window.hit=5>‹U+202E›txt.exe.txt')
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    })

    it('lets no script run that is put in later', async () => {
      const { page } = await openPage(browser, path)
      await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.hit = 6'
        document.body.append(script)
        document.body.insertAdjacentHTML('beforeend', '<img src="data:,x" onerror="window.hit = 7">')
      })
      expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    })
  })

  describe('of many figures', () => {
    const line = 'Năm 2023, xã Mường Và có tỷ lệ hộ nghèo còn 9,8%, thu ngân sách đạt 120 tỷ đồng, sản lượng lúa đạt 4.368 tấn và 47 trường học đạt chuẩn quốc gia.\n'
    const { path } = written({ 'many.txt': line.repeat(700) })

    it('has few rows at a time, and reaches the last of them', async () => {
      const { page } = await openPage(browser, path)
      const count = Number((await page.getByRole('grid').getAttribute('aria-rowcount')) ?? 0) - 1
      expect(count).toBeGreaterThanOrEqual(2800)
      expect(await page.locator('.rows tr[data-place]').count()).toBeLessThan(60)
      await page.evaluate((last) => { location.hash = `#1-${last}` }, count)
      await page.locator('.text .figure[aria-current]').waitFor()
      expect(await page.locator('.text .figure[aria-current]').evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
      expect(await page.locator('.rows tr[aria-selected="true"]').getAttribute('aria-rowindex')).not.toBeNull()
      expect(await page.locator('.rows tr[data-place]').count()).toBeLessThan(60)
    })

    it('is whole for print', async () => {
      const { page } = await openPage(browser, path)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await page.locator('.rows tr[data-place]').count()).toBeGreaterThanOrEqual(2800)
      expect(await page.locator('.text .figure').count()).toBeGreaterThanOrEqual(2800)
    })
  })

  describe('for everybody: axe finds nothing', () => {
    const { path } = written({ ...POVERTY, 'c.md': '# Thu chi\n\n| Chỉ tiêu | Năm 2022 | Năm 2023 |\n| --- | --- | --- |\n| Thu ngân sách (tỷ đồng) | 100 | 120 |\n' })
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    const violations = async (page: Page) => {
      await page.evaluate(readFileSync(axe, 'utf8'))
      const result = await page.evaluate('axe.run()') as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`)
    }

    it.each([
      ['the files and charts', '#', [], {}],
      ['the files and charts, dark', '#', [], { colorScheme: 'dark' }],
      ['a text and its figures', '#2-1', ['r', 'd'], {}],
      ['a text and its figures, dark', '#2-2', ['w', 'd'], { colorScheme: 'dark' }],
      ['a table', '#5-1', ['e'], {}],
      ['a phone', '#2-1', [], { viewport: { width: 390, height: 844 } }],
      ['the help', '#2', ['?'], { colorScheme: 'dark' }],
    ] as const)('in %s', async (_, hash, keys, options) => {
      const { page } = await openPage(browser, path, { hash, ...options, bypassCSP: true })
      for (const key of keys) await page.keyboard.press(key)
      expect(await violations(page)).toEqual([])
    })
  })
})
