import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fromPosition } from '../db/src/postgis.ts'
import { newId } from '../db/src/tenancy.ts'
import { runChange } from '../db/src/transactions.ts'
import { projectX, projectY } from '../server/src/public/tile-points.ts'
import { aLocation, anAlliance, anOrganisation, aSector, aSquare, aTerritory, tester } from './factories.ts'
import { aMember, testService } from './service.ts'

// Whoever asks must find no place better than it is shown. So places are moved within what is shown of them, the alliance
// publishes again, and whatever may be asked of both editions has the same answer: nothing can then be told apart.

const { store, app, as } = await testService()
const slug = `moved-${newId().slice(-8)}`
let id = ''
let owner = as()

type Position = [longitude: number, latitude: number]
type Place = { location: string; from: Position; to: Position }
const shown = ['exact', 'kilometre', 'locality', 'hidden'] as const
const moved: Place[] = []
let exact = ''

/** Always the same numbers from 0 to 1. */
const random = (() => {
  let state = 20_261_201
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
})()

/** Somewhere in the cell of so many degrees that a place stands in; anywhere in the region, where it is hidden. */
const within = (cell: number, [x, y]: Position): Position => {
  const inside = (from: number) => Math.floor(from / cell) * cell + cell * (0.1 + 0.8 * random())
  return [inside(x), inside(y)]
}
const anywhere = (): Position => [-1 + random(), 44.5 + random() * 0.6]

async function move(location: string, to: Position) {
  await runChange(store.db, { allianceId: id, actor: tester, action: 'location.update' }, (trx) =>
    trx
      .updateTable('location')
      .set({ point: fromPosition(to) })
      .where('id', '=', location)
      .execute(),
  )
}

async function publish() {
  const { statusCode, body } = await owner.post(`/alliances/${id}/editions`, {})
  expect([statusCode, body]).toEqual([201, expect.any(String)])
  app.published.forget()
}

beforeAll(async () => {
  id = await anAlliance(store, { slug, boundary: aSquare([-0.5, 44.8], 1) })
  owner = as(aMember(id, 'owner'))
  const sectors = [
    await aSector(store, id, { code: 'advice', expectedMinimum: 2 }),
    await aSector(store, id, { code: 'health', expectedMinimum: 2 }),
  ]
  for (const [x, y] of [
    [-0.75, 44.65],
    [-0.25, 44.95],
  ] as const)
    await aTerritory(store, id, { boundary: aSquare([x, y], 0.3) })
  for (let at = 0; at < 80; at++) {
    const organisation = await anOrganisation(store, id, { sectors: [sectors[at % 2] ?? ''] })
    const publicPrecision = shown[at % 4] ?? 'hidden'
    const from = anywhere()
    const location = await aLocation(store, id, organisation, { point: from, publicPrecision })
    if (publicPrecision === 'exact') exact = location
    else {
      const cell = publicPrecision === 'kilometre' ? 0.01 : 0.1
      const to = publicPrecision === 'hidden' ? anywhere() : within(cell, from)
      moved.push({ location, from, to })
    }
  }
  await publish()
  for (const { location, to } of moved) await move(location, to)
  await publish()
})

/** Boxes of all sizes, most of them around a true point that somebody would like to find. */
const box = fc
  .record({
    at: fc.nat(59),
    isAfter: fc.boolean(),
    far: fc.constantFrom(0.00001, 0.0005, 0.004, 0.03, 0.2, 1),
    shift: fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
  })
  .map(({ at, isAfter, far, shift }) => {
    const { from, to } = moved[at % moved.length] ?? { from: [0, 0], to: [0, 0] }
    const [x = 0, y = 0] = isAfter ? to : from
    const [west, south] = [x - far + shift[0] * far, y - far + shift[1] * far]
    return [west, south, west + 2 * far, south + 2 * far].map((degrees) => degrees.toFixed(6)).join(',')
  })
const view = fc
  .record(
    {
      bbox: box,
      q: fc.constantFrom('organisation', '1', '7', 'x'),
      sector: fc.constantFrom('advice', 'health'),
      shade: fc.constantFrom('advice', 'health'),
      page: fc.constantFrom('1', '2', '3'),
      lang: fc.constantFrom('en', 'fr'),
    },
    { requiredKeys: [] },
  )
  .map((asked) => new URLSearchParams(asked).toString())
const items = fc
  .record(
    {
      bbox: box,
      limit: fc.constantFrom('1', '3', '50', '10000'),
      datetime: fc.constantFrom('2020-01-01/..', '../2020-01-01', '2026-01-01T00:00:00Z'),
      after: fc.uuid(),
    },
    { requiredKeys: [] },
  )
  .map((asked) => new URLSearchParams(asked).toString())
