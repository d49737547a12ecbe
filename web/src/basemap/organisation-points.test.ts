import { makeDataset } from '@atlas/shared/dataset.factory'
import { describe, expect, test } from 'vitest'
import { organisationPoints } from './organisation-points.ts'

const nameOf = ({ id }: { id: string }) => id
const bordeaux: [number, number] = [-0.58, 44.84]
const cenon: [number, number] = [-0.52, 44.86]

describe('organisations on the map', () => {
  const dataset = makeDataset({
    sectors: [{}, {}],
    organisations: [
      { sectors: [1, 0], locations: [{ point: bordeaux }, { point: cenon, precision: 'exact' }] },
      { status: 'missing', locations: [{ point: bordeaux }] },
      { locations: [{}] },
    ],
  })

  test('each stands at every place it has a point for, in its first sector', () => {
    const { features } = organisationPoints(dataset, [0, 1, 2], nameOf, [])
    expect(
      features.map(({ properties, geometry }) => [
        properties.organisation,
        properties.sector,
        geometry.coordinates,
      ]),
    ).toEqual([
      [0, 1, bordeaux],
      [0, 1, cenon],
      [1, -1, bordeaux],
    ])
  })

  test('missing actors are drawn and not counted', () => {
    expect(
      organisationPoints(dataset, [0, 1], nameOf, []).features.map(({ properties }) => properties.counted),
    ).toEqual([1, 1, 0])
  })

  test('a missing actor without a place stands in the middle of the territory where it is expected', () => {
    const expecting = makeDataset({
      territories: ['West', 'East'],
      organisations: [
        { status: 'missing', expectedTerritory: 1, locations: [{}] },
        { status: 'missing', expectedTerritory: 1, locations: [{ point: bordeaux }] },
        { status: 'missing', expectedTerritory: 0 },
        { expectedTerritory: 1 },
      ],
    })
    const { features } = organisationPoints(expecting, [0, 1, 2, 3], nameOf, [null, cenon])
    expect(
      features.map(({ properties, geometry }) => [
        properties.organisation,
        properties.location,
        geometry.coordinates,
      ]),
    ).toEqual([
      [0, -1, cenon],
      [1, 0, bordeaux],
    ])
  })

  test('a point of a locality stands for the ground around it, the same for all who share it', () => {
    const { features } = organisationPoints(dataset, [0, 1, 2], nameOf, [])
    const [first, exact, second] = features.map(({ properties }) => properties)
    expect(first).toMatchObject({ metres: 5000, latitude: 44.84 })
    expect(exact).toMatchObject({ metres: 0, ground: -1 })
    expect(first?.ground).toBeGreaterThanOrEqual(0)
    expect(second?.ground).toBe(first?.ground)
  })
})
