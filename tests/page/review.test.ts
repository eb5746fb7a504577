/** The review page of one report, in a real browser: what a reviewer does with it. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { run } from '../cli/program.ts'
import { CHROMIUM, launch, openPage, saved, written } from './browser.ts'

/** Socio-economic report of a district: revenue, poverty, a school count, two list values that are less sure, and a table. */
const REPORT = `BÁO CÁO KINH TẾ - XÃ HỘI HUYỆN MAI SƠN NĂM 2023

I. Kết quả thực hiện
Năm 2023, thu ngân sách đạt 120 tỷ đồng, tăng 8,5% so với năm 2022.
Tỷ lệ hộ nghèo giảm còn 1,68%; toàn huyện có 47 trường học.
- Kim ngạch xuất khẩu gạo, hạt điều lần lượt đạt 3,66 và 2,6 triệu USD.

Chỉ tiêu\tĐơn vị\tNăm 2022\tNăm 2023
Sản lượng lúa\ttấn\t4.210\t4.368
Diện tích rừng trồng mới\tha\t350\t410
`

const { path, cwd, names } = written({ 'mai-son.txt': REPORT })
const records = JSON.parse(run([...names], { cwd }).stdout) as Figure[]

describe.skipIf(CHROMIUM === null)('the review page', () => {
  let browser: Browser
  beforeAll(async () => { browser = await launch() })
  afterAll(() => browser.close())

  const rows = (page: Page) => page.locator('.rows tr[data-place]')
  const texts = (page: Page) => page.locator('.rows tr[data-place] td.amount > span').allTextContents()
  const selected = (page: Page) => page.locator('.rows tr[aria-selected="true"] td.amount > span').textContent()
  const current = (page: Page) => page.locator('.text .figure[aria-current]').textContent()
  const wordsOf = (page: Page, name: string) => page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live.toString()
  }), name)

  it('shows the text as read, with its headings, items and tables, and every figure in it', async () => {
    const { page, faults } = await openPage(browser, path)
    expect(await page.locator('.text .figure').allTextContents()).toEqual(records.map(({ text }) => text))
    await expect(page.locator('.text').getByRole('heading', { level: 2 }).textContent()).resolves.toBe('BÁO CÁO KINH TẾ - XÃ HỘI HUYỆN MAI SƠN NĂM 2023')
    await expect(page.locator('.text').getByRole('heading', { level: 3 }).textContent()).resolves.toBe('I. Kết quả thực hiện')
    expect(await page.locator('.text p.item').textContent()).toMatch(/^- Kim ngạch/u)
    expect(await page.locator('.text table tr').count()).toBe(3)
    expect(await page.locator('.text table th').allTextContents()).toEqual(['Chỉ tiêu', 'Đơn vị', 'Năm 2022', 'Năm 2023'])
    expect(faults).toEqual([])
  })

  it('lists first what is less sure than the threshold, the least sure before', async () => {
    const { page } = await openPage(browser, path)
    const doubtful = records.filter(({ confidence }) => confidence < 0.7).sort((a, b) => a.confidence - b.confidence)
    expect(doubtful.length).toBeGreaterThan(0)
    expect((await texts(page)).slice(0, doubtful.length)).toEqual(doubtful.map(({ text }) => text))
    await page.getByLabel('Check below').fill('0')
    await page.keyboard.press('Tab')
    expect(await texts(page)).toEqual(records.map(({ text }) => text))
  })

  it('shows in the text what is chosen in the table, with its label and period, and the other way round', async () => {
    const { page } = await openPage(browser, path)
    await rows(page).filter({ hasText: '8,5%' }).click()
    expect(await current(page)).toBe('8,5%')
    expect(await wordsOf(page, 'label')).toEqual(['thu ngân sách'])
    expect(await wordsOf(page, 'period')).toEqual(['Năm 2023'])
    expect(await wordsOf(page, 'baseline')).toEqual(['so với năm 2022'])
    await page.locator('.text .figure', { hasText: '4.368' }).click()
    expect(await selected(page)).toBe('4.368')
    expect(await wordsOf(page, 'label')).toEqual(['Sản lượng lúa'])
    expect(page.url()).toContain(`#1-${records.findIndex(({ text }) => text === '4.368') + 1}`)
  })

  it('says why each field is what it is, and shows the words in the text', async () => {
    const { page } = await openPage(browser, path, { hash: '#1-2' })
    await page.locator('summary', { hasText: 'What decided each field' }).click()
    const role = page.locator('.why tbody tr').filter({ has: page.getByRole('rowheader', { name: 'role', exact: true }) })
    expect(await role.textContent()).toMatch(/rule rise-by/u)
    expect(await page.locator('.why p').first().textContent()).toBe(`rule rise-by · confidence ${records[1]!.confidence}`)
    expect(await page.locator('.why').textContent()).toContain('extract explain mai-son.txt:4')
    const label = page.locator('.why tbody tr').filter({ has: page.getByRole('rowheader', { name: 'label' }) })
    await label.getByRole('button').click()
    expect(await wordsOf(page, 'pointed')).toEqual(['thu ngân sách'])
  })

  it.each([
    ['role', 'change', (r: (typeof records)[number]) => r.role === 'change'],
    ['indicator', 'poverty_rate', (r: (typeof records)[number]) => r.text === '1,68%'],
  ])('filters by %s, in the table and in the text', async (name, value, holds) => {
    const { page } = await openPage(browser, path)
    await page.getByText('Filters', { exact: true }).click()
    await page.locator('.choices label').filter({ has: page.getByText(name, { exact: true }) }).locator('select').selectOption(value)
    const wanted = records.filter(holds).map(({ text }) => text)
    expect((await texts(page)).toSorted()).toEqual(wanted.toSorted())
    expect((await page.locator('.text .figure:not(.unlisted)').allTextContents()).toSorted()).toEqual(wanted.toSorted())
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(await rows(page).count()).toBe(records.length)
  })

  it('filters by dimension with a click on its colour, and by confidence', async () => {
    const { page } = await openPage(browser, path)
    await page.locator('.legend button', { hasText: 'percent' }).click()
    expect((await texts(page)).toSorted()).toEqual(['1,68%', '8,5%'])
    await page.locator('.legend button', { hasText: 'percent' }).click()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByLabel('Confidence at most').fill('0.6')
    await page.keyboard.press('Tab')
    expect(await rows(page).count()).toBe(records.filter(({ confidence }) => confidence <= 0.6).length)
  })

  it.each([
    ['ho ngheo', ['1,68%']],
    ['Hộ Nghèo', ['1,68%', '47 trường học']],
    ['san luong', ['4.210', '4.368']],
    ['poverty', ['1,68%']],
  ])('searching for "%s" finds figures by their words, without accents too', async (sought, found) => {
    const { page } = await openPage(browser, path)
    await page.keyboard.press('/')
    await page.keyboard.type(sought)
    expect(await texts(page)).toEqual(expect.arrayContaining(found))
    expect((await texts(page)).length).toBeLessThan(records.length)
  })

  it('says so when nothing is found', async () => {
    const { page } = await openPage(browser, path)
    await page.getByRole('searchbox').fill('zzz')
    expect(await page.locator('.empty').textContent()).toBe('No figure is as asked for.')
    expect(await page.getByRole('status').first().textContent()).toContain(`0 of ${records.length} figures`)
  })

  it('sorts by a column, the other way round, and as before', async () => {
    const { page } = await openPage(browser, path)
    const before = await texts(page)
    const head = page.locator('thead').getByRole('button', { name: 'confidence' })
    const sure = async () => (await page.locator('td.sure span').allTextContents()).map(Number)
    await head.click()
    expect(await sure()).toEqual(records.map(({ confidence }) => confidence).toSorted((a, b) => a - b))
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toBe('confidence')
    await head.click()
    expect(await sure()).toEqual(records.map(({ confidence }) => confidence).toSorted((a, b) => b - a))
    await head.click()
    expect(await texts(page)).toEqual(before)
  })

  it('is driven by keys', async () => {
    const { page } = await openPage(browser, path)
    const listed = await texts(page)
    await page.keyboard.press('j')
    expect(await selected(page)).toBe(listed[0])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    expect(await current(page)).toBe(listed[2])
    await page.keyboard.press('k')
    await page.keyboard.press('ArrowUp')
    expect(await selected(page)).toBe(listed[0])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR')
    expect(await page.locator('[aria-live]').textContent()).toMatch(/^Figure 1 of \d+: /u)
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe('Keys')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.locator('.details').isVisible()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('jjk')
    expect(await page.getByRole('searchbox').inputValue()).toBe('jjk')
  })

  it('keeps the keyboard where it is, at the buttons of the details as in the table', async () => {
    const { page } = await openPage(browser, path, { hash: '#1-1' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    await page.getByRole('button', { name: 'Next' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Next')
    await page.getByRole('button', { name: 'Right' }).focus()
    await page.keyboard.press('Space')
    expect(await focused()).toBe('✓ Right')
    await page.keyboard.press('/')
    await page.keyboard.type('ngheo')
    await page.keyboard.press('Enter')
    expect(await selected(page)).toBe('1,68%')
  })

  it('gives back the records as the program writes them', async () => {
    const { page, faults } = await openPage(browser, path)
    expect((await saved(page, 'Records as read (JSON)')).text).toBe(run([...names], { cwd }).stdout)
    expect((await saved(page, 'Records as read (CSV)')).text).toBe(run([...names, '--format', 'csv'], { cwd }).stdout)
    expect(faults).toEqual([])
    const { path: some } = written({ 'mai-son.txt': REPORT }, '--columns', 'text,value,period')
    const { page: other } = await openPage(browser, some)
    expect((await saved(other, 'Records as read (CSV)')).text).toBe(run([...names, '--format', 'csv', '--columns', 'text,value,period'], { cwd }).stdout)
  })

  it('keeps marks over a reload and exports them as corrections', async () => {
    const { page } = await openPage(browser, path, { hash: '#1-1' })
    await page.keyboard.press('r')
    await rows(page).filter({ hasText: '47 trường học' }).click()
    await page.getByRole('button', { name: 'Wrong' }).click()
    await rows(page).filter({ hasText: '1,68%' }).click()
    await page.keyboard.press('e')
    await page.getByLabel('value', { exact: true }).fill('một')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByRole('alert').first().textContent()).toContain('plain digits')
    await page.getByLabel('value', { exact: true }).fill('1.86')
    await page.getByLabel('period', { exact: true }).fill('năm ngoái')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByRole('alert').first().textContent()).toContain('The period is 2020')
    await page.getByLabel('baseline', { exact: true }).fill('yoy')
    await page.getByLabel('period', { exact: true }).fill('')
    await page.locator('form.edit label', { hasText: /^role/u }).locator('select').selectOption('share')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByRole('alert').first().textContent()).toContain('a level or share has none')
    await page.getByLabel('baseline', { exact: true }).fill('')
    await page.locator('form.edit label', { hasText: /^role/u }).locator('select').selectOption('level')
    await page.getByLabel('label', { exact: true }).fill('tỷ lệ hộ "nghèo", cận nghèo')
    await page.getByLabel('period', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.reload()
    expect(await page.locator('.progress').textContent()).toBe(`3 of ${records.length} marked`)
    expect(await page.locator('tr.edited td.sign').textContent()).toBe('✎')
    const { name, text } = await saved(page, 'Corrections')
    expect(name).toBe('corrections.csv')
    const at = (wanted: string) => records.find((record) => record.text === wanted)!
    const place = (wanted: string) => ['mai-son.txt', String(at(wanted).start), String(at(wanted).end), wanted]
    expect(parse(text)).toEqual([
      ['source', 'start', 'end', 'text', 'mark', 'field', 'value'],
      [...place('120 tỷ đồng'), 'right', '', ''],
      [...place('1,68%'), 'edited', 'value', '1.86'],
      [...place('1,68%'), 'edited', 'label', 'tỷ lệ hộ "nghèo", cận nghèo'],
      [...place('1,68%'), 'edited', 'period', ''],
      [...place('47 trường học'), 'wrong', '', ''],
    ])
    const table = parse((await saved(page, 'Table with marks')).text, { columns: true }) as Record<string, string>[]
    expect(table.map(({ mark }) => mark).filter((mark) => mark !== '')).toEqual(['right', 'edited', 'wrong'])
    expect(table.find(({ mark }) => mark === 'edited')).toMatchObject({ text: '1,68%', value: '1.86', period: '', unit: '%' })
  })

  it('exports corrections that the next run applies, and then shows what they said', async () => {
    const { page } = await openPage(browser, path, { hash: '#1-1' })
    const of = (text: string) => rows(page).filter({ hasText: text })
    await page.keyboard.press('r')
    await of('47 trường học').click()
    await page.keyboard.press('w')
    await of('1,68%').click()
    await page.keyboard.press('e')
    await page.getByLabel('value', { exact: true }).fill('1.86')
    await page.getByLabel('place', { exact: true }).fill('huyện Mai Sơn')
    await page.keyboard.press('Enter')
    writeFileSync(join(cwd, 'corrections.csv'), (await saved(page, 'Corrections')).text)
    const { code, stdout, stderr } = run([...names, '--corrections', 'corrections.csv', '-q'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const corrected = JSON.parse(stdout) as Figure[]
    expect(corrected.map(({ text }) => text)).toEqual(records.map(({ text }) => text).filter((text) => text !== '47 trường học'))
    expect(corrected.filter(({ reviewed }) => reviewed !== null)).toMatchObject([{ text: '120 tỷ đồng', reviewed: 'right' }, { text: '1,68%', value: 1.86, place: 'huyện Mai Sơn', reviewed: 'edited' }])
    run([...names, '--corrections', 'corrections.csv', '-o', 'corrected.html', '-q'], { cwd })
    const next = await openPage(browser, join(cwd, 'corrected.html'))
    expect(await next.page.locator('tr.edited td.amount').textContent()).toBe('1,68%1.86 %')
    expect(await next.page.locator('tr.right td.sign').textContent()).toBe('✓')
    // In the browser of the first page, whose marks it has: what is edited further is said with what was edited before.
    await page.goto(pathToFileURL(join(cwd, 'corrected.html')).href)
    await of('1,68%').click()
    await page.keyboard.press('e')
    await page.getByLabel('period', { exact: true }).fill('2021')
    await page.keyboard.press('Enter')
    const again = parse((await saved(page, 'Corrections')).text, { columns: true }) as Record<string, string>[]
    expect(again.filter(({ mark }) => mark === 'edited').map(({ field, value }) => [field, value])).toEqual([['value', '1.86'], ['period', '2021'], ['place', 'huyện Mai Sơn']])
  })

  it('takes marks back, and has nothing to export then', async () => {
    const { page } = await openPage(browser, path, { hash: '#1-1' })
    await page.keyboard.press('w')
    expect(await page.locator('tr.wrong').count()).toBe(1)
    await page.keyboard.press('u')
    expect(await page.locator('tr.wrong').count()).toBe(0)
    await page.locator('summary', { hasText: 'Export' }).click()
    await page.getByRole('button', { name: 'Corrections' }).click()
    expect(await page.locator('.menu .hint').textContent()).toBe('Nothing is marked yet.')
  })

  it('prints the text and every figure, without the tools', async () => {
    const { page } = await openPage(browser, path)
    const { getDocumentProxy, extractText } = await import('unpdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: true })
    const printed = text.replace(/\s/gu, '')
    expect(printed).toContain('Tỷlệhộnghèogiảmcòn1,68%;toànhuyệncó47trườnghọc.')
    for (const record of records) expect(printed.split(record.text.replace(/\s/gu, '')).length, record.text).toBeGreaterThan(2)
    expect(printed).not.toMatch(/Filters|Export|Search/u)
  })

  it('is in Vietnamese where it is asked for', async () => {
    const { path: vi } = written({ 'mai-son.txt': REPORT }, '--lang', 'vi')
    const { page } = await openPage(browser, vi, { hash: '#1-2' })
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    expect(await page.locator('.details dt').allTextContents()).toEqual(expect.arrayContaining(['giá trị', 'chỉ tiêu', 'so với']))
    expect(await page.locator('.details').textContent()).toContain('tăng')
    expect(await page.getByRole('button', { name: 'Đúng' }).count()).toBe(1)
  })

  it('at phone width nothing is wider than the screen, and text and figures are a touch apart', async () => {
    const { page } = await openPage(browser, path, { viewport: { width: 390, height: 844 } })
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBe(390)
    expect(await page.locator('.text').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    await page.locator('.text .figure', { hasText: '8,5%' }).click()
    expect(await page.locator('.details').isVisible()).toBe(true)
    expect(await wide()).toBe(390)
  })
})

it('a page of a short report weighs less than 150 kB', () => {
  expect(statSync(path).size).toBeLessThan(150_000)
})

it('names nothing that is to be fetched, and runs only the script that it was written with', () => {
  const html = readFileSync(join(cwd, 'review.html'), 'utf8')
  expect(html).toContain("default-src 'none'; script-src 'sha256-")
  expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\bsrc=|@import|url\(/u)
})
