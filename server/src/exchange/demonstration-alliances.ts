import { readFileSync } from 'node:fs'
import type { ActorKindCreate } from '@atlas/shared/actor-kinds'
import type { AllianceCreate } from '@atlas/shared/alliances'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { NeedCreate } from '@atlas/shared/needs'
import type { Position } from '@atlas/shared/primitives'
import type { SectorCreate } from '@atlas/shared/sectors'
import { actorKindTemplates } from '@atlas/shared/templates/actor-kinds'
import { needTemplates } from '@atlas/shared/templates/needs'
import { foundingSectors } from '@atlas/shared/templates/sectors'
import type { TerritoryCreate } from '@atlas/shared/territories'

const newcomers = needTemplates.find(({ key }) => key === 'newcomers')?.entries ?? []
const mediation = actorKindTemplates.find(({ key }) => key === 'mediation')?.entries ?? []

export const demonstrationFolder = new URL('../../demonstration/', import.meta.url)

/** An alliance to look at. Its id never changes, so that it is known again whatever it is renamed to. */
export type DemonstrationAlliance = AllianceCreate & {
  id: string
  slug: string
  languages: string[]
  sectors: SectorCreate[]
  territories: TerritoryCreate[]
  needs: NeedCreate[]
  actorKinds: ActorKindCreate[]
  /** In `demonstrationFolder`, in the order in which they come in. */
  files: { name: string; update: ImportUpdate }[]
}

/**
 * One of the alliances that began. Their regions are parts of their countries that nobody has drawn yet, so that they
 * have no boundary.
 * @param ownName what the column with the names in the alliance's own language is; null where they are English
 */
const founding = (
  facts: Pick<DemonstrationAlliance, 'id' | 'slug' | 'name' | 'purpose' | 'country' | 'languages'>,
  ownName: string | null,
): DemonstrationAlliance => ({
  ...facts,
  guestAccess: 'facts',
  sectors: [...foundingSectors],
  territories: [],
  needs: [],
  actorKinds: [],
  files: [
    {
      name: 'founding-alliances.csv',
      update: {
        kind: 'organisations',
        onlyAlliance: facts.name,
        columns: [
          { index: 1, field: 'name:en' },
          { index: 2, field: ownName },
        ],
      },
    },
  ],
})

type Feature = {
  properties: { code?: string; name: string; name_fr: string }
  geometry: { coordinates: Position[][] }
}

/** The single polygons of a GeoJSON file, each as an area. */
const featuresOf = (name: string) =>
  (JSON.parse(readFileSync(new URL(name, demonstrationFolder), 'utf8')).features as Feature[]).map(
    ({ properties, geometry }) => ({
      properties,
      boundary: { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] },
    }),
  )

/** Somewhere to see what is thin: where one closes, no hole is left; and where many live, more are expected. */
const expected: Record<string, Partial<SectorCreate>> = {
  'social-action': { expectedMinimum: 2 },
  'professional-and-economic-integration': { expectedPerInhabitants: 0.25 },
}

/** Invented from beginning to end, so that all of it may be shown. */
function training(): DemonstrationAlliance {
  const [region] = featuresOf('training-boundary.geojson')
  return {
    id: '01900000-0000-7000-8000-0000000000a5',
    slug: 'training',
    name: 'Training alliance',
    purpose:
      'An invented alliance in a real landscape, the bend of the Garonne: none of its organisations exists. Try everything out here.',
    country: 'FR',
    languages: ['en', 'fr'],
    invented: true,
    guestAccess: 'everything',
    boundary: region?.boundary ?? null,
    sectors: foundingSectors.map((sector) => ({ ...sector, ...expected[sector.code ?? ''] })),
    territories: featuresOf('training-territories.geojson').map(({ properties, boundary }) => ({
      code: properties.code ?? null,
      labels: { en: properties.name, fr: properties.name_fr },
      boundary,
    })),
    needs: [...newcomers],
    actorKinds: [...mediation],
    files: [
      { name: 'training-alliance.csv', update: { kind: 'organisations', duplicates: 'keep' } },
      { name: 'training-partnerships.csv', update: { kind: 'partnerships' } },
      { name: 'training-surveys.csv', update: { kind: 'surveys' } },
    ],
  }
}

export const demonstrationAlliances: DemonstrationAlliance[] = [
  founding(
    {
      id: '01900000-0000-7000-8000-0000000000a1',
      slug: 'france',
      name: 'France',
      purpose: 'Migrant community mediation in and around Bordeaux.',
      country: 'FR',
      languages: ['en', 'fr'],
    },
    'name:fr',
  ),
  founding(
    {
      id: '01900000-0000-7000-8000-0000000000a2',
      slug: 'ireland',
      name: 'Ireland',
      purpose: 'Migrant community mediation in County Roscommon and the west of Ireland.',
      country: 'IE',
      languages: ['en'],
    },
    null,
  ),
  founding(
    {
      id: '01900000-0000-7000-8000-0000000000a3',
      slug: 'netherlands',
      name: 'Netherlands',
      purpose: 'Migrant community mediation in Friesland.',
      country: 'NL',
      languages: ['en', 'nl'],
    },
    'name:nl',
  ),
  founding(
    {
      id: '01900000-0000-7000-8000-0000000000a4',
      slug: 'sweden',
      name: 'Sweden',
      purpose: 'Migrant community mediation in the south-east of Sweden.',
      country: 'SE',
      languages: ['en', 'sv'],
    },
    'name:sv',
  ),
  training(),
]
