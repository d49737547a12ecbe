import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAlliance } from './create-alliance.ts'
import { visit } from './visit.ts'

const atRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

type Counts = Record<string, Record<string, { organisations: number }>>
const counted: Counts = JSON.parse(readFileSync(atRoot('test/golden/sector-counts.json'), 'utf8'))
const ireland = counted.Ireland ?? {}

test('somebody imports the spreadsheet they have, sees which sector has nobody, and takes it all back', async () => {
  const { slug } = await createAlliance('Brought from a spreadsheet', { sectors: Object.keys(ireland) })
  const page = await visit(`/a/${slug}/import`, { as: 'owner' })
  await page.locator('input[type=file]').setInputFiles(atRoot('server/demonstration/founding-alliances.csv'))
  await page.waitForURL(new RegExp(`/a/${slug}/import/.+`))

  // The file has the rows of four alliances; this is one of them.
  await page.getByRole('combobox', { name: /rows of several alliances/ }).selectOption('Ireland')
  const commit = page.getByRole('button', { name: /^Add \d+ organisations/ })
  await commit.click()
  await page.getByRole('heading', { name: /organisations added/ }).waitFor()
  await page.getByRole('link', { name: 'See the gaps' }).click()

  for (const [sector, { organisations }] of Object.entries(ireland)) {
    const said = organisations === 0 ? 'nobody recorded; not looked at yet' : `${organisations} organisation`
    await page.getByRole('button', { name: `Whole region, ${sector}: ${said}` }).waitFor()
  }
  const [finding] = Object.entries(ireland).find(([, { organisations }]) => organisations === 0) ?? ['']
  await page.getByRole('button', { name: `Whole region, ${finding}:` }).click()
  await page.getByText('Unknown, not none').waitFor()

  await page.goto(`/a/${slug}/import`)
  await page
    .getByRole('link', { name: /founding-alliances\.csv/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByRole('heading', { name: 'This import was undone' }).waitFor()
  await page.goto(`/a/${slug}/table`)
  expect(await shownIn(page)).toBe(0)
})

const shownIn = async (page: Page) => {
  await page.getByText('No organisation yet').waitFor()
  return page.getByRole('row').count()
}
