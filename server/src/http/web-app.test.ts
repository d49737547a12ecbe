// Runs on one engine: the pages are served without asking the store.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { testService } from '../../../test/service.ts'

const folder = mkdtempSync(join(tmpdir(), 'atlas-face-'))
mkdirSync(join(folder, 'assets'))
mkdirSync(join(folder, '.vite'))
writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="STYLE_NONCE">the page')
writeFileSync(join(folder, 'mark.svg'), '<svg></svg>')
writeFileSync(join(folder, 'assets/main-abc.js'), 'script()')
writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync('script()'))
writeFileSync(join(folder, '.vite/manifest.json'), '{}')
afterAll(() => rmSync(folder, { recursive: true }))

const { app } = await testService({ webAppFolder: folder })

/** For whoever is signed in the front door is the web app, whatever has been published. */
const headers = { cookie: 'atlas.session_token=ada' }

test.each(['/', '/alliances', '/a/bordeaux/map?q=a.b', '/a/bordeaux/o/0193', '/welcome/abc-_d'])(
  'at %s is the page',
  async (url) => {
    const response = await app.inject({ url, headers })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
  },
)

test.each([
  ['/', ['/api/whoami', '/api/overview']],
  ['/a/bordeaux/map?q=a.b', ['/api/whoami', '/api/alliances/bordeaux/dataset']],
  ['/a/bordeaux', ['/api/whoami', '/api/alliances/bordeaux/dataset']],
  ['/a/%22%3E%2C%3C', ['/api/whoami']],
  ['/sign-in', ['/api/whoami']],
])('at %s browsers hear beforehand what the page will ask for', async (url, asked) => {
  const response = await app.inject({ url, headers })
  expect(response.headers.link).toBe(
    asked.map((each) => `<${each}>; rel=preload; as=fetch; crossorigin`).join(', '),
  )
})

test('the page may add the styles that carry its nonce, which no other answer has', async () => {
  const [one, other] = await Promise.all([app.inject('/sign-in'), app.inject('/sign-in')])
  const nonce = /nonce="(\w+)"/.exec(one.body)?.[1]
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(one.headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(other.body).not.toContain(nonce)
})

test('files with a hash in their name are kept for ever, others for a while', async () => {
  const asset = await app.inject('/assets/main-abc.js')
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const mark = await app.inject('/mark.svg')
  expect(mark.headers['cache-control']).toBe('public, max-age=3600')
  const again = await app.inject({
    url: '/mark.svg',
    headers: { 'if-none-match': String(mark.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
})

test('files come compressed where they were compressed beforehand', async () => {
  const response = await app.inject({
    url: '/assets/main-abc.js',
    headers: { 'accept-encoding': 'br, gzip' },
  })
  expect(response.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: expect.stringMatching(/accept-encoding/i),
    'content-type': expect.stringMatching(/javascript; charset=utf-8$/),
  })
  expect(gunzipSync(response.rawPayload).toString()).toBe('script()')
})

test.each([
  '/api/nothing',
  '/api',
  '/assets/main-old.js',
  '/assets/main-abc.js.gz',
  '/assets',
  '/favicon.ico',
  '/index.html',
  '/.vite/manifest.json',
  '/.env',
  '/assets/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
])('at %s is a problem and no page', async (url) => {
  const response = await app.inject(url)
  expect(response.statusCode).toBe(404)
  expect(response.json().type).toBe('/problems/not-found')
})

test('nothing is written to where pages are', async () => {
  expect((await app.inject({ method: 'POST', url: '/a/bordeaux' })).statusCode).toBe(404)
})
