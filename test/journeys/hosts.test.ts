import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { here } from './here.ts'
import { visit } from './visit.ts'

/** A page of another website that holds the map, and what is special about its reader. */
type Host = {
  /** What holds the map, in the body of the page. */
  holding: (address: string) => string
  /** The beginning of the page; without a doctype browsers draw as they did in 1998. */
  begins?: string
  headers?: (address: string) => Record<string, string>
  /** Runs in each window before all else. */
  prepare?: () => void
  /** Done once the page is there. */
  afterwards?: (page: Page) => Promise<void>
  javaScriptEnabled?: boolean
  viewport?: { width: number; height: number }
  maps?: number
  expectedComplaint?: string
}

const frame =
  (attributes = '') =>
  (address: string) =>
    `<iframe src="${address}/embed/training" title="Map" width="600" height="640" ${attributes}></iframe>`
const element = (address: string) =>
  `<script async src="${address}/embed/1/atlas.js"></script><alliance-atlas src="${address}/embed/training"></alliance-atlas>`

const hosts: Record<string, Host> = {
  'a plain page': { holding: frame() },
  'the sandbox that WordPress makes': { holding: frame('sandbox="allow-scripts" security="restricted"') },
  'a sandbox that keeps the origin': { holding: frame('sandbox="allow-scripts allow-same-origin"') },
  'a page that allows hardly anything': {
    holding: element,
    headers: (address) => ({
      'content-security-policy': `default-src 'none'; script-src ${address}; frame-src ${address}; img-src data:; base-uri 'none'`,
    }),
  },
  'a page without a doctype': { holding: frame(), begins: '<html>' },
  'a page from right to left': { holding: element, begins: '<!doctype html><html lang="ar" dir="rtl">' },
  'a shadow root': {
    holding: (address) =>
      `<script async src="${address}/embed/1/atlas.js"></script><div id="shadow"></div><script>document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<alliance-atlas src="${address}/embed/training"></alliance-atlas>'</script>`,
  },
  'two versions of the element': {
    holding: (address) =>
      `<script>customElements.define('alliance-atlas', class extends HTMLElement { connectedCallback() { this.innerHTML = '<iframe title="Map" src="' + this.getAttribute('src') + '"></iframe>' } })</script>${element(address)}`,
  },
  'a page with eight of them': {
    holding: (address) => Array.from({ length: 8 }, () => frame()(address)).join('\n'),
    maps: 8,
  },
  'a window of 320 by 400': { holding: frame('style="width:100%"'), viewport: { width: 320, height: 400 } },
  'a printer': { holding: frame(), afterwards: (page) => page.emulateMedia({ media: 'print' }) },
  'a reader without JavaScript': { holding: frame(), javaScriptEnabled: false },
  'a reader without WebGL': {
    holding: frame(),
    prepare: () => {
      HTMLCanvasElement.prototype.getContext = () => null
    },
  },
  'a browser that refuses workers': {
    holding: frame(),
    // MapLibre's, for what all its maps share: nobody can listen to that.
    expectedComplaint: 'Error: Worker failed to load',
    prepare: () => {
      // As where a policy forbids them: made, and then told of by an event.
      window.Worker = class extends EventTarget {
        onerror: ((event: Event) => void) | null = null
        constructor() {
          super()
          setTimeout(() => {
            this.dispatchEvent(new Event('error'))
            this.onerror?.(new Event('error'))
          })
        }
        postMessage() {}
        terminate() {}
      } as unknown as typeof Worker
    },
  },
  'a reader who saves data': {
    holding: frame(),
    prepare: () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  },
  'a page that tells no referrer': {
    holding: frame('referrerpolicy="no-referrer"'),
    headers: () => ({ 'referrer-policy': 'no-referrer' }),
  },
  'an AMP page': {
    holding: (address) =>
      `${frame('sandbox="allow-scripts allow-same-origin allow-popups" id="amp"')(address)}<script>addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') document.getElementById('amp').height = data.height })</script>`,
  },
  'a tab that is hidden at first': {
    holding: (address) => `<div id="tab" style="display:none">${frame()(address)}</div>`,
    afterwards: async (page) => {
      await page.waitForLoadState('load')
      await page.evaluate(() => document.getElementById('tab')?.style.removeProperty('display'))
    },
  },
}

