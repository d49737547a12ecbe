import type { DepartureList } from '@atlas/shared/findings/answers/finding-list'
import { beforeAll, describe, expect, test } from 'vitest'
import { aNeed, anAlliance, anOrganisation, aPartnership } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { readCsv } from './csv.factory.ts'

const { store, as } = await testService()

describe('what breaks if an organisation leaves', () => {
  let other: string
  let hub: string
  let need: string
  beforeAll(async () => {
    other = await anAlliance(store, { guestAccess: 'facts' })
    need = await aNeed(store, other, { labels: { en: 'Housing' } })
    hub = await anOrganisation(store, other, { name: 'Hub', needs: [need] })
    const [one, two] = [await anOrganisation(store, other), await anOrganisation(store, other)]
    await aPartnership(store, other, hub, one)
    await aPartnership(store, other, hub, two)
    await anOrganisation(store, other, { status: 'missing', name: 'Sought' })
  })

  test('is told of the costliest first, in words, in figures and by identifiers', async () => {
    const answer = await as(aMember(other)).get(`/alliances/${other}/findings/departures?today=2026-11-21`)
    const { departures, ...rest }: DepartureList = answer.json()
    expect(rest).toMatchObject({ today: '2026-11-21', language: 'en', organisations: 3 })
    expect(departures[0]).toMatchObject({
      organisation: hub,
      name: 'Hub',
      cost: { alone: 1, cutOff: 1, places: 0, thin: 0, seats: 0 },
    })
    expect(departures[0]?.losses[0]).toMatchObject({
      key: 'needs',
      parameters: { needs: [{ noun: 'need', id: need }], withoutNeeds: 2 },
      text: expect.stringMatching(/^Nobody else is recorded to serve Housing/),
    })
  })

  test('comes as CSV too, a line a loss, in the language that is asked for', async () => {
    const path = `/alliances/${other}/findings/departures`
    const { departures }: DepartureList = (await as(aMember(other)).get(`${path}?language=fr`)).json()
    const lines = await readCsv(as(aMember(other)), `${path}.csv?language=fr`)
    expect(lines.map(({ rank, organisation, loss, text }) => [rank, organisation, loss, text])).toEqual(
      departures.flatMap(({ organisation, losses }, at) =>
        losses.map(({ key, text }) => [String(at + 1), organisation, key, text]),
      ),
    )
    expect(lines[0]).toMatchObject({
      ...{ organisation: hub, name: 'Hub', loss: 'needs', figures: 'withoutNeeds: 2' },
      identifiers: `needs: need:${need}`,
      text: expect.stringContaining('Aucune autre n’est recensée'),
    })
  })

  test('is told to guests by what they may see, and to nobody else of what is closed', async () => {
    const answer = await as().get(`/alliances/${other}/findings/departures`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('Sought')
    const closed = await anAlliance(store)
    for (const path of [
      'departures',
      'departures.csv',
      'figures',
      'figures.csv',
      'figures/evidence.csv',
      'evidence.csv',
    ])
      expect((await as().get(`/alliances/${closed}/findings/${path}`)).statusCode).toBe(404)
  })
})
