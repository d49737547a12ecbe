import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

test('an owner looks at what would be public, publishes it, takes an organisation out, and withdraws the edition', async () => {
  const organisations = { 'Kept centre': '', 'Shelter that asked': '' }
  const { slug } = await createAlliance('Published by hand', { organisations })

  const page = await visit(`/a/${slug}/publication`, { as: 'owner' })
  await page.getByText('2 organisations with 0 places on the map and no partnerships.').waitFor()
  await page.getByText('2 organisations were not verified within a year').waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Publish edition 1' }).click()
  await page.getByLabel('Note for readers').fill('The first one')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('cell', { name: 'The first one' }).waitFor()

  const reader = await visit(`/${slug}/e/1`, { javaScriptEnabled: false })
  await reader.getByText('Shelter that asked').first().waitFor()

  await page.getByRole('button', { name: 'Take an organisation out' }).click()
  await page.getByRole('dialog').getByLabel('Organisation', { exact: true }).fill('Shelter')
  await page.getByRole('option', { name: 'Shelter that asked' }).click()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Take it out' }).click()
  await page.getByText('It is out of 1 edition').waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByText('Revision 2: records were withdrawn').waitFor()
  await reader.goto(`/${slug}`)
  expect(await reader.getByText('Shelter that asked').count()).toBe(0)
  await reader.getByText('Kept centre').first().waitFor()

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByLabel('In a few words').fill('Published too early')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await page.getByText('It was wrong. Published too early').waitFor()
  // Not by the reader's browser, which may keep what it saw for a minute.
  expect((await fetch(`${here().address}/${slug}/e/1`)).status).toBe(410)
})
