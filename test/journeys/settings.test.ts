import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { visit } from './visit.ts'

test('a coordinator starts needs from a template, says who serves one, and gives it a seat', async () => {
  const { slug, organisations } = await createAlliance('Needs and seats', {
    sectors: ['Housing'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit(`/a/${slug}/settings`, { as: 'owner' })
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' })

  await parts.getByRole('link', { name: 'Needs' }).click()
  await page.getByRole('button', { name: 'Start from a template' }).click()
  const template = page.getByRole('dialog', { name: 'Start from a template' })
  await template.getByRole('checkbox', { name: 'Mobility' }).uncheck()
  await template.getByRole('button', { name: 'Add these 6' }).click()
  await page.getByRole('row', { name: /Learning the language/ }).waitFor()
  expect(await page.getByRole('row', { name: /Mobility/ }).count()).toBe(0)

  // Offered again, it says what is there.
  await page.getByRole('button', { name: 'Start from a template' }).click()
  await template.getByText('already in the list').first().waitFor()
  expect(await template.getByRole('checkbox', { name: /Housing/ }).isDisabled()).toBe(true)
  await template.getByRole('button', { name: 'Add one' }).click()
  await page.getByRole('row', { name: /Mobility/ }).waitFor()

  await parts.getByRole('link', { name: 'Kinds of actor' }).click()
  await page.getByRole('button', { name: 'Add a kind of actor' }).click()
  const kind = page.getByRole('dialog', { name: 'Add a kind of actor' })
  await kind.getByRole('button', { name: 'Save' }).click()
  await kind.getByText('This is needed. Fill it in.').waitFor()
  await kind.getByLabel('Name (English)').fill('Educators')
  await kind.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: /Educators/ }).waitFor()
  expect(await faultsFor(page)).toEqual([])

  await parts.getByRole('link', { name: 'How gaps are found' }).click()
  await page.getByLabel('How far somebody may have to go').fill('0')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Write more than 0.').waitFor()
  expect(await faultsFor(page)).toEqual([])

  await page.goto(`/a/${slug}/o/${organisations['House of Languages']}/edit`)
  const served = page.getByRole('group', { name: 'Serves the need of' })
  await served.getByRole('checkbox', { name: 'Learning the language' }).check()
  await served.getByLabel('How formally: Learning the language').selectOption('by agreement')
  await page.getByRole('checkbox', { name: 'Educators' }).check()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('by agreement').first().waitFor()

  await page.goto(`/a/${slug}/settings?section=seats`)
  await page.getByRole('heading', { name: 'No seat is recorded yet' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Add a seat' }).click()
  const seat = page.getByRole('dialog', { name: 'Add a seat' })
  await seat.getByRole('combobox', { name: /^Organisation/ }).fill('house of langages')
  await page.getByRole('option', { name: 'House of Languages' }).click()
  await seat.getByRole('combobox', { name: 'Role' }).selectOption('President')
  await seat.getByRole('radio', { name: 'Yes' }).check()
  await seat.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: /House of Languages/ }).waitFor()
  await page.getByText('1 seat; 8 to 12 are expected.').waitFor()

  await page.getByRole('link', { name: 'House of Languages' }).click()
  await page.getByRole('heading', { level: 1, name: 'House of Languages' }).waitFor()
  await page.getByText('President, the kinds of its organisation').waitFor()
  await page.getByText('may commit it: Yes').waitFor()
  expect(await faultsFor(page)).toEqual([])

  await page.getByRole('link', { name: 'Five questions of partnership' }).click()
  await page.getByRole('heading', { name: 'What do we do ourselves?' }).waitFor()
  await page.getByText('Learning the language').waitFor()
  expect(await faultsFor(page)).toEqual([])
})

test('a missing actor keeps who it is when it is found', async () => {
  const { slug, organisations } = await createAlliance('Found', {
    sectors: ['Health'],
    organisations: { 'City Hospital': 'Health' },
  })
  const page = await visit(`/a/${slug}/new`, { as: 'owner' })
  await page.getByLabel('Name in English').fill('Somebody who interprets at night')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Missing actor')
  await page.getByRole('textbox', { name: 'What it would do' }).fill('Interprets for patients')
  await page.getByRole('combobox', { name: 'Expected to work with' }).fill('City Hospital')
  await page.getByRole('option', { name: 'City Hospital' }).click()
  await page.getByRole('textbox', { name: 'Next step' }).fill('Ask the hospital whom they call')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Somebody who interprets at night' }).waitFor()
  await page.getByText('Ask the hospital whom they call').waitFor()
  const address = page.url()

  expect(await faultsFor(page)).toEqual([])

  await page.getByRole('button', { name: 'We found them' }).click()
  const found = page.getByRole('dialog', { name: 'We found them' })
  await found.getByRole('button', { name: 'We found them' }).click()
  await found.getByText('This is needed. Fill it in.').waitFor()
  await found.getByLabel('Its real name in English').fill('Night Voices')
  await found.getByRole('checkbox', { name: /City Hospital/ }).check()
  await found.getByRole('button', { name: 'We found them' }).click()

  await page.getByRole('heading', { level: 1, name: 'Night Voices' }).waitFor()
  expect(page.url()).toBe(address)
  await page.getByText('· wanted').waitFor({ state: 'hidden' })
  await page.getByText(/Camille Owner added/).waitFor()
  await page.goto(`/a/${slug}/o/${organisations['City Hospital']}`)
  await page.getByRole('link', { name: 'Night Voices' }).first().waitFor()
})
