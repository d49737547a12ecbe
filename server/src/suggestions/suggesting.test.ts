import type { SuggestionList } from '@atlas/shared/suggestions'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLocation, anOrganisation, aSector } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { aPublisher } from '../editions/editions.factory.ts'
import { aVisitor, readFields } from './suggestions.factory.ts'

const service = await testService()
const { store, app } = service

let slug = ''
let alliance = ''
let centre = ''
let publisher: Awaited<ReturnType<typeof aPublisher>>
let network = 0
const visitor = (options: { script?: boolean } = {}) =>
  aVisitor(app, { ip: `10.${++network}.0.1`, ...options })
const list = async (pile: string) =>
  (await publisher.member.get(`/alliances/${alliance}/suggestions?pile=${pile}`)).json<SuggestionList>()
const named = async (pile: string, message: string) =>
  (await list(pile)).items.find((each) => each.message === message)

beforeAll(async () => {
  publisher = await aPublisher(service)
  alliance = publisher.id
  slug = publisher.slug
  const health = await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
  await aSector(store, alliance, { code: 'housing', labels: { en: 'Housing' } })
  centre = await anOrganisation(store, alliance, {
    name: 'Welcome centre',
    sectors: [health],
    website: 'https://old.example.org',
  })
  await aLocation(store, alliance, centre, {
    ...{ point: [-0.57, 44.83], address: '1 rue Haute', postcode: '33000', locality: 'Bordeaux' },
  })
  const shelter = await anOrganisation(store, alliance, { name: 'Shelter' })
  await aLocation(store, alliance, shelter, {
    ...{ point: [-0.57, 44.84], address: '9 rue Cachée', locality: 'Bègles', publicPrecision: 'hidden' },
  })
  await publisher.publish()
  app.published.forget()
})

