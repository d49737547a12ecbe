import fc from 'fast-check'
import {
  engagementLevels,
  influences,
  type Location,
  type Organisation,
  precisions,
} from '../organisations.ts'

const sectors = ['social', 'health', 'housing']
const needs = ['language', 'shelter']

const text = fc.constantFrom('', 'Rooms', 'Rooms and people', 'A van')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 })

/** Points far apart, unless they are the same. */
const place = fc.record({
  label: fc.constantFrom('', 'Office', 'Desk'),
  address: fc.constantFrom('', '1 quay', '2 square'),
  locality: fc.constantFrom('', 'Lyon', 'Bron'),
  postcode: fc.constantFrom('', '69001', '69500'),
  country: fc.constantFrom(null, 'FR', 'BE'),
  point: fc.constantFrom<Location['point'][]>(null, [4.8, 45.7], [2.3, 48.8]),
  precision: fc.constantFrom(...precisions),
  publicPrecision: fc.constantFrom(...precisions),
})

export const anyOrganisation = (id: string): fc.Arbitrary<Organisation> =>
  fc
    .record({
      names: fc.dictionary(fc.constantFrom('en', 'fr', 'nl'), fc.constantFrom('Bus', 'Van'), { minKeys: 1 }),
      descriptions: fc.dictionary(fc.constantFrom('en', 'fr'), text),
      website: maybe(
        fc.constantFrom('https://bus.example/', 'http://www.bus.example', 'https://van.example'),
      ),
      email: maybe(fc.constantFrom('post@bus.example', 'Post@Bus.example', 'post@van.example')),
      phone: maybe(fc.constantFrom('04 72 00 00 00', '0472000000', '115')),
      publicContact: fc.boolean(),
      identifiers: fc.array(
        fc.record({ scheme: fc.constantFrom('siren', 'ror'), value: fc.constantFrom('1', '2') }),
        { maxLength: 3 },
      ),
      status: fc.constantFrom('existing' as const, 'developing' as const, 'closed' as const),
      verifiedOn: maybe(fc.constantFrom('2024-01-01', '2026-11-21')),
      contribution: text,
      influence: maybe(fc.constantFrom(...influences)),
      interests: text,
      engagementStrategy: text,
      engagementLevel: maybe(fc.constantFrom(...engagementLevels)),
      sectorIds: fc.subarray(sectors),
      needs: fc.subarray(needs).chain((served) =>
        fc.tuple(
          ...served.map((needId) =>
            fc.record({
              needId: fc.constant(needId),
              formality: maybe(fc.constantFrom('informal' as const, 'agreement' as const)),
            }),
          ),
        ),
      ),
      beneficiaries: text,
      beneficiaryNeedIds: fc.subarray(needs),
      actorKindIds: fc.subarray(['ngo', 'public']),
      criteria: fc.dictionary(fc.constantFrom('trust', 'size'), fc.constantFrom('much', 3, true)),
      role: text,
      expectedTerritoryId: maybe(fc.constantFrom('north', 'south')),
      approachedById: maybe(fc.constantFrom('one', 'other', 'third')),
      nextStep: text,
      nextStepOn: maybe(fc.constantFrom('2026-12-01', '2027-01-01')),
      answersFinding: maybe(fc.constantFrom('no-ties', 'core-group')),
      locations: fc.array(place, { maxLength: 4 }),
    })
    .map((facts) => ({
      ...stored,
      ...facts,
      id,
      principalSectorId: facts.sectorIds[0] ?? null,
      locations: facts.locations.map((each, n) => ({ ...each, id: `${id}-${n}`, territoryId: null })),
    }))

/** Says nothing but its name. */
export const nothing: Omit<Organisation, 'id' | 'revision' | 'createdAt' | 'updatedAt'> = {
  ...{
    names: { en: 'Bus' },
    descriptions: {},
    website: null,
    email: null,
    phone: null,
    publicContact: false,
    identifiers: [],
    status: 'existing',
    verifiedOn: null,
  },
  ...{ contribution: '', influence: null, interests: '', engagementStrategy: '', engagementLevel: null },
  ...{ sectorIds: [], principalSectorId: null, needs: [], beneficiaries: '', beneficiaryNeedIds: [] },
  ...{ actorKindIds: [], criteria: {}, role: '', expectedTerritoryId: null, approachedById: null },
  ...{ nextStep: '', nextStepOn: null, answersFinding: null, locations: [] },
}

const stored = {
  id: 'one',
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}
