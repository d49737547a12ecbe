import { expect, onTestFinished, test } from 'vitest'
import { badModes, startBadProxy } from '../bad-proxy.ts'
import { faultsFor } from './accessibility.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'
import { openWorkshop } from './workshop-room.ts'

const phone = { viewport: { width: 390, height: 844 } }

/** What is said of each bad line; nothing where it works, only slowly. */
const words = {
  delay: null,
  buffer: null,
  drop: 'No connection.',
  'black-hole': 'No connection.',
  'foreign-200': 'The Wi-Fi asks you to sign in.',
  redirect: 'The Wi-Fi asks you to sign in.',
  'bad-gateway': 'The service does not answer just now.',
} as const

test.each(badModes)(
  'a line with %s: ten entries are there afterwards, once and in order, and the right words before',
  async (mode) => {
    const room = await openWorkshop(`Line with ${mode}`, { kinds: ['who-else', 'what-is-missing'] })
    const proxy = await startBadProxy(here().address)
    onTestFinished(() => proxy.close())
    const page = await visit(`${proxy.address}${room.joinPath}`, phone)
    await page.getByRole('button', { name: 'Join' }).click()
    await room.goTo(0)
    await page.getByRole('heading', { name: 'Who else works on this?' }).waitFor()

    proxy.behave(mode)
    const names = Array.from({ length: 10 }, (_, n) => `Organisation ${n}`)
    for (const name of names) {
      await page.getByLabel('Name of the organisation').fill(name)
      await page.getByRole('button', { name: 'Add organisation' }).click()
      await page.getByRole('listitem').filter({ hasText: name }).waitFor()
    }
    const said = words[mode]
    if (said) {
      await page.getByText(said).waitFor()
      expect(await page.getByText('Kept on this phone, not sent yet.').count()).toBeGreaterThan(0)
      expect(await faultsFor(page)).toEqual([])
    }
    if (mode === 'buffer') {
      // Without a stream the room is asked how it stands.
      await room.goTo(1)
      await page.getByRole('heading', { name: 'Who is missing?' }).waitFor({ timeout: 15_000 })
      await room.goTo(0)
    }
    proxy.behave('good')
    const added = async () => (await room.readConsole()).entries.map(({ title }) => title).reverse()
    await expect.poll(added, { timeout: 100_000, interval: 1000 }).toEqual(names)
    await expect.poll(() => page.getByText('Added.', { exact: true }).count(), { timeout: 60_000 }).toBe(10)
    if (said) expect(await page.getByText(said).count()).toBe(0)
  },
)

test('twenty actions of six kinds without a line, the tab closed and opened: all are there once, in their order', async () => {
  const room = await openWorkshop('Twenty offline', {
    kinds: ['who-else'],
    change: { adds: ['organisation', 'tie', 'need', 'survey', 'missing', 'commitment'] },
    needs: ['A roof for tonight'],
  })
  let page = await visit(room.joinPath, phone)
  const context = page.context()
  await page.getByRole('button', { name: 'Join' }).click()
  await room.goTo(0)
  await page.getByRole('button', { name: 'Add organisation' }).waitFor()
  await page.getByRole('button', { name: 'What it offers', exact: true }).click()
  await page.getByLabel('A roof for tonight').waitFor()

  await context.setOffline(true)
  const expected: string[] = []
  const kind = (name: string) => page.getByRole('group').getByRole('button', { name, exact: true }).click()
  const choose = async (label: string, name: string) => {
    await page.getByLabel(label).fill(name)
    await page.getByRole('button', { name, exact: true }).click()
  }
  const send = async (name: string, title: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('listitem').filter({ hasText: title }).first().waitFor()
  }
  await kind('Organisation')
  for (const name of ['Mosque', 'Library', 'Football club', 'Bakery']) {
    await page.getByLabel('Name of the organisation').fill(name)
    await send('Add organisation', name)
    expected.push(`organisation ${name}`)
  }
  await kind('Link')
  for (const [first, second] of [
    ['Mosque', 'Library'],
    ['Bakery', 'Mosque'],
    ['Library', 'Football club'],
  ] as const) {
    await choose('First organisation', first)
    await choose('Second organisation', second)
    await page.getByLabel('They work together').check()
    await send('Add link', `${first} – ${second}`)
    expected.push('tie')
  }
  await kind('What it offers')
  for (const name of ['Mosque', 'Bakery', 'Library']) {
    await choose('Organisation', name)
    await page.getByRole('checkbox', { name: 'A roof for tonight' }).check()
    await send('Add what it offers', `${name}: A roof`)
    expected.push('need')
  }
  await kind('Nobody there')
  for (const place of ['Upper quarter', 'Harbour', 'North end']) {
    await page.getByLabel('Or a town or quarter').fill(place)
    await send('Note that nobody is there', place)
    expected.push('survey')
  }
  await kind('Missing actor')
  for (const name of ['A youth worker', 'A notary', 'A midwife', 'A dentist']) {
    await page.getByLabel(/^Who is missing/).fill(name)
    await send('Add who is missing', name)
    expected.push(`missing ${name}`)
  }
  await kind('Commitment')
  for (const title of ['Call the notary', 'Ask the midwife', 'Visit the dentist']) {
    await page.getByLabel('What will be done').fill(title)
    await send('Add commitment', title)
    expected.push(`commitment ${title}`)
  }
  expect(expected).toHaveLength(20)
  expect((await room.readConsole()).entries).toEqual([])

  await page.close()
  await context.setOffline(false)
  page = await context.newPage()
  await page.goto('/w')
  const added = async () =>
    (await room.readConsole()).entries
      .map(({ kind, title }) =>
        ['organisation', 'missing', 'commitment'].includes(kind) ? `${kind} ${title}` : kind,
      )
      .reverse()
  await expect.poll(added, { timeout: 60_000, interval: 500 }).toEqual(expected)
  await expect.poll(() => page.getByText('Added.', { exact: true }).count()).toBe(20)
})
