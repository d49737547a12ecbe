import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createAlliance } from './create-alliance.ts'
import { trainingAlliance } from './demonstration.ts'
import { englishLeft } from './english-left.ts'
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

type Mistake = {
  of: string
  section: string
  /** The button that opens the form. */
  open: string
  /** By the names of their fields; what is wrong comes last. */
  typed: Record<string, string>
  /** The button that saves. */
  save?: string
  told: string
}

/** A text field, or one that chooses from what is found by typing; its name may say that it is needed. */
const fieldOf = (form: Locator, name: string) =>
  form.getByRole('textbox', { name }).or(form.getByRole('combobox', { name })).first()

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

  test.each<Mistake>([
    {
      of: 'a need expected of two and a half organisations',
      section: 'needs',
      open: 'Add a need',
      typed: { 'Name (English)': 'Sleep', 'Expected at least': '2,5' },
      told: 'This is no whole number. Write one such as 12.',
    },
    {
      of: 'a need that is within reach nowhere',
      section: 'needs',
      open: 'Add a need',
      typed: { 'Name (English)': 'Sleep', 'Within reach (km)': '-0.5' },
      told: 'This is too small. Write more than 0.',
    },
    {
      of: 'a need under the name of another',
      section: 'needs',
      open: 'Add a need',
      typed: { 'Name (English)': ' housing' },
      told: 'Another one already has this. Choose a different one.',
    },
    {
      of: 'a kind of actor without a name',
      section: 'actor-kinds',
      open: 'Add a kind of actor',
      typed: { 'Name (English)': '   ' },
      told: 'This is needed. Fill it in.',
    },
    {
      of: 'a sector under the short name of another',
      section: 'sectors',
      open: 'Add a sector',
      typed: { 'Name (English)': 'Sleep', 'Short name': 'social-action' },
      told: 'Another one already has this. Choose a different one.',
    },
    {
      of: 'a seat for nobody',
      section: 'seats',
      open: 'Add a seat',
      typed: { Organisation: '' },
      told: 'This is needed. Fill it in.',
    },
    {
      of: 'hexagons that nobody could see',
      section: 'territories',
      open: 'Lay hexagons',
      typed: { 'Size, from one side to the opposite one': '0.05' },
      save: 'Lay them',
      told: 'This is too small. Write 0.1 or more.',
    },
  ])('$of', async ({ section, open, typed, save = 'Save', told }) => {
    const page = await settings(section)
    await page.getByRole('button', { name: open }).click()
    const form = page.getByRole('dialog')
    const fields = Object.entries(typed).map(([name, text]) => ({ field: fieldOf(form, name), text }))
    for (const { field, text } of fields) await field.fill(text)
    await form.getByRole('button', { name: save }).click()
    await expectFault(fields.at(-1)?.field as Locator, told)
    for (const { field, text } of fields) expect(await field.inputValue()).toBe(text)
  })

  test('a choice of two that are one', async () => {
    const page = await settings('criteria')
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('textbox', { name: 'Question (English)' }).fill('When is it open?')
    await page.getByRole('combobox').selectOption('One of several')
    const add = page.getByRole('button', { name: 'Add a choice' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A choice needs at least two answers').waitFor()
    expect(await add.evaluate((element) => element === document.activeElement)).toBe(true)
    await add.click()
    await add.click()
    await page.getByRole('textbox', { name: 'Choice 1 in English' }).fill('Évenings')
    const second = page.getByRole('textbox', { name: 'Choice 2 in English' })
    await second.fill('evenings')
    await page.getByRole('button', { name: 'Save' }).click()
    await expectFault(second, 'Another one already has this. Choose a different one.')
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

describe('what was typed is not lost', () => {
  test('by closing a dialog, in French on a phone, with the keyboard alone', async () => {
    const page = await visit(`${await trainingAlliance()}/settings?section=needs`, {
      as: 'owner',
      locale: 'fr-FR',
      viewport: { width: 390, height: 844 },
    })
    const add = page.getByRole('button', { name: 'Ajouter un besoin' })
    await add.focus()
    await page.keyboard.press('Enter')
    const name = page.getByRole('textbox', { name: 'Nom (anglais)' })
    await name.waitFor()
    await name.pressSequentially('Slee')
    await page.getByText('Pas encore enregistré').waitFor()
    await page.keyboard.press('Escape')
    const question = page.getByRole('dialog', { name: 'Partir sans enregistrer ?' })
    await question.waitFor()
    expect(await englishLeft(page)).toEqual([])
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'hidden' })
    await page.keyboard.type('p')
    expect(await name.inputValue()).toBe('Sleep')
    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: 'Partir, perdre les modifications' }).press('Enter')
    await name.waitFor({ state: 'hidden' })
    expect(await add.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('by somebody else who changes the same, and then deletes it', async () => {
    const { slug, sectors } = await createAlliance('Two at one sector', { sectors: ['Housing'] })
    const page = await visit(`/a/${slug}/settings?section=sectors`, { as: 'owner' })
    await page.getByRole('button', { name: 'Edit Housing' }).click()
    await page.getByRole('textbox', { name: 'Name (English)' }).fill('Homes')
    const { request } = page.context()
    const path = `/api/alliances/${slug}/sectors/${sectors.Housing}`
    await request.patch(path, { data: { labels: { en: 'Shelter' } }, headers: { 'if-match': '"1"' } })
    const save = page.getByRole('button', { name: 'Save' })
    await save.click()
    await page.getByRole('row', { name: /Homes Shelter/ }).waitFor()
    await request.delete(path, { headers: { 'if-match': '"2"' } })
    await save.click()
    await page.getByText('Somebody has deleted this meanwhile.').waitFor()
    await save.click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('row', { name: /Homes/ }).waitFor()
  })

  test('nor written twice, when the answer gets lost and the next click is a double one', async () => {
    const { slug } = await createAlliance('A line that breaks')
    const page = await visit(`/a/${slug}/settings?section=needs`, { as: 'owner' })
    await page.getByRole('button', { name: 'Add a need' }).click()
    let lost = 0
    await page.route('**/api/alliances/*/needs', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost++
      await route.fetch()
      await route.abort()
    })
    const name = page.getByRole('textbox', { name: 'Name (English)' })
    await name.fill('Sleep')
    const save = page.getByRole('button', { name: 'Save' })
    await save.click()
    await page.getByText('The service cannot be reached.').waitFor()
    expect(await name.inputValue()).toBe('Sleep')
    await save.dblclick()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('button', { name: 'Edit Sleep' }).waitFor()
    expect(await page.getByRole('button', { name: 'Edit Sleep' }).count()).toBe(1)
  })

  test('by leaving a finding with a comment half written, which its author can mend later', async () => {
    const { slug } = await createAlliance('Half a word', { sectors: ['Housing'] })
    const page = await visit(`/a/${slug}/findings`, { as: 'owner' })
    await page.locator('a[data-finding]').first().click()
    const comment = page.getByRole('textbox', { name: 'Your comment' })
    const say = page.getByRole('button', { name: 'Comment', exact: true })
    await comment.fill('  ')
    await say.click()
    await expectFault(comment, 'This is needed. Fill it in.')
    await comment.fill('Ask the libary.')
    await page.goBack()
    await page.getByRole('button', { name: 'Stay here' }).click()
    expect(await comment.inputValue()).toBe('Ask the libary.')
    await say.click()
    await page.getByRole('listitem').filter({ hasText: 'Ask the libary.' }).waitFor()
    expect(await comment.inputValue()).toBe('')

    await page.getByRole('button', { name: 'Edit your comment' }).click()
    const edited = page.getByRole('dialog', { name: 'Edit your comment' })
    await edited.getByRole('textbox').fill('Ask the library.')
    await edited.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('listitem').filter({ hasText: 'edited' }).getByText('Ask the library.').waitFor()

    await page.goto(`/a/${slug}/history`)
    await page
      .getByText(
        /^Camille Owner changed a comment on .*: “Text” from “Ask the libary.” to “Ask the library.”/,
      )
      .waitFor()
  })
})

describe('an address made by hand shows what can be understood of it', () => {
  test.each([
    'findings?suppose=everything&by=me&tab=x&finding=%F0%9F%92%A9',
    'findings?assume=missing-actors-found&need=NaN&territory=1&placed=maybe&selected=1,2',
    'matrix?cross=pairs&row=nothing&column=nothing',
    'map?shade=access.need.nothing',
    'report?language=xx',
    'findings?finding=coverage',
    'new?for=coverage',
    'new?for=nonsense',
    'o/nobody/edit',
  ])('%s', async (path) => {
    const page = await visit(`${await trainingAlliance()}/${path}`, { as: 'owner' })
    await page.getByRole('main').getByRole('heading').first().waitFor()
    expect(await page.getByText('This did not work').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByRole('main').textContent()).not.toMatch(/NaN,|undefined|\[object|Infinity/)
  })
})
