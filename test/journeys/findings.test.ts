import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

test('a guest reads what is missing, by which rule, and what is behind each figure', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`)
  const summary = page.getByRole('region', { name: 'In five sentences' })
  await summary.getByRole('listitem').nth(4).waitFor()
  expect(await summary.getByRole('listitem').count()).toBe(5)

  const group = page.getByRole('region', { name: /^Influential and hardly engaged/ })
  const finding = group.getByRole('listitem').first()
  const name = (await finding.getByRole('link').first().textContent()) ?? ''
  expect(await finding.getByText(/: \d+ of \d+(, \d+ not known)?$/).count()).toBeGreaterThan(0)
  await finding.getByRole('link').first().click()

  const sheet = page.getByRole('dialog', { name: name.replace(/ \(.*/, '') })
  await sheet.getByText('High influence').first().waitFor()
  const figure = sheet.getByRole('group').first()
  await figure.click()
  await figure.getByRole('link').first().waitFor()
  expect(await sheet.getByRole('button', { name: 'Dismiss' }).count()).toBe(0)
  expect(await faultsFor(page)).toEqual([])

  // The address is the finding's own, and closing it leads back to where it was opened.
  const { pathname, search } = new URL(page.url())
  const friend = await visit(pathname + search)
  await friend.getByRole('dialog').getByText('High influence').first().waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await isFocused(finding.getByRole('link').first())
  await page.keyboard.press('ArrowDown')
  await isFocused(group.locator('a[data-finding]').nth(1))
})

test('the common filter leaves the findings that touch it, and their figures are those of all', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`)
  const all = page.locator('a[data-finding]')
  await all.first().waitFor()
  const filters = page.getByRole('region', { name: 'Filters' })
  await filters.getByRole('searchbox', { name: 'Words in the name' }).fill('newt')
  await page.waitForURL(/q=newt/)
  const notice = page.getByText(/findings? touch(es)? what the filters show/)
  const [shown = 0, total = 0] = ((await notice.textContent())?.match(/\d+/g) ?? []).map(Number)
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(total)
  await filters.getByRole('searchbox', { name: 'Words in the name' }).fill('nobody is called this')
  await page.getByRole('heading', { name: 'No finding touches what the filters show' }).waitFor()
})

