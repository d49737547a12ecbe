import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAlliance } from './create-alliance.ts'
import { createAccount, visit } from './visit.ts'

test('two people change the same organisation: each is told, nothing is lost, and it can be taken back', async () => {
  const { slug, organisations } = await createAlliance('Two at once', {
    sectors: ['Housing'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const form = `/a/${slug}/o/${organisations['House of Languages']}/edit`

  const mine = await visit(form, { as: 'owner' })
  const name = mine.getByLabel('Name in English')
  await name.waitFor()

  const theirs = await invitedColleague(slug)
  await theirs.goto(form)
  await theirs.getByLabel('Name in English').fill('House of All Languages')
  await theirs.getByLabel('Website').fill('https://languages.example.org/')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await heading(theirs, 'House of All Languages')

  await name.fill('House of Many Languages')
  await mine.getByLabel('How it could contribute').fill('Two meeting rooms')
  await mine.getByRole('button', { name: 'Save' }).click()

  const versions = mine.getByRole('dialog', { name: 'Two versions' })
  const conflict = versions.getByRole('radiogroup')
  await conflict.waitFor()
  expect(await conflict.count()).toBe(1)
  await versions.getByText('https://languages.example.org/').waitFor()
  await versions.getByText('Two meeting rooms').waitFor()
  await conflict.getByRole('radio', { name: 'House of Many Languages' }).click()
  await versions.getByRole('button', { name: 'Bring together' }).click()
  await versions.waitFor({ state: 'hidden' })
  await mine.getByRole('button', { name: 'Save' }).click()

  await heading(mine, 'House of Many Languages')
  await mine.getByText('languages.example.org').first().waitFor()
  await mine.getByText('Two meeting rooms').first().waitFor()
  // The other one has the page open and is not asked to reload it.
  await heading(theirs, 'House of Many Languages')

  await mine.getByRole('button', { name: /^Undo: Camille Owner changed/ }).click()
  await mine.getByRole('button', { name: 'Undo it' }).click()
  await heading(mine, 'House of All Languages')
  await mine.getByText('languages.example.org').first().waitFor()
  await mine.getByText('Camille Owner undid an earlier change').waitFor()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Somebody who got a link from the owner and made an account with it. */
async function invitedColleague(slug: string): Promise<Page> {
  const settings = await visit(`/a/${slug}/settings?section=invitations`, { as: 'owner' })
  await settings.getByRole('button', { name: 'Make a link' }).click()
  const link = await settings.getByLabel('The link to send').inputValue()
  const colleague = await visit(new URL(link).pathname)
  await createAccount(colleague, {
    name: 'Sam Colleague',
    email: 'sam@example.org',
    password: 'another long password',
  })
  return colleague
}
