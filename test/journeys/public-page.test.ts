import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { faultsFor } from './accessibility.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

/** Opens a page of another website that holds this. On the same machine, as browsers keep websites out of it. */
async function openHost(page: Page, body: string): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

const withoutScript = { javaScriptEnabled: false }

test('without JavaScript a reader finds the map, filters it, and opens an organisation', async () => {
  const page = await visit('/training', withoutScript)
  await page.getByRole('heading', { level: 1, name: 'Training alliance' }).waitFor()
  expect(await page.locator('svg.map a').count()).toBeGreaterThan(5)
  await page.getByRole('combobox', { name: 'Sector', exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/sector=/)
  expect(await page.locator('.count-of').first().textContent()).toMatch(/^\d+ of 141/)
  await page.getByRole('list').locator('li[data-id] a').first().click()
  await page.waitForURL(/\/training\/o\//)
  await page.getByText('Everything on this page is invented').waitFor()
})

test('a visitor without an account is met by the directory of alliances, and members find the way in', async () => {
  const page = await visit('/')
  await page.getByRole('link', { name: 'Training alliance' }).waitFor()
  await page.getByRole('searchbox').fill('kingfisher')
  await page.locator('.count-of').getByText('of 195').waitFor()
  await page.getByRole('link', { name: 'Members: sign in' }).click()
  await page.waitForURL(/sign-in/)
})

test('filters change map, list and counts without a reload, and the address with them', async () => {
  const page = await visit('/training?lang=fr')
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  await page.getByLabel('Chercher un nom ou une commune').fill('pessac')
  await page.waitForURL(/q=pessac/)
  expect(await page.locator('.count-of').first().textContent()).toMatch(/ sur 141/)
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  expect(page.url()).toContain('lang=fr')
})

test('in a frame that has no origin, as blogs make them, the map can be used and tells its height', async () => {
  const page = await visit('/sign-in')
  const source = `${here().address}/embed/training`
  await openHost(
    page,
    `<!doctype html><title>Host</title><p id="heights"></p><script>addEventListener('message', (event) => { document.getElementById('heights').textContent += JSON.stringify(event.data) })</script><iframe sandbox="allow-scripts" src="${source}#?secret=abc" title="Map" width="320" height="400"></iframe>`,
  )
  const frame = page.frameLocator('iframe')
  await frame.getByRole('heading', { level: 1, name: 'Training alliance' }).waitFor()
  await frame.getByLabel('Search by name or town').fill('pessac')
  await frame.locator('.count-of').getByText('of 141').waitFor()
  const told = (await page.locator('#heights').textContent()) ?? ''
  expect(told).toContain('"type":"atlas:height"')
  expect(told).toContain('"type":"embed-size"')
  expect(told).toContain('"secret":"abc"')
})

test('the element shows the frame at the height that it needs', async () => {
  const page = await visit('/sign-in')
  const { address } = here()
  await openHost(
    page,
    `<!doctype html><html lang="fr"><title>Host</title><script async src="${address}/embed/1/atlas.js"></script><alliance-atlas src="${address}/embed/training"><a href="${address}/training">La carte</a></alliance-atlas>`,
  )
  const frame = page.locator('alliance-atlas iframe')
  await page.frameLocator('alliance-atlas iframe').getByText('Chercher un nom').waitFor()
  await page.waitForFunction(() => {
    const { height } =
      document.querySelector('alliance-atlas')?.shadowRoot?.querySelector('iframe')?.style ?? {}
    return height !== undefined && height !== '' && height !== '640px'
  })
  expect(await frame.getAttribute('title')).toBe('Alliance Atlas')
})

const looks = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const

const pages = [
  '/',
  '/training',
  '/training?lang=fr',
  '/training/embed',
  '/training/compare',
  '/training/suggest',
  '/embed/training',
  '/nothing-here',
]

test.each(pages)('axe finds nothing on %s, and nothing runs out of a narrow window', async (path) => {
  for (const look of looks) {
    const page = await visit(path, look)
    await page.waitForLoadState('networkidle')
    expect([path, look.viewport.width, await faultsFor(page)]).toEqual([path, look.viewport.width, []])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, look.viewport.width])
  }
})

test('nothing moves while scripts and the live map arrive', async () => {
  const page = await visit('/training')
  const shifts = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 4000)
      }),
  )
  expect(await shifts).toBeLessThan(0.01)
  onTestFinished(() => page.close())
})
