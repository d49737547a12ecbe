import { makeDataset } from '@atlas/shared/dataset.factory'
import { computeFindings } from '@atlas/shared/findings/analyses/analyses'
import { findingSettings } from '@atlas/shared/findings/settings'
import { describe, expect, test } from 'vitest'
import { evidenceViews, filterOf, litSearch, matrixSearchOf } from './evidence-views.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const dataset = makeDataset({
  sectors: [
    { code: 'health', expectedMinimum: 2 },
    { code: 'work', expectedMinimum: 1 },
    { code: 'sport', expectedMinimum: 0 },
  ],
  organisations: [
    { id: uuid(1), sectors: [0], locations: [{ locality: 'Cenon', point: [0, 45] }] },
    { id: uuid(2), sectors: [1], locations: [{ locality: 'Lormont' }] },
    { id: uuid(3), sectors: [2], status: 'closed' },
  ],
  needs: [{ code: 'housing' }],
})
const findings = computeFindings(dataset, findingSettings('2026-11-21'))
const about = (...ids: string[]) => {
  const found = findings.find(
    ({ kind, subject }) => kind === 'coverage' && subject.map(({ id }) => id).join() === ids.join(),
  )
  if (!found) throw new Error(`No finding about ${ids}`)
  return found
}
const viewsOf = (finding: (typeof findings)[number], filter = {}) =>
  Object.fromEntries(evidenceViews(dataset, finding, filter).map(({ view, search }) => [view, search]))

describe('where the evidence of a finding can be seen', () => {
  test('each view has exactly its organisations selected, the matrix is opened at its spot', () => {
    const views = viewsOf(about('sector 0', 'Cenon'))
    expect(Object.keys(views)).toEqual(['map', 'network', 'matrix', 'table'])
    for (const search of Object.values(views)) expect(search).toMatchObject({ selected: [uuid(1)] })
    expect(views.matrix).toMatchObject({ row: 'Cenon', column: 'health', rows: 'locality' })
  })

  test('where nobody is, the sector is shown and nothing is selected', () => {
    const views = viewsOf(about('sector 1', 'Cenon'))
    expect(Object.keys(views)).toEqual(['map', 'matrix', 'table'])
    expect(views.map).toMatchObject({ sector: ['work'], selected: undefined })
    expect(views.matrix).toMatchObject({ row: 'Cenon', column: 'work', selected: undefined })
  })

  test('the territories are shaded by the sector that lacks, where there are any', () => {
    const shaded = makeDataset({ sectors: [{ code: 'work' }], territories: ['South'], organisations: [{}] })
    const [finding] = computeFindings(shaded, findingSettings('2026-11-21')).filter(
      ({ kind }) => kind === 'coverage',
    )
    const map = finding && evidenceViews(shaded, finding, {}).find(({ view }) => view === 'map')
    expect(map?.search).toMatchObject({ shade: 'coverage.sector.work', selected: undefined })
  })

  test('what is nowhere on the map is not offered there', () => {
    const views = viewsOf({
      ...about('sector 0', 'Cenon'),
      subject: [{ noun: 'organisation', id: uuid(2) }],
      figures: {},
    } as never)
    expect(Object.keys(views)).toEqual(['network', 'matrix', 'table'])
  })

  test('a filter stays where it hides nothing of it, and goes where it would', () => {
    expect(litSearch(dataset, [uuid(1)], { sectors: ['health'] })).toMatchObject({ sector: ['health'] })
    expect(litSearch(dataset, [uuid(1)], { sectors: ['work'] })).toMatchObject({
      sector: undefined,
      selected: [uuid(1)],
    })
  })
})

test.each([
  [[{ noun: 'sector', id: 'sector 1' }], { sectors: ['work'] }],
  [[{ noun: 'need', id: 'need 0' }], { needs: ['housing'] }],
  [
    [
      { noun: 'locality', id: 'Cenon' },
      { noun: 'locality', id: 'Lormont' },
    ],
    { localities: ['Cenon', 'Lormont'] },
  ],
  [[{ noun: 'territory', id: 'South' }], { territories: ['South'] }],
  [[{ noun: 'organisation', id: uuid(1) }], {}],
  [[{ noun: 'sector', id: 'gone' }], {}],
] as const)('%j is filtered by %j', (refs, filter) => {
  expect(filterOf(dataset, refs)).toEqual(filter)
})

test.each([
  [[{ noun: 'sector', id: 'sector 0' }], { row: '*', column: 'health' }],
  [[{ noun: 'territory', id: 'South' }], { rows: 'territory', row: 'South' }],
  [
    [
      { noun: 'sector', id: 'sector 0' },
      { noun: 'sector', id: 'sector 1' },
    ],
    undefined,
  ],
  [[], undefined],
] as const)('%j stands in the matrix at %j', (refs, spot) => {
  if (spot === undefined) expect(matrixSearchOf(dataset, refs)).toBeUndefined()
  else expect(matrixSearchOf(dataset, refs)).toMatchObject(spot)
})
