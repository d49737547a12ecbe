import type { FigureList } from '@atlas/shared/gap-list'
import { type Figure, type Ref, refKey } from '@atlas/shared/gaps/gap'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aLocation,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSector,
  aSquare,
  aSurvey,
  aTerritory,
} from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { readCsv } from './csv.factory.ts'

const { store, as } = await testService()

const bordeaux: [number, number] = [-0.58, 44.84]
const beyondReach: [number, number] = [-0.58, 45.3]

let alliance: string
let member: Client
let territory: string
let health: string
let bus: string
let shelter: string
let sought: string
let path: string

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  member = as(aMember(alliance))
  path = `/alliances/${alliance}/gaps/figures`
  territory = await aTerritory(store, alliance, { labels: { en: 'Cub' }, boundary: aSquare(bordeaux, 1.2) })
  health = await aSector(store, alliance, { labels: { en: 'Health' } })
  await aSector(store, alliance, { labels: { en: 'Housing' } })
  await aSurvey(store, alliance, { lookedBy: 'Ada' })
  bus = await anOrganisation(store, alliance, { sectors: [health] })
  shelter = await anOrganisation(store, alliance)
  await aLocation(store, alliance, bus, { point: beyondReach })
  await aLocation(store, alliance, shelter, { point: bordeaux })
  await aPartnership(store, alliance, bus, shelter)
  sought = await anOrganisation(store, alliance, { status: 'missing', sectors: [health] })
})

const read = async (): Promise<FigureList> => (await member.get(`${path}?today=2026-11-21`)).json()

describe('the figures of an alliance', () => {
  test('tell what is covered as well as what is not, with what places and services are called', async () => {
    const { coverage, network, summary, names, today, settings } = await read()
    expect(
      coverage.map(({ place, sector, state }) => [place?.id ?? null, names[`sector:${sector}`], state]),
    ).toEqual(
      expect.arrayContaining([
        [null, 'Health', 'enough'],
        [territory, 'Health', 'enough'],
        [null, 'Housing', 'none'],
      ]),
    )
    expect(names[`territory:${territory}`]).toBe('Cub')
    expect(network).toMatchObject({ isolated: { n: 0 }, ties: { n: 1 }, groups: [[bus, shelter].toSorted()] })
    expect(summary).toMatchObject({ base: { organisations: 2, missing: 1 } })
    expect([today, settings.today]).toEqual(['2026-11-21', '2026-11-21'])
  })

  test('come as CSV too: a line a figure, and a line for each identifier behind it', async () => {
    const { coverage, access, network, summary, revision, today } = await read()
    const lines = await readCsv(member, `${path}.csv?today=2026-11-21`)
    const evidence = await readCsv(member, `${path}/evidence.csv?today=2026-11-21`)
    expect(access.some(({ leftOut }) => leftOut.n > 0 && leftOut.unknown > 0)).toBe(true)

    const told = (about: string, service: Ref | null, place: Ref | null, name: string, figure: Figure) => {
      const key = {
        about,
        service: service ? refKey(service) : '',
        place: place ? refKey(place) : '',
        figure: name,
      }
      const { counts, n, total, unknown, ids, unknownIds } = figure
      expect(lines.filter((line) => isLike(line, key))).toMatchObject([
        {
          counts,
          n: `${n}`,
          total: `${total}`,
          unknown: `${unknown}`,
          revision: `${revision}`,
          found_on: today,
        },
      ])
      expect(evidence.filter((line) => isLike(line, key)).map(({ is, id }) => [is, id])).toEqual([
        ...ids.map((id) => ['counted', id]),
        ...unknownIds.map((id) => ['unknown', id]),
      ])
    }
    for (const { place, sector, organisations } of coverage)
      told('coverage', { noun: 'sector', id: sector }, place, 'organisations', organisations)
    for (const { service, leftOut } of access) told('access', service, null, 'leftOut', leftOut)
    for (const name of ['organisations', 'isolated', 'ties'] as const)
      told('network', null, null, name, network[name])

    const inCub = { place: `territory:${territory}`, place_name: 'Cub', service_name: 'Health' }
    const { inhabitants, leftOut, unsure } = access[0]?.territories[0] ?? {}
    expect(lines).toEqual(
      expect.arrayContaining(
        [
          { ...inCub, about: 'coverage', figure: 'organisations', state: 'enough', n: '1' },
          { ...inCub, about: 'coverage', figure: 'expected', n: '1', total: '' },
          {
            ...inCub,
            about: 'access',
            figure: 'leftOut',
            n: `${leftOut}`,
            total: `${inhabitants}`,
            unknown: `${unsure}`,
          },
          { about: 'network', figure: 'groups', n: `${network.groups.length}` },
          { about: 'summary', figure: 'coverage.cells.enough', n: `${summary.coverage.cells.enough}` },
        ].map((line) => expect.objectContaining(line)),
      ),
    )
    expect(evidence).toContainEqual(
      expect.objectContaining({
        service: `sector:${health}`,
        place: '',
        figure: 'missing',
        is: 'counted',
        id: sought,
      }),
    )
  })

  test('tell guests what follows from what they may see', async () => {
    const guest = as()
    const { coverage, summary }: FigureList = (await guest.get(path)).json()
    expect(coverage.flatMap(({ missing }) => missing)).toEqual([])
    expect(summary.base.missing).toBe(0)
    for (const address of [path, `${path}/evidence.csv`]) {
      expect((await member.get(address)).body).toContain(sought)
      expect((await guest.get(address)).body).not.toContain(sought)
    }
    const missing = (await readCsv(guest, `${path}.csv`)).filter(({ figure }) => figure === 'missing')
    expect(missing.map(({ n }) => n)).toEqual(coverage.map(() => '0'))
  })
})

const isLike = (line: Record<string, string>, wanted: Record<string, string>) =>
  Object.entries(wanted).every(([heading, cell]) => line[heading] === cell)
