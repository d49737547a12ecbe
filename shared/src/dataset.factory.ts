import type {
  Dataset,
  DatasetLocation,
  DatasetOrganisation,
  DatasetPartnership,
  DatasetSector,
  DatasetSurvey,
} from './dataset.ts'

/** Facts of a dataset for a test; what is not said is the plainest that can be. */
export type Facts = {
  sectors?: Partial<DatasetSector>[]
  territories?: string[]
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
      guestAccess: 'none',
    },
    judgements: true,
    sectors: (facts.sectors ?? []).map((sector, position) => ({
      id: `sector ${position}`,
      code: `sector-${position}`,
      labels: { en: `Sector ${position}` },
      colour: '#336699',
      expectedMinimum: null,
      ...sector,
    })),
    territories: (facts.territories ?? []).map((label, position) => ({
      id: `territory ${position}`,
      code: null,
      labels: { en: label },
    })),
    organisations: (facts.organisations ?? []).map(({ locations = [], ...organisation }, position) => ({
      id: `organisation ${position}`,
      names: { en: `Organisation ${position}` },
      status: 'existing',
      website: null,
      verifiedOn: null,
      contribution: '',
      influence: null,
      engagementLevel: null,
      sectors: [],
      principal: false,
      ...organisation,
      locations: locations.map((location, place) => ({
        id: `location ${position} ${place}`,
        organisation: position,
        label: '',
        locality: '',
        country: null,
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
