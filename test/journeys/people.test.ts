import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { createAccount, visit } from './visit.ts'

const ada = { name: 'Ada Member', email: 'ada@example.org', password: 'a long enough password' }

test('whoever founds an alliance needs no more than its name, and lands in it', async () => {
  const page = await visit('/', { as: 'owner' })
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'New alliance' }).click()
  const found = page.getByRole('button', { name: 'Create alliance' })
  await found.click()
  await page.getByText('This is needed. Fill it in.').waitFor()
  await page.getByLabel('Name', { exact: false }).first().fill('Île du Nord')
  await found.click()
  await page.waitForURL(/\/a\/ile-du-nord\/settings/)
  await page.getByRole('heading', { level: 2, name: 'Sectors' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('row', { name: /Camille Owner/ }).waitFor()
})

test('an owner invites somebody, lets them in again who forgot the password, and puts them out', async () => {
  const { slug } = await createAlliance('Invited and put out')
  const page = await visit(`/a/${slug}/settings?section=people`, { as: 'owner' })
  await page.getByRole('row', { name: /Camille Owner.*Owner/ }).waitFor()
  expect(await faultsFor(page)).toEqual([])

  await page.getByRole('button', { name: 'Make a link' }).click()
  const invitation = await page.getByLabel('The link to send').inputValue()
  const theirs = await visit(new URL(invitation).pathname)
  await createAccount(theirs, ada)
  await theirs.waitForURL(/\/a\//)

  await page.reload()
  await page.getByRole('row', { name: /^Ada Member/ }).waitFor()
  await page.getByText('used by Ada Member').waitFor()

  // Another link is taken back with the keyboard alone.
  await page.getByRole('button', { name: 'Make a link' }).click()
  const lost = new URL(await page.getByLabel('The link to send').inputValue()).pathname
  await page
    .getByRole('button', { name: /^Take back the invitation/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Take this invitation back?' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await tabTo(page, 'Take it back')
  await page.keyboard.press('Enter')
  await page.getByText('taken back').waitFor()
  await (await visit(lost)).getByText('Ask whoever sent it for a new one.').waitFor()

  await page.getByRole('button', { name: 'New password for Ada Member' }).click()
  const dialog = page.getByRole('dialog', { name: 'New password for Ada Member' })
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('The link to send').inputValue()
  expect(await faultsFor(page)).toEqual([])
  await page.keyboard.press('Escape')
  const again = await visit(new URL(link).pathname)
  const choice = again.getByLabel(/^New password/)
  await choice.fill('password1234')
  await again.getByRole('button', { name: 'Save and sign in' }).click()
  await again.getByText('This password is easy to guess').waitFor()
  expect(await choice.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await faultsFor(again)).toEqual([])
  await choice.fill('seven purple elephants')
  await again.getByRole('button', { name: 'Save and sign in' }).click()
  await again.waitForURL((url) => url.pathname === '/')
  await again.goto(`/a/${slug}/map`)
  await again.getByRole('button', { name: 'Account' }).waitFor()

  await page.getByRole('button', { name: 'Remove Ada Member' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('row', { name: /^Ada Member/ }).waitFor({ state: 'hidden' })
  // Their page notices by itself.
  await again.getByRole('heading', { name: 'Nothing at this address' }).waitFor()

  await page.getByRole('button', { name: 'Role of Camille Owner' }).click()
  const role = page.getByRole('dialog', { name: 'Role of Camille Owner' })
  await role.getByRole('radio', { name: /^Member/ }).check()
  await role.getByRole('button', { name: 'Save' }).click()
  await role.getByText('An alliance needs an owner.').waitFor()
  expect(await faultsFor(page)).toEqual([])
})

test('somebody changes their account, is told who tried the password, and goes', async () => {
  const { slug } = await createAlliance('Goodbye')
  const owner = await visit(`/a/${slug}/settings?section=people`, { as: 'owner' })
  await owner.getByRole('button', { name: 'Make a link' }).click()
  const page = await visit(new URL(await owner.getByLabel('The link to send').inputValue()).pathname)
  await createAccount(page, { ...ada, email: 'grace@example.org' })
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Account' }).click()
  await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor()
  await page.getByText('You are signed in nowhere else.').waitFor()
  expect(await faultsFor(page)).toEqual([])

  const name = page.getByRole('textbox', { name: 'Your name' })
  await name.fill(' ')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByText('This is needed. Fill it in.').waitFor()
  await name.fill('Grace Member')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByText('Saved').waitFor()

  const address = page.getByLabel('New e-mail address')
  const forAddress = page.getByRole('region', { name: 'E-mail address' }).getByLabel(/^Current password/)
  await address.fill('camille@example.org')
  await forAddress.fill(ada.password)
  await page.getByRole('button', { name: 'Change the address' }).click()
  await page.getByText('Another account has this address.').waitFor()
  expect(await faultsFor(page)).toEqual([])

  const passwords = page.getByRole('region', { name: 'Password' })
  await passwords.getByLabel(/^Current password/).fill('not the password')
  await passwords.getByLabel(/^New password/).fill('seven purple elephants')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('This is not right. Check it; capital letters count.').waitFor()
  await passwords.getByLabel(/^Current password/).fill(ada.password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('The password is changed.').waitFor()

  const elsewhere = await visit('/sign-in')
  const attempt = async (password: string) => {
    await elsewhere.getByLabel('E-mail address').fill('grace@example.org')
    await elsewhere.getByLabel(/^Password/).fill(password)
    await elsewhere.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  }
  await attempt(ada.password)
  await elsewhere.getByText('This address and this password do not go together.').waitFor()
  await attempt('seven purple elephants')
  await elsewhere.getByText(/1 failed attempt to sign in to your account since/).waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('You are signed in nowhere else.').waitFor()

  // With the keyboard alone.
  await page.getByRole('button', { name: 'Delete the account' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  // The dialog leads there, once it is drawn.
  await dialog.locator('input:focus').waitFor()
  await page.keyboard.type('seven purple elephants')
  expect(await faultsFor(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('link', { name: 'Sign in' }).waitFor()
  await owner.reload()
  await owner
    .getByRole('row', { name: /Camille Owner/ })
    .first()
    .waitFor()
  expect(await owner.getByRole('row', { name: /Grace Member.*Member/ }).count()).toBe(0)
})

test('the last owner and operator reads on the account page what to do first', async () => {
  await createAlliance('Only Camille')
  const page = await visit('/account', { as: 'owner' })
  await page.getByText('Nobody else runs this service.').waitFor()
  await page.getByRole('link', { name: 'Only Camille' }).waitFor()
  expect(await page.getByRole('button', { name: 'Delete the account' }).count()).toBe(0)
  expect(await faultsFor(page)).toEqual([])
})

async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 12; steps++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}.`)
}
