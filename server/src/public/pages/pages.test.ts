import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector } from '../../../../test/factories.ts'
import { aMember, testService } from '../../../../test/service.ts'

const { store, app, as } = await testService()
/** Where a test finds the service. */
const here = 'http://localhost:80'
const slug = `pages-${newId().slice(-8)}`
let id = ''
let hidden = ''
let owner = as()

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const text = async (url: string) => (await get(url)).body

async function publish(body: object = {}) {
  const answer = await owner.post(`/alliances/${id}/editions`, body)
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  app.published.forget()
}

beforeAll(async () => {
  id = await anAlliance(store, { slug, name: 'Alliance <b>Gironde</b>', languages: ['en', 'fr'] })
  owner = as(aMember(id, 'owner'))
  const social = await aSector(store, id, { labels: { en: 'Social action', fr: 'Action sociale' } })
  const cada = await anOrganisation(store, id, {
    names: { en: 'House "A" & <script>alert(1)</script>', fr: 'Maison A' },
    sectors: [social],
  })
  await aLocation(store, id, cada, { point: [-0.5795, 44.8401], locality: 'Bordeaux' })
  hidden = await anOrganisation(store, id, { name: 'Hidden shelter' })
  await aLocation(store, id, hidden, {
    ...{ point: [-0.123456, 44.654321], locality: 'Bègles', publicPrecision: 'hidden' },
  })
  await publish({ note: 'The first one.' })
})

