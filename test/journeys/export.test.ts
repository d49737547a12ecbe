import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

/** The file that a click on Download hands over. */
async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('dialog').getByText('Download', { exact: true }).click()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) }
}

const open = async (page: Page, format: string) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByLabel('As', { exact: true }).selectOption(format)
}

test('a member takes away what is filtered, for anybody first, and then with opinions, which the file says', async () => {
  const page = await visit(`${await trainingAlliance()}/table?influence=high`, { as: 'owner' })
  await open(page, 'organisations.csv')
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('radio', { name: /^Filtered \(\d+\)$/, checked: true }).waitFor()
  const forAnybody = await download(page)
  expect(forAnybody.name).toMatch(/^[a-z-]+-organisations-\d{4}-\d\d-\d\d\.csv$/)
  const lines = String(forAnybody.bytes).split('\r\n')
  expect(lines[0]).toContain('Name (en)')
  expect(lines[0]).not.toContain('Influence')

  await open(page, 'organisations.csv')
  await page.getByLabel('Include what only members see').check()
  await page.getByText('confidential').waitFor()
  const forMembers = await download(page)
  expect(forMembers.name).toContain('-confidential-')
  const [first, headings, ...rows] = String(forMembers.bytes).split('\r\n')
  expect(first).toContain('Confidential: ')
  expect(headings).toContain('Influence')
  expect(rows.filter(Boolean).every((row) => row.includes('High'))).toBe(true)
})

test('a guest takes away the matrix and the network as pictures', async () => {
  const page = await visit(`${await trainingAlliance()}/matrix`)
  await open(page, 'view.png')
  const png = await download(page)
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  expect(png.name).toMatch(/-matrix-(confidential-)?\d/)

  await page.getByRole('link', { name: 'Network' }).click()
  await page.locator('canvas').first().waitFor()
  await open(page, 'view.svg')
  const svg = String((await download(page)).bytes)
  expect(svg).toContain('>Network: ')
  expect(svg).toContain('Alliance Atlas')
})
