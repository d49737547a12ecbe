import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { unpack, zipEntries } from '../../shared/src/formats/zip.ts'
import { faultsFor } from './accessibility.ts'
import { here } from './here.ts'
import { visit } from './visit.ts'

/** Takes the newest edition of an alliance as a website. @returns the folder where it is */
async function takeWebsite(slug: string): Promise<string> {
  const bytes = Buffer.from(
    await (await fetch(`${here().address}/data/${slug}/latest/website.zip`)).arrayBuffer(),
  )
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => new Uint8Array(bytes.subarray(start, end)),
  }
  const folder = await mkdtemp(join(tmpdir(), 'atlas-website-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const entry of zipEntries(source).values()) {
    const path = join(folder, entry.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.concat([...unpack(source, entry)]))
  }
  return folder
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** A server of files and nothing else. */
async function serveFolder(folder: string): Promise<string> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://files').pathname
    const body = await readFile(join(folder, path)).catch(() => undefined)
    if (!body) response.writeHead(404).end()
    else response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a reader sees of a view: names of the list, its count, and what is on the map. */
async function readView(page: Page) {
  const names = page.locator('.organisations > li:visible').locator('summary, div > a')
  return {
    names: (await names.allTextContents()).map((name) => name.trim()),
    count: (await page.locator('.count-of').first().textContent())?.trim(),
    caption: (await page.locator('.map-figure figcaption').textContent())?.trim(),
    marks: await page.locator('svg.map > :is(a, g.group), svg.map a').count(),
    legend: await page.locator('.legend .n').allTextContents(),
  }
}

const views = [
  '',
  '?q=pessac',
  '?territory=t2&need=',
  '?sector=professional-and-economic-integration',
  '?lang=fr',
]

test('an edition that is served as files shows the same list, counts and map as the service', async () => {
  const files = await serveFolder(await takeWebsite('training'))
  const page = await visit('/training')
  const asked: string[] = []
  const copy = await page.context().newPage()
  copy.on('request', (request) => asked.push(request.url()))
  for (const view of views) {
    await page.goto(`${here().address}/training${view}`)
    await copy.goto(`${files}/${view === '?lang=fr' ? 'index.fr.html' : `index.html${view}`}`)
    const [own, other] = [await readView(page), await readView(copy)]
    // The service shows fifty at a time.
    expect({ ...other, names: other.names.slice(0, 50) }).toEqual(own)
    expect(other.names.length).toBe(Number(own.count?.match(/^\d+/)?.[0]))
  }
  expect(asked.filter((url) => !url.startsWith(files))).toEqual([])
})

test('files are filtered by keyboard, from a disk too, and an organisation opens in its place', async () => {
  const folder = await takeWebsite('training')
  const page = await (await visit('/sign-in')).context().newPage()
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await page.getByLabel('Search by name or town').fill('kingfisher')
  await page.locator('.count-of').getByText('of 141').waitFor()
  await page.locator('.organisations > li:visible summary').first().press('Enter')
  await page.locator('.organisations details[open]').getByText('Works with').waitFor()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await page.locator('.count-of').getByText(/^141/).waitFor()
  await page.getByRole('link', { name: 'XLSX' }).waitFor()
  expect(wrong).toEqual([])
  expect(await faultsFor(page)).toEqual([])
})

test('without JavaScript the files are a whole page all the same', async () => {
  const files = await serveFolder(await takeWebsite('training'))
  const page = await visit('/sign-in', { javaScriptEnabled: false })
  await page.goto(`${files}/index.fr.html`)
  expect(await page.locator('.organisations > li').count()).toBe(141)
  await page.locator('svg.map').waitFor()
  expect(await page.locator('form.filters').isVisible()).toBe(false)
})