describe('a page of an edition', () => {
  test('is whole without a script: name, edition, map, list, what is not known, citation', async () => {
    const page = await text(`/${slug}`)
    expect(page).toContain('<html lang="en"')
    expect(page).toMatch(/<h1>Alliance &#60;b&#62;Gironde&#60;\/b&#62;<\/h1>/)
    for (const part of ['Edition 1, published', '<svg', 'Hidden shelter', 'What this map does not tell'])
      expect(page).toContain(part)
    expect(page).toContain(`/${slug}/e/1`)
  })

  test('makes no markup of what somebody has typed', async () => {
    for (const path of [`/${slug}`, `/embed/${slug}`, `/${slug}?q=%3Cscript%3E&lang=fr`]) {
      const page = await text(path)
      expect(page).not.toMatch(/<script>|<b>/)
    }
  })

  test('holds no coordinate of a hidden place, in any form that is public', async () => {
    for (const path of [
      '',
      '/e/1',
      `/o/${hidden}`,
      '/embed',
      '?sector=&q=hidden',
      '?bbox=-0.13,44.6,-0.12,44.7',
    ])
      for (const root of [`/${slug}`, `/embed/${slug}`])
        expect(await text(root + path)).not.toMatch(/0\.1234|44\.654/)
    expect(await text(`/embed/${slug}/map.json`)).not.toMatch(/0\.1234|44\.654|Hidden/)
    expect(await text(`/${slug}?bbox=-0.13,44.6,-0.12,44.7`)).not.toContain('Hidden shelter')
  })

  test('is in the language that its address asks for, and leads to the other one', async () => {
    const page = await text(`/${slug}?lang=fr`)
    expect(page).toContain('<html lang="fr"')
    expect(page).toContain('Maison A')
    expect(page).toContain(`hreflang="en" href="${here}/${slug}?lang&#61;en"`)
  })

  test.each(['q=%00', 'page=-1', 'page=99999', 'sector=nothing', 'bbox=1,2', 'lang=xx', 'q=a&q=b', 'x[]=1'])(
    'takes %s as if it were not there',
    async (query) => {
      expect((await get(`/${slug}?${query}`)).statusCode).toBe(200)
      expect((await get(`/embed/${slug}?${query}&theme=pink&view=all`)).statusCode).toBe(200)
    },
  )

  test('is kept by caches for a while, and is not sent again to who has it', async () => {
    const { headers } = await get(`/${slug}/e/1`, { cookie: 'atlas.session_token=ada' })
    expect(headers['cache-control']).toMatch(/^public, max-age=60/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers.vary).toBe('accept-encoding')
    expect((await get(`/${slug}/e/1`, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
  })

  test('may be framed only in the form made for it', async () => {
    const page = await get(`/${slug}`)
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN')
    const frame = await get(`/embed/${slug}`)
    expect(frame.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
    )
    expect(frame.headers['x-frame-options']).toBeUndefined()
    expect(frame.headers['access-control-allow-origin']).toBe('*')
  })

  test('has a picture for whoever shares it', async () => {
    const { headers, rawPayload } = await get(`/${slug}/e/1/preview.png`)
    expect(headers['content-type']).toBe('image/png')
    expect(rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('what is not there', () => {
  test('is the same page, whatever the reason', async () => {
    await anAlliance(store, { slug: `${slug}-secret`, name: 'Secret', guestAccess: 'none' })
    const paths = [`/${slug}-secret`, '/no-such-alliance', `/${slug}/e/9`, `/${slug}/e/1.r7`, `/${slug}/e/x`]
    const organisations = [`/${slug}/o/${newId()}`, `/${slug}/e/1/o/nothing`]
    const answers = await Promise.all([...paths, ...organisations].map((path) => get(path)))
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toBe(answers[0]?.body)
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test('has no oEmbed answer that differs from that of an alliance nobody may see', async () => {
    const ask = async (path: string) => {
      const { statusCode, json } = await get(`/oembed?url=${encodeURIComponent(here + path)}`)
      const { instance: _, ...body } = json()
      return { statusCode, body }
    }
    expect(await ask('/no-such-alliance')).toEqual(await ask(`/${slug}-secret`))
    expect(await ask(`/${slug}`)).toMatchObject({
      statusCode: 200,
      body: { type: 'rich', html: expect.stringContaining(`src="${here}/embed/${slug}"`) },
    })
    const elsewhere = await get(`/oembed?url=${encodeURIComponent(`https://example.org/${slug}`)}`)
    expect(elsewhere.statusCode).toBe(404)
  })
})

describe('later', () => {
  test('an address that the alliance had leads to the one that it has, and an old revision to the newest', async () => {
    await owner.patch(`/alliances/${id}`, { slug: `${slug}-now` }, 1)
    await anOrganisation(store, id, { name: 'A new one' })
    await publish()
    const moved = await get(`/${slug}/e/1?lang=fr`)
    expect([moved.statusCode, moved.headers.location]).toEqual([301, `/${slug}-now/e/1?lang=fr`])
  })

  test('a revision that was replaced leads to the one that replaced it, in pages and in frames', async () => {
    const other = `${slug}-revised`
    const revised = await anAlliance(store, { slug: other })
    const publisher = as(aMember(revised, 'owner'))
    await anOrganisation(store, revised, { name: 'Kept' })
    const gone = await anOrganisation(store, revised, { name: 'Taken out' })
    await publisher.post(`/alliances/${revised}/editions`, {})
    const redaction = { organisationId: gone, part: 'record', reason: 'request' }
    await publisher.post(`/alliances/${revised}/editions/redactions`, redaction)
    app.published.forget()
    for (const root of [`/${other}`, `/embed/${other}`])
      for (const asked of ['1', '1.r1']) {
        const { statusCode, headers } = await get(`${root}/e/${asked}?lang=fr`)
        expect([statusCode, headers.location]).toEqual([302, `${root}/e/1.r2?lang=fr`])
      }
    const page = await get(`/${other}/e/1.r2`)
    expect([page.statusCode, page.body.includes('Kept'), page.body.includes('Taken out')]).toEqual([
      ...[200, true, false],
    ])
  })

  test('two editions are compared, and each leads to the other', async () => {
    const page = await text(`/${slug}-now/compare?from=1&to=2`)
    expect(page).toContain('A new one')
    expect(page).toContain('Both editions on one map')
    for (const path of ['compare', 'compare.csv'])
      expect((await get(`/${slug}-now/${path}?from=1&to=5`)).statusCode).toBe(404)
    const table = await get(`/${slug}-now/compare.csv?from=2&to=1&lang=en`)
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows = table.body.trim().split('\r\n')
    expect(rows[0]).toContain('Change,Identifier,Name,Before,After')
    expect(rows.filter((row) => row.startsWith('New in the list'))).toEqual([
      expect.stringContaining('A new one'),
    ])
    expect((await get(`/${slug}-now/e/1`)).headers.link).toContain('rel="successor-version"')
    expect(await text(`/${slug}-now/e/1`)).toContain('There is a newer edition: 2.')
  })

  test('a withdrawn edition leaves a page that says when and why, and nothing of what it said', async () => {
    const answer = await owner.post(`/alliances/${id}/editions/1/withdraw`, {
      reason: 'mistake',
      explanation: 'Wrong <i>outline</i>',
    })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    app.published.forget()
    const page = await get(`/${slug}-now/e/1`)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('it was wrong. Wrong &#60;i&#62;outline')
    expect(page.body).not.toContain('Hidden shelter')
    expect((await get(`/embed/${slug}-now/e/1`)).statusCode).toBe(410)
  })
})

describe('the front door', () => {
  test('shows strangers what is published, and is kept by nobody', async () => {
    const { body, headers, statusCode } = await get('/?q=House')
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.vary).toContain('cookie')
    expect(body).toContain('House &#34;A&#34;')
    expect(body).toContain(`href="/${slug}-now/o/`)
    expect(body).not.toMatch(/<script>|0\.1234/)
  })

  test('is listed for programs that walk from page to page', async () => {
    expect(await text('/sitemap.xml')).toContain(`/${slug}-now</loc>`)
    expect(await text('/robots.txt')).toContain('Sitemap:')
  })
})