const tile = fc
  .record({
    at: fc.nat(59),
    isAfter: fc.boolean(),
    zoom: fc.nat(14),
    beside: fc.integer({ min: -1, max: 1 }),
  })
  .map(({ at, isAfter, zoom, beside }) => {
    const { from, to } = moved[at % moved.length] ?? { from: [0, 0], to: [0, 0] }
    const [x = 0, y = 0] = isAfter ? to : from
    const most = 2 ** zoom - 1
    const column = Math.min(most, Math.max(0, Math.floor(projectX(x) * 2 ** zoom) + beside))
    return `${zoom}/${column}/${Math.floor(projectY(y) * 2 ** zoom)}.pbf`
  })

/** Addresses by edition. */
const asked = fc.oneof(
  { weight: 4, arbitrary: items.map((query) => ['features', query] as const) },
  { weight: 3, arbitrary: view.map((query) => ['points', query] as const) },
  { weight: 2, arbitrary: view.map((query) => ['page', query] as const) },
  { weight: 1, arbitrary: view.map((query) => ['frame', query] as const) },
  { weight: 4, arbitrary: tile.map((path) => ['tile', path] as const) },
)

const addresses = {
  features: (edition: number, query: string) =>
    `/ogc/collections/${slug}/items?edition=${edition}${query ? `&${query}` : ''}`,
  points: (edition: number, query: string) => `/embed/${slug}/e/${edition}/map.json?${query}`,
  page: (edition: number, query: string) => `/${slug}/e/${edition}?${query}`,
  frame: (edition: number, query: string) => `/embed/${slug}/e/${edition}?${query}`,
  tile: (edition: number, path: string) => `/tiles/${slug}/${edition}/${path}`,
}

/** What is answered, without what only says which edition it is of. */
async function answerOf(edition: number, [kind, query]: readonly [keyof typeof addresses, string]) {
  const { statusCode, rawPayload } = await app.inject({ url: addresses[kind](edition, query) })
  expect(statusCode).toBeLessThan(400)
  if (kind === 'tile') return `${statusCode} ${rawPayload.toString('latin1')}`
  const text = rawPayload.toString('utf8').replaceAll(`/e/${edition}`, '/e/N')
  if (kind === 'points') return text
  if (kind === 'features') {
    const { features, numberMatched, numberReturned } = JSON.parse(text)
    return JSON.stringify({ features, numberMatched, numberReturned })
  }
  // Map, list, counts, findings; not the heading and the editions.
  const parts = [/<svg class="map.*?<\/svg>/s, /<figcaption>.*?<\/figcaption>/s, /<ol.*?<\/ol>/s]
  const lists = [...text.matchAll(/data-id="[^"]*"|class="count-of"[^<]*<|class="n"[^<]*<|<td[^>]*>[^<]*/g)]
  return [...parts.map((part) => part.exec(text)?.[0]), ...lists.map(([found]) => found)].join('\n')
}

/** As many as there are of addresses with another answer, and how many answers there are. */
async function tellApart(
  [before, after]: readonly [number, number],
  count: number,
): Promise<{ differing: string[]; answers: number }> {
  const differing: string[] = []
  const answers = new Set<string>()
  for (const query of fc.sample(asked, { numRuns: count, seed: 17 })) {
    const [first, second] = [await answerOf(before, query), await answerOf(after, query)]
    answers.add(first)
    if (first !== second) differing.push(query.join(' '))
  }
  return { differing, answers: answers.size }
}

test('no query tells where a place is within what is shown of it', async () => {
  const { differing, answers } = await tellApart([1, 2], 5000)
  expect(differing).toEqual([])
  expect(answers).toBeGreaterThan(300)
})

test('no file tells it, nor what is compared', async () => {
  for (const name of ['organisations.csv', 'coverage.csv', 'places.geojson', 'places.kml', 'network.gexf']) {
    const [first, second] = [1, 2].map((edition) => app.inject({ url: `/data/${slug}/${edition}/${name}` }))
    expect([name, (await second)?.rawPayload.equals((await first)?.rawPayload ?? Buffer.alloc(0))]).toEqual([
      name,
      true,
    ])
  }
  const editions = await Promise.all(
    [1, 2].map(async (edition) =>
      (await app.inject({ url: `/data/${slug}/${edition}/edition.json` })).json<Record<string, unknown>>(),
    ),
  )
  const [first, second] = editions.map(({ number: _, ...told }) => told)
  expect(second).toEqual(first)
  const { body } = await app.inject({ url: `/${slug}/compare.csv?from=1&to=2&lang=en` })
  expect(body).not.toMatch(/Moved|New in|No longer/)
})

test('the same queries do tell where a place is that is shown exactly', async () => {
  await move(exact, [-0.5, 44.8])
  await publish()
  const { differing } = await tellApart([2, 3], 400)
  expect(new Set(differing.map((query) => query.split(' ')[0]))).toEqual(
    new Set(['features', 'points', 'page', 'frame', 'tile']),
  )
})