const own =
  '<main id="host"><h1>Host</h1><p>Some <a href="#there">text</a> and <em>more</em>.</p><ul><li>One</li></ul><form><label>Name <input></label><button type="button">Send</button></form><table><tr><td>1</td></tr></table></main>'

/** Serves the page of a host, as it is with the map and, at `/bare`, without. On the same machine, as browsers ask for. */
async function serveHost({ holding, begins = '<!doctype html><html lang="en">', headers }: Host) {
  const { address } = here()
  const server = createServer(({ url }, response) => {
    for (const [name, value] of Object.entries(headers?.(address) ?? {})) response.setHeader(name, value)
    const held = url === '/bare' ? '' : holding(address)
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`${begins}<head><title>Host</title><link rel="icon" href="data:,"></head><body>${own}${held}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Of each element of the host's own, how it is drawn. Where nothing but the map may differ, this may not. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#host, #host *')].map((each) => {
      const style = getComputedStyle(each)
      // What follows from the width of the page, where a map brings a scroll bar.
      const sizes = /width|height|inline-size|block-size|origin|inset/
      return [...style]
        .filter((name) => !sizes.test(name))
        .map((name) => `${name}:${style.getPropertyValue(name)}`)
        .join(';')
    }),
  )

const namesOf = (page: Page) =>
  page.evaluate(() => Object.keys(window).filter((name) => !/^\d+$|^(amp|tab|shadow)$/.test(name)))

const isMap = (candidate: Frame) => candidate.url().startsWith(`${here().address}/embed/training`)

async function waitForMaps(page: Page, count: number): Promise<Frame[]> {
  await expect.poll(() => page.frames().filter(isMap).length, { timeout: 60_000 }).toBe(count)
  return page.frames().filter(isMap)
}

const storedIn = (map: Frame) =>
  map.evaluate(() => {
    try {
      return localStorage.length + sessionStorage.length + document.cookie.length
    } catch {
      // Without an origin there is nowhere to store anything.
      return 0
    }
  })

/** Opens the map as its reader does; nobody is asked for anything but the host and the service. */
async function openHost(name: string): Promise<{ page: Page; context: BrowserContext }> {
  const host = hosts[name]
  if (!host) throw new Error(`no host ${name}`)
  const { javaScriptEnabled = true, viewport, prepare, afterwards, expectedComplaint } = host
  const page = await visit('about:blank', {
    javaScriptEnabled,
    ...(viewport && { viewport }),
    ...(expectedComplaint && { expectedComplaint }),
  })
  const context = page.context()
  if (prepare) await context.addInitScript(prepare)
  const address = await serveHost(host)
  const asked = new Set<string>()
  context.on('request', (request) => asked.add(request.url().split(/(?<=\d)\//)[0] ?? ''))
  if (javaScriptEnabled) {
    await page.goto(`${address}/bare`)
    const [looks, names] = [await looksOf(page), await namesOf(page)]
    await page.goto(address)
    await waitForMaps(page, host.maps ?? 1)
    expect(await looksOf(page)).toEqual(looks)
    expect((await namesOf(page)).filter((each) => !names.includes(each))).toEqual([])
  } else await page.goto(address)
  await afterwards?.(page)
  for (const each of asked)
    expect([address, here().address, 'data:,'].some((known) => each.startsWith(known))).toBe(true)
  return { page, context }
}

test.each(Object.keys(hosts))('the map can be used in %s, which stays as it was', async (name) => {
  const { javaScriptEnabled = true, maps = 1 } = hosts[name] ?? {}
  const { page, context } = await openHost(name)
  for (const map of await waitForMaps(page, maps)) {
    await map.getByRole('heading', { level: 1, name: 'Training alliance' }).waitFor()
    await map.locator('svg.map').first().waitFor({ state: 'attached' })
    expect(await map.locator('li[data-id]').count()).toBeGreaterThan(5)
    if (!javaScriptEnabled) continue
    if (name === 'a printer') {
      expect(await map.locator('svg.map').first().isVisible()).toBe(true)
      continue
    }
    await map.locator('input[name="q"]').fill('kingfisher')
    await map.waitForFunction(
      () => !/^141/.test(document.querySelector('.count-of')?.textContent?.trim() ?? ''),
    )
    expect(await storedIn(map)).toBe(0)
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await map.evaluate(beyond)).toBe(0)
  }
  expect(await context.cookies()).toEqual([])
})
