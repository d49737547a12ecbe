import { expect, test } from 'vitest'
import { createAlliance } from './create-alliance.ts'
import { visit } from './visit.ts'

const long = (letter: string, length: number) => letter.repeat(length)

test('names without a space stay on their pages, however long they are', async () => {
  const { slug } = await createAlliance(long('a', 100), {
    sectors: [long('s', 100), 'Housing'],
    organisations: { [long('o', 200)]: 'Housing' },
  })
  const page = await visit(`/a/${slug}/table`, {
    as: 'owner',
    viewport: { width: 390, height: 844 },
  })
  const row = page.getByRole('link', { name: long('o', 200) }).first()
  await row.waitFor()
  const organisation = await row.getAttribute('href')
  const pages = {
    '/alliances': /./,
    [`/a/${slug}/findings`]: 'Findings',
    [`/a/${slug}/report`]: 'Gap report',
    [`/a/${slug}/settings`]: 'Settings',
    [`/a/${slug}/settings?section=sectors`]: 'Sectors',
    [`/a/${slug}/history`]: 'History',
    [`${organisation}`]: long('o', 200),
    [`${organisation}/partnership`]: long('o', 200),
    [`${organisation}/edit`]: /^Edit/,
  }
  for (const [path, heading] of Object.entries(pages)) {
    await page.goto(path)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    // The line of events stays open, so that the network is never idle.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
  }
})
