import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, aSquare } from '../../../test/factories.ts'
import { aMember, aStranger, testService } from '../../../test/service.ts'
import { aFolder } from '../http/outside.factory.ts'
import { readOutlinesArguments, runOutlinesCommand } from './outlines-command.ts'

const { as, store } = await testService()

/** Catalogues are everybody's: those of this worker have names of their own. */
const catalogue = `quarters-${process.pid}`
const someone = as(aStranger())

type Corner = [number, number]
const box = ([x, y]: Corner, size: number): Corner[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
/** Around Bordeaux. */
const north = box([-0.7, 44.8], 0.1)
const south = box([-0.7, 44.7], 0.1)
const bow: Corner[] = [
  [-0.7, 44.7],
  [-0.5, 44.9],
  [-0.5, 44.7],
  [-0.7, 44.9],
  [-0.7, 44.7],
]

async function run(rings: Record<string, Corner[]>, more: Record<string, string | boolean> = {}) {
  const path = join(aFolder(), 'quarters.geojson')
  const features = Object.entries(rings).map(([name, ring], at) => ({
    ...{ type: 'Feature', properties: { code: `Q${at}`, name } },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }))
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  const said: string[] = []
  await runOutlinesCommand(store, readOutlinesArguments(['add', path], { name: catalogue, ...more }), {
    print: (line) => said.push(line),
    tell: () => {},
  })
  return said.join('\n')
}

const find = async (query: Record<string, string>) =>
  (await someone.get(`/outlines?${new URLSearchParams(query)}`)).json().items
describe('outlines of a file', () => {
  beforeEach(async () => void (await run({ 'Les Échoppes': north, 'Le Sud': south })))

  test('are added, found in their country, and read within a region', async () => {
    expect((await find({ name: 'les echoppes' }))[0]).toMatchObject({
      ...{ catalogue, code: 'Q0', country: 'FR', labels: { mul: 'Les Échoppes' } },
      bounds: [-0.7, 44.8, expect.closeTo(-0.6), expect.closeTo(44.9)],
    })
    const alliance = await anAlliance(store, { boundary: aSquare([-0.65, 44.85], 0.11) })
    const within = await as(aMember(alliance)).get(`/alliances/${alliance}/outlines?catalogue=${catalogue}`)
    expect(within.json()).toMatchObject({
      items: [{ code: 'Q0', boundary: { type: 'MultiPolygon' } }],
      more: false,
    })
  })

  test('replace those of the same name, and are gone once they are removed', async () => {
    expect(await run({ Alone: north })).toMatch(/1 outlines; code: code, name: name/)
    expect(await find({ name: 'Le Sud', catalogue })).toEqual([])
    await runOutlinesCommand(
      store,
      { action: 'remove', name: catalogue },
      { print: () => {}, tell: () => {} },
    )
    expect(await find({ name: 'Alone', catalogue })).toEqual([])
  })

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'cross themselves',
      () => run({ One: north, Bow: bow }),
      /Feature 2 \(Bow\) has lines that cross.*--repair/,
    ],
    [
      'have latitude first',
      () => run({ One: north.map(([x, y]): Corner => [y, x]) }),
      /Latitude seems to stand before longitude/,
    ],
  ])('that %s are refused, and nothing has changed', async (_, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message)
    expect(await find({ name: 'Le Sud', catalogue })).toHaveLength(1)
  })

  test('that cross themselves are mended where that is wanted', async () => {
    await run({ Bow: bow }, { repair: true })
    expect((await find({ name: 'Bow', catalogue }))[0].squareMetres).toBeGreaterThan(0)
  })

  test('do not take the place of those that come with the product', async () => {
    await expect(run({ A: north }, { name: 'countries' })).rejects.toThrow('comes with the product')
  })
})
