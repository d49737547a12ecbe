import type { Position } from '../primitives.ts'
import type { Edition, EditionOrganisation, EditionPlace } from './edition.ts'

type Facts = {
  alliance?: Partial<Edition['alliance']>
  sectors?: Partial<Edition['sectors'][number]>[]
  territories?: Partial<Edition['territories'][number]>[]
  organisations?: (Partial<Omit<EditionOrganisation, 'places'>> & { places?: Partial<EditionPlace>[] })[]
  coverage?: Edition['figures']['coverage']
}

/** A square degree from a corner, as an outline. */
export const aSquareFrom = ([x, y]: Position): NonNullable<Edition['alliance']['boundary']> => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  ],
})

/** An edition of some facts; what is not said is the plainest that can be. */
export function makeEdition(facts: Facts = {}): Edition {
  const organisations = (facts.organisations ?? []).map(
    ({ places = [], ...told }, at): EditionOrganisation => ({
      ...{
        id: `organisation-${at}`,
        names: { en: `Organisation ${at}` },
        descriptions: {},
        status: 'existing',
      },
      ...{ verifiedOn: null, website: null, email: null, phone: null, identifiers: [], sectors: [] },
      ...{ principal: false, needs: [], actorKinds: [], hash: '', salt: '' },
      ...told,
      places: places.map((place) => ({
        ...{ label: '', address: '', postcode: '', locality: '', country: null, territory: null },
        ...{ precision: 'exact' as const, point: null },
        ...place,
      })),
    }),
  )
  return {
    ...{ format: 1, number: 1, revision: 1, day: '2026-12-01', note: '' },
    alliance: {
      ...{ slug: 'gironde', name: 'Gironde', purpose: '', languages: ['en'], country: 'FR' },
      ...{ boundary: null, invented: false, ...facts.alliance },
    },
    commitment: { root: 'ab'.repeat(32), withdrawn: [] },
    sectors: (facts.sectors ?? []).map((sector, at) => ({
      ...{ code: `sector-${at}`, labels: { en: `Sector ${at}` }, colour: '#336699', ...sector },
    })),
    needs: [],
    actorKinds: [],
    territories: (facts.territories ?? []).map((territory, at) => ({
      ...{ code: `territory-${at}`, labels: { en: `Territory ${at}` }, population: null, boundary: null },
      ...territory,
    })),
    organisations,
    partnerships: [],
    figures: {
      ...{ organisations: organisations.length, developing: 0, places: 0 },
      unknown: { unplaced: 0, hidden: 0, withoutSector: 0, withoutNeeds: 0, unverified: 0 },
      coverage: facts.coverage ?? { by: 'territory', rows: [], region: [] },
      access: [],
      words: { en: { summary: [], findings: [] }, fr: { summary: [], findings: [] } },
    },
  }
}
