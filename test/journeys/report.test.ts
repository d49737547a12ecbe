import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unpack, zipEntries } from '../../shared/src/formats/zip.ts'
import { faultsFor } from './accessibility.ts'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

test('the report says what the findings page says, in French too, prints, and goes along as a file', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`)
  const group = page.getByRole('region', { name: /^Influential and hardly engaged/ })
  const count = Number((await group.getByRole('heading').first().textContent())?.match(/\d+/)?.[0])
  const first = await group.getByRole('listitem').first().getByRole('paragraph').first().textContent()
  const summary = await page
    .getByRole('region', { name: 'In five sentences' })
    .getByRole('listitem')
    .allTextContents()
  await page.getByRole('link', { name: 'Report' }).click()

  const report = page.getByRole('article')
  await report.getByRole('heading', { name: `Influential and hardly engaged (${count})` }).waitFor()
  for (const sentence of [...summary, first ?? ''])
    await report.getByText(sentence, { exact: true }).waitFor()
  await report.getByRole('img', { name: /^Map of the region with \d+ organisations/ }).waitFor()
  await report.getByRole('img', { name: /^Network of \d+ organisations/ }).waitFor()
  await report.getByText(/Made on .+ by a reader without an account/).waitFor()
  expect(await faultsFor(page)).toEqual([])

  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.length).toBeGreaterThan(50_000)

  // The language of the document is not that of the page around it.
  await page.getByText('Français', { exact: true }).click()
  await report.getByRole('heading', { name: 'Rapport sur les manques' }).waitFor()
  expect(await report.getAttribute('lang')).toBe('fr')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as DOCX' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/-fr\.docx$/)
  const bytes = new Uint8Array(await buffer(await download.createReadStream()))
  const source = { size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) }
  const entries = zipEntries(source)
  const pictures = [...entries.values()].filter(({ name }) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThanOrEqual(2)
  for (const { unpacked } of pictures) expect(unpacked).toBeGreaterThan(10_000)
  const file = entries.get('word/document.xml')
  if (!file) throw new Error('no document in the file')
  const decoder = new TextDecoder()
  const words = [...unpack(source, file)].map((piece) => decoder.decode(piece, { stream: true })).join('')
  for (const title of await report.getByRole('heading', { level: 2 }).allTextContents())
    expect(words.replaceAll('&apos;', '’')).toContain(title)

  await page.getByRole('link', { name: 'Back to the findings' }).click()
  await page.waitForURL(/\/findings/)
})

test('influence is crossed with engagement, and a cell opens who is behind it', async () => {
  const page = await visit(`${await trainingAlliance()}/matrix`)
  await page.getByRole('combobox', { name: 'What is crossed' }).selectOption('Influence by engagement')
  await page.waitForURL(/cross=engagement/)
  const grid = page.getByRole('grid', { name: 'Influence by engagement' })
  const cell = grid.getByRole('button', { name: /^High, Information: \d+ organisations? of high influence/ })
  const n = Number((await cell.textContent())?.match(/: (\d+)/)?.[1])
  await cell.click()
  const panel = page.getByRole('region', { name: 'Influence: High; engagement: Information' })
  await panel.getByText('Of high influence, and engaged too little for it.').waitFor()
  const list = page.getByRole('list', { name: 'Influence: High; engagement: Information' })
  expect(await list.getByRole('listitem').count()).toBe(n)
  expect(await faultsFor(page)).toEqual([])

  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  await page.keyboard.press('ArrowRight')
  const next = grid.getByRole('button', { name: /^High, Consultation/ })
  await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('on a phone influence by engagement fits its width, at the address that it has anywhere', async () => {
  const address = `${await trainingAlliance()}/matrix?cross=engagement&row=high&column=information`
  const page = await visit(address, { viewport: { width: 390, height: 844 } })
  await page.getByRole('dialog', { name: 'Influence: High; engagement: Information' }).waitFor()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: 'Influence by engagement' })
  const cell = grid.getByRole('button', { name: /^Information, High: \d+ organisations? of high influence/ })
  await expect.poll(() => cell.evaluate((button) => button === document.activeElement)).toBe(true)
  const isWider = (box: Element) => box.scrollWidth > box.clientWidth
  expect(await grid.locator('xpath=..').evaluate(isWider)).toBe(false)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/row=high&column=consultation/)
})

test('the contents of the report lead to each part of it, on a phone too', async () => {
  const page = await visit(`${await trainingAlliance()}/report`, { viewport: { width: 390, height: 844 } })
  const contents = page.getByRole('navigation', { name: 'In this report' })
  await contents.getByText('In this report').click()
  const titles = await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents()
  expect(await contents.getByRole('button').allTextContents()).toEqual(titles)
  await contents.getByRole('button', { name: 'Method' }).click()
  const heading = page.getByRole('heading', { level: 2, name: 'Method' })
  await expect.poll(() => heading.evaluate((title) => title === document.activeElement)).toBe(true)
  expect(await faultsFor(page)).toEqual([])
})

test('sectors are crossed with sectors, from the network view too', async () => {
  const page = await visit(`${await trainingAlliance()}/network`)
  await page.getByRole('link', { name: 'Sectors by sectors, in the matrix' }).click()
  const grid = page.getByRole('grid', { name: 'Sectors by sectors' })
  const cells = grid.getByRole('button', { name: /\d+ ties?, where about .+ would be expected: / })
  await cells.nth(5).waitFor()
  expect(await cells.count()).toBe(6)
  await cells.first().click()
  await page.getByText('These organisations tie them together:').waitFor()
  await page.getByRole('link', { name: 'In the network' }).click()
  await page.waitForURL(/\/network\?.*selected=/)
})
