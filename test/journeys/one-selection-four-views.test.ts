import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

test('what is filtered and selected in one view is so in all four, in the address, and on the way back', async () => {
  const page = await visit(`${await trainingAlliance()}/table`)
  const filters = page.getByRole('region', { name: 'Filters' })
  await filters.getByRole('searchbox', { name: 'Words in the name' }).fill('newt')
  await page.waitForURL(/q=newt/)
  const everywhere = await shown(page)
  await filters.getByText('On the map').click()
  await page.waitForURL(/placed=true/)
  const filtered = await shown(page)
  expect(filtered).not.toBe(everywhere)

  const rows = page.getByRole('row').getByRole('checkbox', { name: /^Select (?!all)/ })
  const chosen = await Promise.all([0, 1].map((at) => rows.nth(at).getAttribute('aria-label')))
  for (const label of chosen) await page.getByRole('checkbox', { name: label ?? '', exact: true }).check()
  await page.waitForURL(/selected=/)
  const { search } = new URL(page.url())

  for (const view of ['Map', 'Network', 'Matrix', 'Table']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()
    await page.waitForURL((url) => url.pathname.endsWith(`/${view.toLowerCase()}`))
    await page.getByRole('heading', { level: 1, name: `${view}:` }).waitFor()
    expect(sorted(page.url()), view).toEqual(sorted(search))
    expect(await shown(page), view).toBe(filtered)
    await filters.getByText('2 selected').waitFor()
    if (view !== 'Matrix') {
      for (const label of chosen) await isChecked(page, label ?? '')
    }
  }

  const friend = await visit(`${new URL(page.url()).pathname}${search}`)
  expect(await shown(friend)).toBe(filtered)
  for (const label of chosen) await isChecked(friend, label ?? '')

  for (const view of ['matrix', 'network', 'map', 'table']) {
    await page.goBack()
    await page.waitForURL((url) => url.pathname.endsWith(`/${view}`))
    expect(await shown(page), view).toBe(filtered)
  }
  await page.goBack()
  await page.waitForURL((url) => !url.searchParams.has('placed'))
  expect(await shown(page)).toBe(everywhere)
})

/** How many organisations the line above every view speaks of. */
const shown = (page: Page) =>
  page.getByRole('region', { name: 'Filters' }).getByRole('status').locator('strong').textContent()

const isChecked = (page: Page, label: string) =>
  page.getByRole('checkbox', { name: label, exact: true, checked: true }).waitFor()

const sorted = (address: string) =>
  [...new URL(address, 'http://any').searchParams].sort(([a, b], [c, d]) =>
    `${a}${b}`.localeCompare(`${c}${d}`),
  )
