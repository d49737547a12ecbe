import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { foundAlliance } from './found.ts'
import { visit } from './visit.ts'

test('a member notes a source, corrects a wrong link, and takes its deletion back', async () => {
  const { slug } = await foundAlliance('Sources', { sectors: ['Housing'], organisations: {} })
  const page = await visit(`/a/${slug}/settings`, { as: 'owner' })
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' })

  await parts.getByRole('link', { name: 'Sources' }).click()
  await page.getByRole('heading', { name: 'No source is recorded yet' }).waitFor()
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByLabel('Title').fill('Housing census')
  await dialog.getByLabel('Link').fill('javascript:alert(1)')
  await dialog.getByLabel('What it says').fill('One flat in nine stands empty.')
  await dialog.getByLabel('Published on').fill('2026-01-31')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('This is no web address. Write one such as https://example.org.').waitFor()
  expect(await faultsFor(page)).toEqual([])
  await dialog.getByLabel('Link').fill('https://example.org/census')
  await dialog.getByRole('button', { name: 'Save' }).click()

  const row = page.getByRole('row', { name: /One flat in nine stands empty/ })
  await row.waitFor()
  const link = row.getByRole('link', { name: 'Housing census' })
  expect(await link.getAttribute('href')).toBe('https://example.org/census')
  expect(await link.getAttribute('rel')).toContain('noopener')
  expect(await faultsFor(page)).toEqual([])

  await row.getByRole('button', { name: 'Delete Housing census' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('heading', { name: 'No source is recorded yet' }).waitFor()

  await page.goto(`/a/${slug}/history`)
  await page.getByLabel('Show').selectOption('Sources')
  await page.getByText('Camille Owner added the source Housing census').waitFor()
  await page.getByRole('button', { name: 'Undo: Camille Owner deleted the source Housing census' }).click()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByText('undone', { exact: true }).waitFor()
  await page.goto(`/a/${slug}/settings?section=sources`)
  await page.getByRole('link', { name: 'Housing census' }).waitFor()
})
