import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outlineFile, outlineOf } from '../../scripts/picture-outline.ts'
import { trainingAlliance } from './demonstration.ts'
import { owner, visit } from './visit.ts'

type Counts = Record<string, Record<string, { organisations: number }>>
const counted: Counts = JSON.parse(
  readFileSync(new URL('../golden/sector-counts.json', import.meta.url), 'utf8'),
)

test('a guest is told first where nobody is listed, and finds every count of the real file', async () => {
  const page = await visit('/alliances')
  const cells = Object.entries(counted).flatMap(([alliance, sectors]) =>
    Object.entries(sectors).map(([sector, { organisations }]) => ({ alliance, sector, organisations })),
  )
  const holes = cells.filter(({ organisations }) => organisations === 0)
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(holes.some(({ alliance, sector }) => headline.includes(alliance) && headline.includes(sector))).toBe(
    true,
  )

  for (const { alliance, sector, organisations } of cells) {
    const said = organisations === 0 ? 'nobody listed' : `${organisations} organisation`
    await page.getByRole('link', { name: new RegExp(`${alliance}, ${escaped(sector)}: ${said}`) }).waitFor()
  }
  expect(await outlineOf(page), 'The README shows another page: take its picture again.').toEqual(
    JSON.parse(readFileSync(outlineFile, 'utf8')),
  )
})

test('a guest reads the demonstration, is told to sign in to write, and comes back to where they were', async () => {
  await visit('/', { as: 'owner' })
  const page = await visit(`${await trainingAlliance()}/table`)
  await page.getByText('Demonstration').waitFor()
  await page.getByRole('row').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Private to the alliance' }).waitFor()
  expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0)
  const organisation = new URL(page.url()).pathname

  await page.goto(`${organisation}/edit`)
  await page.getByRole('heading', { name: 'For members of the alliance' }).waitFor()
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'Sign in' }).click()

  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel(/^Password/).fill('not this password')
  await main.getByRole('button', { name: 'Sign in' }).click()
  await main.getByText('do not go together').waitFor()
  await page.getByLabel(/^Password/).fill(owner.password)
  await main.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === `${organisation}/edit`)
  await page.getByRole('button', { name: 'Save' }).waitFor()
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
