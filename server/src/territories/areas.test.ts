import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, aSquare } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
beforeAll(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance, 'owner'))
})

const area = (...rings: unknown[]) => ({ type: 'MultiPolygon', coordinates: [rings] })
const line = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 0],
]
const bow = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2],
  [0, 0],
]
const square = aSquare([0, 0], 1).coordinates[0]?.[0] ?? []
/** A circle of so many corners. */
const circle = (corners: number) => {
  const ring = Array.from({ length: corners - 1 }, (_, at) => {
    const angle = (2 * Math.PI * at) / (corners - 1)
    return [Number(Math.cos(angle).toFixed(6)), Number(Math.sin(angle).toFixed(6))]
  })
  return [...ring, ring[0]]
}

describe.each([
  [
    'a territory',
    (boundary: unknown) =>
      member.post(`/alliances/${alliance}/territories`, { labels: { en: 'North' }, boundary }),
  ],
  [
    'the boundary of the region',
    (boundary: object) => member.patch(`/alliances/${alliance}`, { boundary }, 1),
  ],
] as const)('%s', (_, send) => {
  test.each([
    ['crosses itself', area(bow), 422, '/boundary', 'self-intersection'],
    ['is not closed', area(square.slice(0, -1)), 422, '/boundary/coordinates/0/0', 'open-ring'],
    ['has a hundred thousand corners too many', area(circle(200_000)), 422, '/boundary', 'vertices'],
    ['is a line there and back', area(line), 422, '/boundary', expect.any(String)],
    ['is empty', { type: 'MultiPolygon', coordinates: [] }, 422, '/boundary/coordinates', 'minItems'],
    ['has no corners', area([]), 422, '/boundary/coordinates/0/0', 'minItems'],
    [
      'lies outside the world',
      area(square.map(([x, y]) => [x + 300, y])),
      422,
      expect.stringMatching(/^\/boundary\/coordinates\/0\/0\/\d\/0$/),
      'maximum',
    ],
    [
      'is told as latitude, longitude',
      area(square.map(([x, y]) => [x, y + 120])),
      422,
      expect.stringMatching(/^\/boundary\/coordinates\/0\/0\/\d$/),
      'swapped-coordinates',
    ],
    ['is a polygon by itself', { type: 'Polygon', coordinates: [square] }, 422, '/boundary/type', 'const'],
    ['is a point', { type: 'Point', coordinates: [0, 0] }, 422, expect.any(String), expect.any(String)],
  ])('that %s is refused, with where and why', async (_, boundary, status, pointer, code) => {
    const answer = await send(boundary)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().errors[0]).toEqual({ pointer, code, message: expect.stringMatching(/\.$/) })
  })
})

test('several territories are taken at once, all or none, and the faulty one is told', async () => {
  const [path, labels] = [`/alliances/${alliance}/territories`, { en: 'Part' }]
  const before = (await member.get(path)).json().items.length
  const items = [square, bow].map((ring) => ({ labels, boundary: area(ring) }))
  const refused = await member.post(`${path}/bulk`, { items })
  expect(refused.json().errors).toMatchObject([{ pointer: '/items/1/boundary', code: 'self-intersection' }])
  expect((await member.get(path)).json().items).toHaveLength(before)
  const fine = circle(30_000)
  const taken = await member.post(`${path}/bulk`, {
    items: [square, fine, fine].map((ring) => ({ labels, boundary: area(ring) })),
  })
  expect(taken.statusCode).toBe(201)
  expect((await member.get(path)).json().items).toHaveLength(before + 3)
})

test('a territory of as many corners as may be is taken', async () => {
  const body = { labels: { en: 'Coast' }, boundary: area(circle(100_000)) }
  expect((await member.post(`/alliances/${alliance}/territories`, body)).statusCode).toBe(201)
})
