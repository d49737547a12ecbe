import { expect, test } from 'vitest'
import type { OrganisationCreate } from '../../shared/src/organisations.ts'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

test('streets lie under the map of a town, asked of this service alone, until an alliance wants none', async () => {
  const { slug } = await createAlliance('In a small town')
  const page = await visit('/', { as: 'owner' })
  const organisation: OrganisationCreate = {
    names: { en: 'House at the Harbour' },
    locations: [{ locality: 'Monaco', country: 'MC', point: [7.4246, 43.7384], precision: 'exact' }],
  }
  const created = await page.request.post(`${here().address}/api/alliances/${slug}/organisations`, {
    data: organisation,
  })
  expect(created.status()).toBe(201)

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const tile = page.waitForResponse((response) =>
    /\/api\/basemaps\/streets-of-monaco\/.*\/14\//.test(response.url()),
  )
  await page.goto(`/a/${slug}/map`)
  expect((await tile).status()).toBe(200)
  await page.getByText('© OpenStreetMap contributors').waitFor()
  expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(here().address))).toEqual([])
  expect(await faultsFor(page)).toEqual([])

  await page.goto(`/a/${slug}/settings`)
  await page.getByRole('combobox', { name: 'Streets under the maps' }).click()
  await page.getByRole('option', { name: 'No streets: countries and towns only' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save', disabled: true }).waitFor()
  asked.length = 0
  await page.goto(`/a/${slug}/map`)
  await page.getByRole('button', { name: 'House at the Harbour' }).first().waitFor()
  await page.getByText('Countries: Natural Earth.').waitFor()
  expect(await page.getByText('OpenStreetMap').count()).toBe(0)
  expect(asked.filter((url) => url.includes('/streets-of-monaco/'))).toEqual([])
})
