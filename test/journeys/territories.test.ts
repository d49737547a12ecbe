import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { visit } from './visit.ts'

const around = (longitude: number, latitude: number, half: number) => {
  const [west, east, south, north] = [longitude - half, longitude + half, latitude - half, latitude + half]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] })
}

test('an alliance divides its region: pastes one part, draws another, and sees them shaded', async () => {
  const { slug } = await createAlliance('Divided', {
    sectors: ['Housing'],
    organisations: { 'House of Languages': 'Housing' },
  })
  const page = await visit(`/a/${slug}/settings?section=territories`, { as: 'owner' })
  await paste(page, '{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}')
  await page.getByText('The line around it crosses itself').waitFor()

  await paste(page, around(-0.58, 44.84, 0.1))
  await page.getByLabel('Name').fill('The bend')
  await page.getByRole('button', { name: 'Add 1 territory' }).click()
  const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'The bend', exact: true }) })
  await row.waitFor()
  expect(await row.textContent()).toMatch(/\d{3},\d{3}/)

  await draw(page, 'The heart')
  await page.getByText('The heart lies in The bend.').waitFor()

  await page.getByRole('button', { name: 'Lay hexagons' }).click()
  await page.getByRole('button', { name: 'Lay them' }).click()
  await page.getByText('neither a boundary nor an organisation on the map').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.goto(`/a/${slug}/map`)
  // What a click on the map opens can be opened beside it.
  await page.getByText('Territories', { exact: true }).click()
  const listed = page.getByRole('list', { name: 'Territories', exact: true })
  await listed.getByRole('button', { name: 'Show The bend on the map' }).press('Enter')
  await page.getByRole('region', { name: 'The bend' }).getByText('inhabitants').waitFor()
  await page.keyboard.press('Escape')

  await page.getByLabel('Shade the territories').selectOption({ label: 'Coverage: Housing' })
  const territories = page.getByRole('list', { name: 'Shaded territories' })
  await territories.getByText('The bend: Not looked at').waitFor()
  expect(new URL(page.url()).searchParams.get('shade')).toBe('coverage.sector.housing')
  await territories.getByRole('button', { name: 'Show The bend on the map' }).click()
  await page.getByRole('region', { name: 'The bend' }).getByText('inhabitants').waitFor()
})

test('a territory is drawn, told that it crosses itself, and mended without a mouse', async () => {
  const { slug } = await createAlliance('Drawn by keys', { sectors: ['Housing'] })
  const page = await visit(`/a/${slug}/settings?section=territories`, { as: 'owner' })
  await page.getByRole('button', { name: 'Draw a territory' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Draw a territory' })
  await dialog.getByLabel('Name (English)').fill('The heart')
  await dialog.getByRole('button', { name: 'Draw', exact: true, pressed: true }).waitFor()
  const map = dialog.getByRole('region', { name: 'Map to draw on' })
  await map.focus()
  const state = dialog.getByRole('status')
  const told = (words: string) => state.getByText(words).waitFor()
  /** The arrow keys glide, with Shift they step. */
  const step = async (arrow: string) => {
    for (let steps = 0; steps < 8; steps++) await page.keyboard.press(`Shift+${arrow}`)
  }
  await page.keyboard.press('Space')
  await told('1 corner so far.')
  for (const arrow of ['ArrowRight', 'ArrowDown']) {
    await step(arrow)
    await page.keyboard.press('Space')
  }
  await told('3 corners so far.')
  // Back over the first line.
  await step('ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  for (const _ of [1, 2]) await step('ArrowUp')
  await page.keyboard.press('Space')
  await told('The line would cross itself there')
  for (const _ of [1, 2]) await step('ArrowDown')
  await page.keyboard.press('Space')
  await told('4 corners so far.')
  await page.keyboard.press('Backspace')
  await told('3 corners so far.')
  await page.keyboard.press('Enter')
  await told('Closed, with 3 corners.')

  await page.keyboard.press('PageDown')
  await told('Corner 1 of 3')
  await page.keyboard.press('Space')
  await told('The corner moves with the map')
  await step('ArrowUp')
  await page.keyboard.press('Escape')
  await told('Closed, with 3 corners.')
  expect(await faultsFor(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('cell', { name: 'The heart', exact: true }).waitFor()
})

async function paste(page: Page, text: string) {
  const field = page.getByLabel('Areas as GeoJSON')
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Paste coordinates' }).click()
  await field.fill(text)
  await page.getByRole('button', { name: 'Take this' }).click()
}

/** Around the middle of what there is. */
async function draw(page: Page, name: string) {
  await page.getByRole('button', { name: 'Draw a territory' }).click()
  const dialog = page.getByRole('dialog', { name: 'Draw a territory' })
  await dialog.getByLabel('Name (English)').fill(name)
  const map = dialog.getByRole('region', { name: 'Map to draw on' })
  await map.scrollIntoViewIfNeeded()
  // The map takes corners once it is there to show them.
  await dialog.getByRole('button', { name: 'Draw', exact: true, pressed: true }).waitFor()
  const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {}
  const [size, middleX, middleY] = [Math.min(width, height) / 8, x + width / 2, y + height / 2]
  for (const [right, down] of [
    [-size, -size],
    [size, -size],
    [size, size],
    [-size, size],
  ] as const) {
    await page.mouse.move(middleX + right, middleY + down)
    await page.mouse.click(middleX + right, middleY + down)
  }
  await page.keyboard.press('Enter')
  await dialog.getByText('Given', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
