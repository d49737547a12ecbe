import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { trainingAlliance } from './demonstration.ts'
import { visit } from './visit.ts'

/** The sentence under a field, and whether the field has the focus. */
async function expectFault(field: Locator, sentence: string) {
  await field.page().getByText(sentence).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  const described = await field.getAttribute('aria-describedby')
  const told = await field.evaluate(
    (element, ids) => ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? ''),
    described?.split(' ') ?? [],
  )
  expect(told).toContain(sentence)
}

async function settings(section: string): Promise<Page> {
  return visit(`${await trainingAlliance()}/settings?section=${section}`, { as: 'owner' })
}

const areas = (...rings: number[][][]) => ({
  name: 'areas.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: rings.map((ring) => ({
        type: 'Feature',
        properties: { name: 'The bow' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    }),
  ),
})

describe('who makes a mistake is told at the field, is led there, and keeps what was typed', () => {
  test('signing in, in French though the browser speaks English', async () => {
    const page = await visit('/sign-in', { locale: 'en-GB' })
    await page.evaluate(() => localStorage.setItem('atlas-language', 'fr'))
    await page.reload()
    const address = page.getByRole('textbox', { name: 'Adresse e-mail' })
    await address.fill('camille')
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click()
    await expectFault(address, 'Ce n’est pas une adresse e-mail. Écrivez-en une comme camille@example.org.')
    expect(await address.inputValue()).toBe('camille')
  })

  test('recording that somebody looked on half a day', async () => {
    const page = await settings('surveys')
    await page.getByRole('button', { name: 'Record that somebody looked' }).click()
    const day = page.getByLabel('Looked on')
    await day.fill('')
    await day.press('3')
    await page.getByRole('button', { name: 'Save' }).click()
    await expectFault(day, 'This is no whole date, or a day that no calendar has. Write day, month and year.')
  })

  test('adding a sector under the short name of another', async () => {
    const page = await settings('sectors')
    await page.getByRole('button', { name: 'Add a sector' }).click()
    const name = page.getByRole('textbox', { name: 'Name (English)' })
    const code = page.getByRole('textbox', { name: 'Short name' })
    await page.getByRole('button', { name: 'Save' }).click()
    await expectFault(name, 'This is needed. Fill it in.')
    await name.fill('Health')
    await code.fill('social-action')
    await page.getByRole('button', { name: 'Save' }).click()
    await expectFault(code, 'Another one already has this. Choose a different one.')
    expect(await name.inputValue()).toBe('Health')
  })

  test('adding a territory whose outline crosses itself', async () => {
    const page = await settings('territories')
    const bow = [
      [0, 44],
      [1, 45],
      [1, 44],
      [0, 45],
      [0, 44],
    ]
    await page.locator('input[type=file]').first().setInputFiles(areas(bow))
    await page.getByRole('alert').getByText('The line around it crosses itself').waitFor()
    // What cannot be added is not offered.
    expect(await page.getByRole('button', { name: /^Add \d+ territor/ }).count()).toBe(0)
  })

  test('following an invitation that lost a piece on its way', async () => {
    const page = await visit('/welcome/nonsense')
    await page.getByText('Ask whoever sent it for a new one.').waitFor()
  })
})
