import type {
  Dataset,
  DatasetLocation,
  DatasetOrganisation,
  DatasetPartnership,
  DatasetSector,
  DatasetSurvey,
  PopulatedPlaces,
} from './dataset.ts'
import type { FindingChoices } from './finding-choices.ts'
import { blankFields, datasetFieldKeys } from './organisation-fields.ts'

/** Facts of a dataset for a test; what is not said is the plainest that can be. */
export type Facts = {
  sectors?: Partial<DatasetSector>[]
  territories?: (string | Partial<Dataset['territories'][number]>)[]
  needs?: Partial<Dataset['needs'][number]>[]
  actorKinds?: Partial<Dataset['actorKinds'][number]>[]
  seats?: (Partial<Dataset['seats'][number]> & { organisation: number })[]
  expectations?: (Partial<Dataset['expectations'][number]> & { sector: number; minimum: number })[]
  findingChoices?: FindingChoices
  populatedPlaces?: PopulatedPlaces | undefined
  organisations?: (Partial<Omit<DatasetOrganisation, 'locations'>> & {
    locations?: Partial<DatasetLocation>[]
  })[]
  partnerships?: (Partial<DatasetPartnership> & { from: number; to: number })[]
  surveys?: Partial<DatasetSurvey>[]
}

/** A dataset of the given facts, as `readDataset` would return it. */
export function makeDataset(facts: Facts): Dataset {
  return {
    revision: 1,
    alliance: {
      id: 'alliance',
      slug: 'alliance',
      name: 'Alliance',
      purpose: '',
      languages: ['en'],
      country: null,
      boundary: null,
      basemap: null,
      invented: false,
      guestAccess: 'none',
      findingChoices: facts.findingChoices ?? {},
    },
    judgements: true,
    sectors: (facts.sectors ?? []).map((sector, position) => ({
      id: `sector ${position}`,
      code: `sector-${position}`,
      labels: { en: `Sector ${position}` },
      colour: '#336699',
      expectedMinimum: null,
      expectedPerInhabitants: null,
      reachMetres: null,
      ...sector,
    })),
    territories: (facts.territories ?? []).map((territory, position) => ({
      id: `territory ${position}`,
      code: null,
      labels: { en: typeof territory === 'string' ? territory : `Territory ${position}` },
      population: null,
      ...(typeof territory === 'string' ? {} : territory),
    })),
    needs: (facts.needs ?? []).map((need, position) => ({
      id: `need ${position}`,
      code: `need-${position}`,
      labels: { en: `Need ${position}` },
      expectedMinimum: null,
      reachMetres: null,
      ...need,
    })),
    actorKinds: (facts.actorKinds ?? []).map((kind, position) => ({
      id: `kind ${position}`,
      code: `kind-${position}`,
      labels: { en: `Kind ${position}` },
      expectedSeats: 1,
      ...kind,
    })),
    criteria: [],
    seats: (facts.seats ?? []).map((seat, position) => ({
      id: `seat ${position}`,
      actorKind: null,
      role: 'member',
      authority: null,
      ...seat,
    })),
    expectations: (facts.expectations ?? []).map((expectation, position) => ({
      id: `expectation ${position}`,
      territory: null,
      locality: null,
      ...expectation,
    })),
    populatedPlaces: facts.populatedPlaces ?? null,
    organisations: (facts.organisations ?? []).map(({ locations = [], ...organisation }, position) => ({
      id: `organisation ${position}`,
      ...blankFields(datasetFieldKeys),
      names: { en: `Organisation ${position}` },
      sectors: [],
      principal: false,
      needs: [],
      needFormalities: (organisation.needs ?? []).map(() => null),
      beneficiaryNeeds: [],
      actorKinds: [],
      expectedTerritory: null,
      approachedBy: null,
      ...organisation,
      locations: locations.map((location, place) => ({
        id: `location ${position} ${place}`,
        organisation: position,
        label: '',
        locality: '',
        country: null,
        postcode: '',
        point: null,
        precision: 'locality',
        territory: null,
        ...location,
      })),
    })),
    partnerships: (facts.partnerships ?? []).map((partnership, position) => ({
      id: `partnership ${position}`,
      kind: 'cooperation',
      direction: 'mutual',
      strength: null,
      formality: null,
      state: 'existing',
      provenance: 'claimed',
      until: null,
      ...partnership,
    })),
    surveys: (facts.surveys ?? []).map((survey, position) => ({
      id: `survey ${position}`,
      sector: null,
      territory: null,
      locality: null,
      lookedOn: '2026-01-01',
      lookedBy: 'Somebody',
      ...survey,
    })),
  }
}
