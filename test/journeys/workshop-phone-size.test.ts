import { expect, test } from 'vitest'
import { here } from './here.ts'
import { visit } from './visit.ts'
import { openWorkshop } from './workshop-room.ts'

/** All that a phone loads until somebody can type, compressed, in bytes. */
const maxBytes = 60_000
const maxFiles = 8

/** What phones of 2022 (Safari 16.0, Chrome 100) do not know. */
const tooNew = [
  ...['light-dark(', ':has(', 'color-mix(', '@layer', '@container', 'dvh', 'text-box'],
  ...['(?<=', '(?<!', 'randomUUID', '.toSorted(', '.toReversed(', '.with(', 'withResolvers', 'groupBy('],
  ...['AbortSignal.timeout', 'AbortSignal.any', 'fromAsync', 'structuredClone', 'static{', '.inert'],
]

test('joining takes at most 60 kB in all, and nothing that phones of 2022 cannot read', async () => {
  const room = await openWorkshop('Small', { kinds: ['who-else'] })
  const page = await visit('/health')
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const bytes = new Map<string, number>()
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  )
  await page.goto(room.joinPath, { waitUntil: 'networkidle' })
  const total = [...bytes.values()].reduce((sum, each) => sum + each, 0)
  expect(bytes.size).toBeGreaterThanOrEqual(3)
  expect(bytes.size).toBeLessThanOrEqual(maxFiles)
  expect(total).toBeLessThanOrEqual(maxBytes)

  const files = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel=stylesheet], script[src]'),
    ].map((each) => ('href' in each ? each.href : each.src)),
  )
  expect(files).toHaveLength(2)
  for (const file of files) {
    const text = await (await fetch(file)).text()
    expect(tooNew.filter((each) => text.includes(each))).toEqual([])
    expect(text).not.toMatch(/@media[^{]*[<>]=/)
  }
})

test('the page is whole before any program: in the language that is asked for, never framed, kept or found', async () => {
  const answer = await fetch(`${here().address}/w`, {
    headers: { 'accept-language': 'de, fr-BE;q=0.8, en;q=0.5' },
  })
  const text = await answer.text()
  expect(text).toContain('<html lang="fr"')
  expect(text).toContain('Code affiché au mur')
  expect(text.replaceAll('&#61;', '=')).toContain('href="/w?lang=en"')
  expect(text).toContain('<meta name="robots" content="noindex">')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')

  const broken = await (await fetch(`${here().address}/w/half-a-secret`)).text()
  expect(broken).toContain('Code on the wall')
  // A browser that is driven with its programs switched off still parses as if they ran: so the text is looked at.
  expect(broken).toMatch(/<noscript>.*To take part, switch JavaScript on/)
})