describe('a form of an organisation', () => {
  test('shows what is published, and nothing else', async () => {
    const { page, fields } = await visitor().open(`/${slug}/o/${centre}/suggest`)
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(Object.fromEntries(fields)).toMatchObject({
      'names.en': 'Welcome centre',
      website: 'https://old.example.org',
      sectors: 'health',
      'place.0.address': '1 rue Haute',
      'place.0.locality': 'Bordeaux',
    })
    expect(page.body).not.toContain('Cachée')
  })

  test('sends what somebody changed to the members, and to nobody else', async () => {
    const somebody = visitor()
    const form = await somebody.open(`/${slug}/o/${centre}/suggest`)
    const sent = await somebody.send(form, {
      website: 'https://new.example.org',
      sectors: ['health', 'housing'],
      message: 'They have moved their site',
    })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/${slug}/suggested`])
    expect((await app.inject(`/${slug}/suggested`)).body).toContain('Thank you')
    const found = await named('queue', 'They have moved their site')
    expect(found).toMatchObject({
      kind: 'correct',
      organisationId: centre,
      name: 'Welcome centre',
      reachable: false,
    })
    expect(found?.fields).toEqual([
      {
        key: 'website',
        base: 'https://old.example.org',
        now: 'https://old.example.org',
        proposed: 'https://new.example.org',
        state: 'change',
      },
      { key: 'sectors', base: ['health'], now: ['health'], proposed: ['health', 'housing'], state: 'change' },
    ])
    const guest = await service.as().get(`/alliances/${alliance}/suggestions?pile=queue`)
    expect(guest.statusCode).toBe(404)
    app.published.forget()
    expect((await app.inject(`/${slug}/o/${centre}`)).body).not.toContain('new.example.org')
  })

  test('sent twice is one suggestion', async () => {
    const somebody = visitor()
    const form = await somebody.open(`/${slug}/o/${centre}/suggest`)
    for (const _ of [1, 2])
      expect((await somebody.send(form, { message: 'Twice by mistake' })).statusCode).toBe(303)
    expect((await list('queue')).items.filter(({ message }) => message === 'Twice by mistake')).toHaveLength(
      1,
    )
  })

  test('comes back with everything that was typed, and names the field', async () => {
    const somebody = visitor()
    const form = await somebody.open(`/${slug}/o/${centre}/suggest?lang=fr`)
    const wrong = {
      website: 'not an address',
      'place.0.locality': 'Pessac <b>',
      message: 'Gardez "ceci"',
      sectors: ['housing'],
    }
    const sent = await somebody.send(form, wrong)
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toMatch(/<a href="#f-website">Site web<\/a>/)
    expect(sent.body).toMatch(/id="f-website"[^>]*aria-invalid="true"/)
    const again = readFields(sent.body)
    expect(Object.fromEntries(again.fields)).toMatchObject({ ...wrong, sectors: 'housing' })
    expect((await somebody.send(again, { website: '' })).statusCode).toBe(303)
  })

  test.each<[string, string, Record<string, string>, string]>([
    ['nothing that differs', 'correct', {}, 'Nothing differs'],
    ['no name', 'add', { 'names.en': ' ' }, 'Give the name'],
    ['a telephone of letters', 'add', { 'names.en': 'New', phone: 'call me' }, 'digits and spaces'],
    ['a control character', 'remark', { message: 'a\u0007b' }, 'cannot be stored'],
    ['too long a message', 'remark', { message: 'a '.repeat(2100) }, 'too long'],
    ['a sector that is none', 'add', { 'names.en': 'New', sectors: 'no-such' }, 'open for too long'],
  ])('asks again about %s', async (_what, kind, typed, said) => {
    const path =
      { correct: `/o/${centre}/suggest`, add: '/suggest', remark: '/suggest?about=page' }[kind] ?? ''
    const somebody = visitor()
    const sent = await somebody.send(await somebody.open(`/${slug}${path}`), typed)
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain(said)
  })

  test.each([
    ['sooner than anybody reads', 500, 'very quick'],
    ['hours later', 3 * 3_600_000, 'open for too long'],
  ])('sent %s has to be sent again', async (_when, afterMs, said) => {
    const somebody = visitor()
    const form = await somebody.open(`/${slug}/suggest`)
    const sent = await somebody.send(form, { 'names.en': 'Quick' }, afterMs)
    expect([sent.statusCode, sent.body.includes(said), sent.body.includes('value="Quick"')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test('of an organisation that is not published is as any that never was', async () => {
    const one = await app.inject(`/${slug}/o/00000000-0000-7000-8000-000000000000/suggest`)
    expect(one.statusCode).toBe(404)
    expect((await app.inject(`/no-such-alliance/suggest`)).body).toBe(one.body)
  })
})

describe('what looks like spam', () => {
  test.each<[string, Record<string, string>, boolean, string[]]>([
    ['a field that no person sees', { homepage: 'https://spam.example' }, true, ['trap']],
    ['no script', {}, false, ['no-proof']],
    ['markup', { message: '<a href="https://x.example">buy</a> here' }, true, ['markup']],
    ['keys hit at random', { message: 'xkcdjfhgk sdlkfjghdk wqrtzplk' }, true, ['no-words']],
  ])('goes to a pile of its own: %s', async (_what, typed, script, telltales) => {
    const somebody = visitor({ script })
    const message = typed.message ?? `A remark about ${_what}`
    const form = await somebody.open(`/${slug}/suggest?about=page`)
    expect((await somebody.send(form, { message, ...typed })).statusCode).toBe(303)
    expect(await named('queue', message)).toBeUndefined()
    expect((await named('spam', message))?.telltales).toEqual(telltales)
  })

  test('is said to be none by a member', async () => {
    const somebody = visitor({ script: false })
    await somebody.send(await somebody.open(`/${slug}/suggest?about=page`), {
      message: 'From a text browser',
    })
    const found = await named('spam', 'From a text browser')
    const moved = await publisher.member.put(`/alliances/${alliance}/suggestions/${found?.id}/pile`, {
      pile: 'queue',
    })
    expect(moved.statusCode).toBe(204)
    expect(await named('queue', 'From a text browser')).toBeDefined()
  })

  test('is the same words once more', async () => {
    for (const pile of ['queue', 'spam']) {
      const somebody = visitor()
      await somebody.send(await somebody.open(`/${slug}/suggest?about=page`), {
        message: 'The same words again',
      })
      expect(await named(pile, 'The same words again')).toBeDefined()
    }
  })

  test('a network that sends many is asked to wait, and loses nothing', async () => {
    const robot = visitor()
    for (let n = 0; n < 10; n++) {
      const form = await robot.open(`/${slug}/suggest?about=page`)
      await robot.send(form, { message: `Remark number ${n} of one network` })
    }
    const form = await robot.open(`/${slug}/suggest?about=page`)
    const sent = await robot.send(form, { message: 'One more of that network' })
    expect(sent.statusCode).toBe(429)
    expect(sent.body).toContain('One more of that network')
  })
})

test('in a frame there is an address, and no form', async () => {
  const frame = (await app.inject(`/embed/${slug}/o/${centre}`)).body
  expect(frame).toContain(`/${slug}/o/${centre}/suggest`)
  expect(frame).not.toContain('method="post"')
  expect((await app.inject(`/embed/${slug}/suggest`)).statusCode).toBe(404)
})
