import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type World, wholeWorld, worldAround } from './countries.ts'

const read = async (detail: string): Promise<World> =>
  JSON.parse(await readFile(new URL(import.meta.resolve(`world-atlas/countries-${detail}.json`)), 'utf8'))

describe('the basemap', () => {
  let coarse: World
  let fine: World
  beforeAll(async () => {
    ;[coarse, fine] = await Promise.all([read('110m'), read('50m')])
  })
  const pointsOf = ({ geometry }: { geometry: { coordinates: unknown } }) =>
    JSON.stringify(geometry.coordinates).split('],[').length
  const countryOf = (world: ReturnType<typeof wholeWorld>, name: string) =>
    world.land.features.find((country) => country.properties?.name === name)

  test('shows every country once, whatever its detail', () => {
    const names = worldAround(coarse, fine, [-1, 44, 0, 46]).land.features.map(
      (country) => country.properties?.name,
    )
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['France', 'Sweden', 'Brazil']))
  })

  test('takes from the finer world only what the view comes near', () => {
    const around = worldAround(coarse, fine, [-1, 44, 0, 46])
    const whole = wholeWorld(coarse)
    const gain = (name: string) => {
      const [near, far] = [countryOf(around, name), countryOf(whole, name)]
      return near && far ? pointsOf(near) / pointsOf(far) : Number.NaN
    }
    expect(gain('France')).toBeGreaterThan(2)
    expect(gain('Sweden')).toBe(1)
  })

  test('has no coast that leaps across the map, but around the pole', () => {
    const leaping = wholeWorld(coarse).land.features.filter(({ geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      return polygons
        .flat()
        .some((ring) => ring.some(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180))
    })
    expect(leaping.map(({ properties }) => properties?.name)).toEqual(['Antarctica'])
  })

  test('has borders between countries and none along coasts', () => {
    const { borders } = wholeWorld(coarse)
    const iceland = borders.coordinates
      .flat()
      .filter(([x = 0, y = 0]) => x > -25 && x < -13 && y > 63 && y < 67)
    expect(iceland).toEqual([])
    expect(borders.coordinates.length).toBeGreaterThan(100)
  })
})