test('the evidence of a finding is lit on the map and in the network, exactly', async () => {
  const page = await visit(`${await trainingAlliance()}/findings`)
  const group = page.getByRole('region', { name: /^Influential and hardly engaged/ })
  await group.getByRole('link').nth(1).click()
  const sheet = page.getByRole('dialog')
  const { search } = new URL(page.url())
  const evidence = sheet.getByRole('navigation', { name: 'Show what is behind it' })
  await evidence.getByRole('link', { name: 'On the map' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/map'))
  const onMap = selectedIn(page)
  expect(onMap.length).toBeGreaterThan(0)
  await page.getByText(`${onMap.length} selected`, { exact: true }).waitFor()
  await page.goBack()
  await page.waitForURL((url) => url.search === search)
  await evidence.getByRole('link', { name: 'In the network' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/network'))
  expect(selectedIn(page)).toEqual(onMap)
  for (const id of onMap) await isTicked(page, id)
})

test('members dismiss with a reason, work on it, comment and plan; all of it is there for whoever comes next', async () => {
  const { slug } = await createAlliance('What is missing here', {
    sectors: ['Housing', 'Health'],
    organisations: { 'House of Languages': 'Housing', 'Garden Club': 'Housing' },
  })
  const page = await visit(`/a/${slug}/findings`, { as: 'owner' })
  const coverage = page.getByRole('region', { name: /^Coverage/ })
  await coverage
    .getByRole('link', { name: /^Health/ })
    .first()
    .click()
  const sheet = page.getByRole('dialog', { name: 'Health' })
  await sheet.getByRole('button', { name: 'Work on it' }).click()
  const inCharge = page.getByRole('dialog', { name: 'Work on it' })
  await inCharge.getByRole('textbox', { name: 'Person in charge' }).fill('Sam')
  await inCharge.getByRole('button', { name: 'Save' }).click()
  await sheet.getByText('Sam is working on it.').waitFor()

  await sheet.getByRole('textbox', { name: 'Your comment' }).fill('The hospital may know somebody.')
  await sheet.getByRole('button', { name: 'Comment' }).click()
  await sheet.getByText('The hospital may know somebody.').waitFor()

  await sheet.getByRole('button', { name: 'Action' }).click()
  const action = page.getByRole('dialog', { name: 'Add an action' })
  await action.getByRole('textbox', { name: 'What is to be done' }).fill('Call the hospital')
  await action.getByRole('button', { name: 'Save' }).click()
  await sheet.getByText('Call the hospital').waitFor()
  expect(await faultsFor(page)).toEqual([])

  await page.reload()
  await sheet.getByText('The hospital may know somebody.').waitFor()
  await sheet.getByRole('button', { name: 'Dismiss' }).click()
  const why = page.getByRole('dialog', { name: 'Dismiss' })
  await why.getByRole('button', { name: 'Save' }).click()
  await invalid(why.getByRole('textbox', { name: 'Reason' }))
  await why.getByRole('textbox', { name: 'Reason' }).fill('The next valley looks after it.')
  await why.getByRole('button', { name: 'Save' }).click()
  await sheet.getByText('Dismissed: The next valley looks after it.').waitFor()

  await page.goto(`/a/${slug}/findings`)
  await page.getByText('1 dismissed', { exact: true }).click()
  await page.getByText('Dismissed: The next valley looks after it.').waitFor()
  expect(await coverage.getByRole('link', { name: /^Health \(/ }).count()).toBe(0)
  await page.getByText('Actions', { exact: true }).click()
  await page.waitForURL(/tab=actions/)
  await page
    .getByRole('row', { name: /Call the hospital/ })
    .getByRole('link', { name: 'Health' })
    .waitFor()
  expect(await faultsFor(page)).toEqual([])
})

test('a missing actor recorded from a finding is looked for there, and the finding closes by itself when it is found', async () => {
  const { slug } = await createAlliance('Somebody is missing', {
    sectors: ['Housing', 'Health'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit(`/a/${slug}/findings`, { as: 'owner' })
  const finding = page.getByRole('link', { name: /^Health \(/ }).first()
  await finding.click()
  const sheet = page.getByRole('dialog', { name: 'Health' })
  await sheet.getByRole('link', { name: 'Missing actor' }).click()

  const name = page.getByLabel('Name in English')
  await name.waitFor()
  expect(await name.inputValue()).toContain('Health')
  await page.getByLabel('Next step').fill('Call the hospital')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'We found them' }).waitFor()

  await page.goto(`/a/${slug}/findings`)
  await finding.click()
  await sheet.getByText('Next: Call the hospital').waitFor()
  await sheet
    .getByRole('region', { name: 'Being looked for' })
    .getByRole('link', { name: /Somebody/ })
    .click()
  await page.getByRole('button', { name: 'We found them' }).click()
  const found = page.getByRole('dialog', { name: 'We found them' })
  await found.getByLabel('Its real name in English').fill('Health Bus')
  await found.getByRole('button', { name: 'We found them' }).click()
  await page.getByRole('heading', { level: 1, name: 'Health Bus' }).waitFor()
  await page.getByText('Found: Health Bus').waitFor()

  await page.goto(`/a/${slug}/findings`)
  await page.getByText('1 closed', { exact: true }).click()
  await page.getByText(/^Closed by itself on .*, because it was not found any more/).waitFor()
})

test('whoever cannot be told what is missing is told so, and can try again', async () => {
  const training = await trainingAlliance()
  const page = await visit('/alliances')
  await page.route('**/computing-worker*', (route) => route.abort())
  await page.goto(`${training}/findings?finding=isolates`)
  const sheet = page.getByRole('dialog', { name: 'Organisations without a tie' })
  await sheet.getByText('What is missing could not be found out.').waitFor()
  expect(await sheet.getByText('not found any more').count()).toBe(0)
  await page.unroute('**/computing-worker*')
  await sheet.getByRole('button', { name: 'Try again' }).click()
  await sheet.getByText('have no recorded tie to any other').waitFor()
})

test('what depends on who lives where is left unsaid aloud while that cannot be read', async () => {
  const training = await trainingAlliance()
  const page = await visit('/alliances')
  await page.route('**/populated-places*', (route) => route.abort())
  await page.goto(`${training}/findings`)
  await page.getByText('Who lives where could not be read.').waitFor()
  expect(await page.getByRole('region', { name: /^Far from help/ }).count()).toBe(0)
  await page.unroute('**/populated-places*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('region', { name: /^Far from help/ }).waitFor()
  expect(await page.getByText('Who lives where could not be read.').count()).toBe(0)
})

test('no finding passes for undecided while what was decided cannot be read', async () => {
  const { slug } = await createAlliance('Decisions out of reach', {
    sectors: ['Housing', 'Health'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit('/', { as: 'owner' })
  await page.route('**/finding-decisions*', (route) => route.abort())
  await page.goto(`/a/${slug}/findings`)
  await page.getByText('The service cannot be reached.').waitFor()
  expect(await page.locator('a[data-finding]').count()).toBe(0)
  await page.unroute('**/finding-decisions*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('a[data-finding]').first().waitFor()
})

test('an action half written outlives a service that goes away, and is saved when it is back', async () => {
  const { slug } = await createAlliance('Action without a service', {})
  const page = await visit(`/a/${slug}/findings?tab=actions`, { as: 'owner' })
  await page.getByRole('button', { name: 'Add an action' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an action' })
  const what = dialog.getByRole('textbox', { name: 'What is to be done' })
  await what.fill('Call the hospital')
  await page.route('**/api/alliances/**', (route) => route.abort())
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('The service cannot be reached.').waitFor()
  expect(await what.inputValue()).toBe('Call the hospital')
  await page.unroute('**/api/alliances/**')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: /Call the hospital/ }).waitFor()
})

test('where all that is found is dismissed, nobody reads that nothing is missing', async () => {
  const { slug } = await createAlliance('All of it dismissed', {
    sectors: ['Housing'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit(`/a/${slug}/findings`, { as: 'owner' })
  await page.locator('a[data-finding]').first().waitFor()
  const found = await page
    .locator('a[data-finding]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-finding')))
  for (const finding of found) {
    const data = { finding, state: 'dismissed', reason: 'Not here.', inCharge: '' }
    const decided = await page.context().request.post(`/api/alliances/${slug}/finding-decisions`, { data })
    expect(decided.status()).toBe(201)
  }
  await page.reload()
  await page.getByRole('heading', { name: 'Nothing left to decide' }).waitFor()
  await page.getByText(`${found.length} dismissed`, { exact: true }).waitFor()
  await page.goto(`/a/${slug}/report`)
  await page.getByText('All that is found to be unknown has been dismissed or closed').waitFor()
  expect(await page.getByText('every expectation is met').count()).toBe(0)
})

const selectedIn = (page: Page) => new URL(page.url()).searchParams.getAll('selected').sort()

/** The list beside a drawing is long, and draws only what is in sight. */
async function isTicked(page: Page, id: string): Promise<void> {
  const list = page.getByRole('complementary').getByRole('list').last()
  const row = list.getByRole('listitem').filter({ has: page.locator(`a[href*="/o/${id}"]`) })
  for (let top = 0; top < 20_000 && (await row.count()) === 0; top += 600) {
    await list.evaluate((element, to) => {
      element.parentElement?.scrollTo(0, to)
      // Rows come with the next frame, and what they bring about with the one after it.
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    }, top)
  }
  await row.getByRole('checkbox', { checked: true }).waitFor()
}

const isFocused = (element: Locator) =>
  expect
    .poll(() => element.evaluate((node) => node === document.activeElement), { timeout: 10_000 })
    .toBe(true)

const invalid = (field: Locator) =>
  expect(field.evaluate((element) => element.getAttribute('aria-invalid'))).resolves.toBe('true')
