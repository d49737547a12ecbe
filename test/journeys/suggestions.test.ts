import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { here } from './here.ts'
import { askAsOwner, visit } from './visit.ts'

/** An alliance with one edition. */
async function aPublishedAlliance(name: string, organisations: Record<string, string>) {
  const { slug } = await createAlliance(name, { organisations })
  const asking = await askAsOwner()
  const publish = async () => {
    const answer = await asking.post(`/api/alliances/${slug}/editions`, { data: {} })
    expect([answer.status(), await answer.text()]).toEqual([201, expect.any(String)])
  }
  await publish()
  return { slug, publish }
}

test('a reader suggests a missing organisation and a correction; a member follows both by keyboard, and the next edition tells', async () => {
  const { slug, publish } = await aPublishedAlliance('Open to suggestions', { 'Welcome centre': '' })

  const reader = await visit(`/${slug}`, { viewport: { width: 320, height: 640 } })
  await reader.getByRole('link', { name: 'Suggest an organisation that is missing' }).click()
  expect(await faultsFor(reader)).toEqual([])
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await reader.getByLabel('Website').fill('example')
  await reader.getByLabel('Name of the organisation').fill('Night shelter')
  // Nobody fills it in as fast as a program does.
  await reader.waitForTimeout(3100)
  await reader.getByRole('button', { name: 'Send' }).click()
  await reader.getByRole('alert').getByRole('link', { name: 'Website' }).click()
  expect(await reader.getByLabel('Name of the organisation').inputValue()).toBe('Night shelter')
  expect(await faultsFor(reader)).toEqual([])
  await reader.getByLabel('Website').fill('https://night.example.org')
  await reader.getByRole('button', { name: 'Send' }).click()
  await reader.getByRole('heading', { name: 'Thank you' }).waitFor()

  await reader.goto(`/${slug}`)
  await reader.getByRole('link', { name: 'Welcome centre' }).first().click()
  await reader.getByRole('link', { name: 'Suggest a correction' }).click()
  await reader.getByLabel('What it does').fill('Meals and advice, every day.')
  await reader.waitForTimeout(3100)
  await reader.getByRole('button', { name: 'Send' }).click()
  await reader.getByRole('heading', { name: 'Thank you' }).waitFor()

  const page = await visit(`/a/${slug}/publication`, { as: 'owner' })
  await page.getByRole('link', { name: '2 suggestions are waiting' }).click()
  await page.getByRole('button', { name: 'Night shelter' }).click()
  await page.getByRole('region', { name: 'Night shelter' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.keyboard.press('a')
  await page.getByRole('region', { name: 'Welcome centre' }).waitFor()
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: 'No suggestion is waiting' }).waitFor()

  const before = await (await fetch(`${here().address}/${slug}/e/1`)).text()
  expect(before).not.toContain('Night shelter')
  await publish()
  const next = await (await fetch(`${here().address}/${slug}/e/2`)).text()
  expect(next).toContain('Night shelter')

  await page.goto(`/a/${slug}/history`)
  await page.getByText('accepted a public suggestion: Night shelter').waitFor()
})

test('without JavaScript a suggestion arrives all the same, among those that look like spam, and is taken out of there', async () => {
  const { slug } = await aPublishedAlliance('Plain forms', { 'Old house': '' })
  const reader = await visit(`/${slug}?lang=fr`, { javaScriptEnabled: false })
  await reader.getByRole('link', { name: 'Signaler une erreur sur cette page' }).click()
  await reader.getByRole('textbox').first().fill('La carte oublie le quai.')
  await reader.waitForTimeout(3100)
  await reader.getByRole('button', { name: 'Envoyer' }).click()
  await reader.getByRole('heading', { name: 'Merci' }).waitFor()

  const page = await visit(`/a/${slug}/suggestions`, { as: 'owner', viewport: { width: 320, height: 640 } })
  await page.getByRole('tab', { name: 'Probably spam (1)' }).click()
  await page.getByRole('button', { name: /La carte oublie/ }).click()
  await page.getByText('sent without JavaScript').waitFor()
  expect(await faultsFor(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: 'Not spam' }).click()
  await page.getByRole('tab', { name: 'Waiting (1)' }).click()
  await page.getByRole('button', { name: /La carte oublie/ }).click()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.getByRole('heading', { name: 'No suggestion is waiting' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /La carte oublie/ }).waitFor()
})
