import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Organisation, OrganisationCreate } from '../../shared/src/organisations.ts'
import { faultsFor } from './accessibility.ts'
import { foundAlliance } from './found.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

const create = async (page: Page, slug: string, data: OrganisationCreate): Promise<string> => {
  const path = `${here().address}/api/alliances/${slug}/organisations`
  const response = await page.context().request.post(path, { data })
  return ((await response.json()) as Organisation).id
}

test('a missing actor turns out to be in the base: both become one, the finding closes, and all can be taken back', async () => {
  const { slug, sectors, organisations } = await foundAlliance('Known all along', {
    sectors: ['Housing', 'Health'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit(`/a/${slug}/table`, { as: 'owner' })
  const sought = await create(page, slug, {
    names: { en: 'Somebody for health' },
    status: 'missing',
    sectorIds: [sectors.Health as string],
    role: 'See people without papers',
    answersGap: `coverage sector:${sectors.Health}`,
  })
  await page.goto(`/a/${slug}/o/${sought}`)
  await page.getByRole('button', { name: 'We found them' }).click()
  const found = page.getByRole('dialog', { name: 'We found them' })
  await found.getByText('One that we already have').click()
  const which = found.getByRole('combobox', { name: 'Which one' })
  await which.fill('hous of langages')
  await page.getByRole('option', { name: 'House of Languages' }).click()
  await found.getByRole('link', { name: 'Compare the two' }).click()

  await heading(page, 'Merge two organisations')
  await page.getByText('it becomes House of Languages').waitFor()
  await page.getByText('there is nothing to choose').waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Merge' }).click()
  await heading(page, 'House of Languages')
  await page.getByText('Somebody for health is part of House of Languages now.').waitFor()
  await page.getByText('Camille Owner merged Somebody for health into House of Languages').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/a/${slug}/o/${organisations['House of Languages']}`)

  await page.goto(`/a/${slug}/o/${sought}`)
  await heading(page, 'House of Languages')
  await page.getByText('The organisation at that address has been merged into this one.').waitFor()

  await page.goto(`/a/${slug}/findings`)
  await page.getByText('1 closed', { exact: true }).click()
  await page.getByText(/^Closed by itself on .*, because it was not found any more/).waitFor()

  await page.goto(`/a/${slug}/history`)
  await page.getByRole('button', { name: /^Undo: Camille Owner merged/ }).click()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByText('Camille Owner undid an earlier change').waitFor()
  await page.goto(`/a/${slug}/o/${sought}`)
  await heading(page, 'Somebody for health')
})

test('two records of one organisation are merged from the table, by keyboard, and only what contradicts is asked', async () => {
  const { slug } = await foundAlliance('Recorded twice')
  const page = await visit('/', { as: 'owner' })
  const one = await create(page, slug, {
    names: { en: 'Health Bus' },
    influence: 'high',
    website: 'https://bus.example/',
  })
  const other = await create(page, slug, { names: { en: 'Health Bus', fr: 'Bus santé' }, influence: 'low' })
  await page.goto(`/a/${slug}/table?selected=${one}&selected=${other}`)
  await page.getByRole('link', { name: 'Merge these two' }).press('Enter')

  const form = page.getByRole('form', { name: 'Merge two organisations' })
  await form.getByRole('button', { name: 'Merge' }).press('Enter')
  const influence = form.getByRole('radiogroup', { name: 'Influence' })
  await form.getByText('Choose whose word stands.', { exact: true }).waitFor()
  const high = influence.getByRole('radio', { name: /High/ })
  await expect
    .poll(() => form.getByRole('radio').evaluateAll((all) => all.includes(document.activeElement as never)))
    .toBe(true)
  await high.press('Space')
  await form.getByRole('button', { name: 'Merge' }).press('Enter')
  await heading(page, 'Health Bus')
  await page.getByText('bus.example').first().waitFor()
  await page.getByText('Bus santé').first().waitFor()

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.goto(`/a/${slug}/o/${one}/merge`)
  await page.getByRole('link', { name: 'Compare the two: Health Bus' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
