import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAlliance } from './create-alliance.ts'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

test('somebody without a mouse finds an organisation by a misspelt name, opens it, changes it and saves', async () => {
  const { slug } = await createAlliance('Without a mouse', {
    sectors: ['Housing'],
    organisations: { 'Foyer des Érables': 'Housing', 'Garden Club': 'Housing' },
  })
  const page = await visit(`/a/${slug}/table`, { as: 'owner' })
  await page.getByRole('row').nth(2).waitFor()
  await tabTo(page, page.locator('[data-row-link]').first())
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Select Foyer des Érables', checked: true }).waitFor()

  await tabTo(
    page,
    page
      .getByRole('textbox', { name: 'Find an organisation' })
      .or(page.getByRole('searchbox', { name: 'Find an organisation' })),
  )
  await page.keyboard.type('foyer erabels')
  await page.getByRole('option', { name: 'Foyer des Érables' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Foyer des Érables' }).waitFor()

  await tabTo(page, page.getByRole('link', { name: 'Edit', exact: true }))
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Name in English')
  await name.waitFor()
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Foyer des Chênes')
  await tabTo(page, page.getByLabel('Influence'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Foyer des Chênes' }).waitFor()
})

test('somebody without a mouse reads a finding, starts an action, thinks better of it and goes on from the list', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`, { as: 'owner' })
  const finding = page.locator('a[data-finding]').first()
  await finding.waitFor()
  await finding.focus()
  await page.keyboard.press('Enter')
  const action = page.getByRole('button', { name: 'Action', exact: true })
  await action.waitFor()
  await tabTo(page, action)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add an action' })
  await dialog.waitFor()
  // Whoever presses a key sees first where they are.
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { timeout: 10_000 })
    .toBe(true)

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expectFocus(action)

  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expectFocus(finding)
})

test('Escape is for the dialog on top, even before that has taken the focus', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`, { as: 'owner' })
  await page.locator('a[data-finding]').first().click()
  const action = page.getByRole('button', { name: 'Action', exact: true })
  await action.click()
  const dialog = page.getByRole('dialog', { name: 'Add an action' })
  await dialog.waitFor()
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { timeout: 10_000 })
    .toBe(true)
  await action.focus()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await action.waitFor()
})

test('somebody without a mouse looks at the evidence of a finding and comes back to where they left', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`)
  const finding = page.locator('a[data-finding]').nth(3)
  await finding.waitFor()
  await finding.focus()
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('dialog').getByRole('link', { name: 'In the table' })
  await evidence.waitFor()
  await tabTo(page, evidence)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/table\?.*selected=/)
  await page.locator('[data-row-link]').first().waitFor()
  await expectFocus(page.getByRole('main'))

  await page.goBack()
  await expectFocus(evidence)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expectFocus(finding)
})

const expectFocus = (wanted: Locator) =>
  expect
    .poll(() => wanted.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
    .toBe(true)

/** Goes from control to control as the keyboard does, each of them visible to whoever looks. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  expect.fail(`${wanted} cannot be reached with the keyboard`)
}
