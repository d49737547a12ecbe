import type {
  LocationInput,
  Organisation,
  OrganisationCreate,
  OrganisationUpdate,
} from '@atlas/shared/organisations'
import { newKey } from '../../service/new-key.ts'
import { coordinateText, readCoordinate } from '../../ui/position.ts'

/** What the form holds while somebody types: text where the record has numbers, empty text where it has nothing. */
export type Draft = {
  names: Record<string, string>
  descriptions: Record<string, string>
  website: string
  identifiers: { scheme: string; value: string }[]
  status: Organisation['status']
  verifiedOn: string
  contribution: string
  influence: Organisation['influence']
  interests: string
  engagementStrategy: string
  engagementLevel: Organisation['engagementLevel']
  sectorIds: string[]
  principalSectorId: string | null
  needs: Organisation['needs']
  beneficiaries: string
  beneficiaryNeedIds: string[]
  actorKindIds: string[]
  /** Answers by id of the criterion; empty text where there is none. */
  criteria: Organisation['criteria']
  role: string
  expectedTerritoryId: string | null
  approachedById: string | null
  nextStep: string
  nextStepOn: string
  answersGap: string | null
  locations: LocationDraft[]
}

export type LocationDraft = {
  /** Names the card in the list: the record's id, or one made up here. */
  key: string
  id: string | null
  label: string
  address: string
  locality: string
  country: string | null
  longitude: string
  latitude: string
  precision: Organisation['locations'][number]['precision']
  publicPrecision: Organisation['locations'][number]['publicPrecision']
}

/** What the form writes of an organisation, in the form in which it is sent. */
export type OrganisationInput = Required<Pick<OrganisationUpdate, keyof Draft>>

type Described = Omit<Organisation, 'id' | 'revision' | 'createdAt' | 'updatedAt'>

const blank: Described = {
  names: {},
  descriptions: {},
  website: null,
  identifiers: [],
  status: 'existing',
  verifiedOn: null,
  contribution: '',
  influence: null,
  interests: '',
  engagementStrategy: '',
  engagementLevel: null,
  sectorIds: [],
  principalSectorId: null,
  needs: [],
  beneficiaries: '',
  beneficiaryNeedIds: [],
  actorKindIds: [],
  criteria: {},
  role: '',
  expectedTerritoryId: null,
  approachedById: null,
  nextStep: '',
  nextStepOn: null,
  answersGap: null,
  locations: [],
}

/**
 * What the form for a new organisation holds.
 * @param languages those that the form offers a line for, filled or not
 * @param known what is known of it already
 */
export function emptyDraft(
  languages: readonly string[],
  { locations = [], ...known }: Partial<OrganisationCreate> = {},
): Draft {
  const places = locations.map(({ point, ...location }) => ({
    ...emptyLocation(newKey()),
    ...location,
    ...coordinatesOf(point ?? null),
  }))
  return { ...draftOf({ ...blank, ...known }, languages), locations: places }
}

/** A record as the form shows it. */
export const draftOf = (organisation: Described, languages: readonly string[]): Draft => ({
  names: inEach(languages, organisation.names),
  descriptions: inEach(languages, organisation.descriptions),
  website: organisation.website ?? '',
  identifiers: organisation.identifiers.map(({ scheme, value }) => ({ scheme, value })),
  status: organisation.status,
  verifiedOn: organisation.verifiedOn ?? '',
  contribution: organisation.contribution,
  influence: organisation.influence,
  interests: organisation.interests,
  engagementStrategy: organisation.engagementStrategy,
  engagementLevel: organisation.engagementLevel,
  sectorIds: [...organisation.sectorIds],
  principalSectorId: organisation.principalSectorId,
  needs: organisation.needs.map(({ needId, formality }) => ({ needId, formality })),
  beneficiaries: organisation.beneficiaries,
  beneficiaryNeedIds: [...organisation.beneficiaryNeedIds],
  actorKindIds: [...organisation.actorKindIds],
  criteria: { ...organisation.criteria },
  role: organisation.role,
  expectedTerritoryId: organisation.expectedTerritoryId,
  approachedById: organisation.approachedById,
  nextStep: organisation.nextStep,
  nextStepOn: organisation.nextStepOn ?? '',
  answersGap: organisation.answersGap,
  locations: organisation.locations.map(({ territoryId: _, point, ...location }) => ({
    ...location,
    key: location.id,
    ...coordinatesOf(point),
  })),
})

const coordinatesOf = (point: Organisation['locations'][number]['point']) => ({
  longitude: point ? coordinateText(point[0]) : '',
  latitude: point ? coordinateText(point[1]) : '',
})

export const emptyLocation = (key: string): LocationDraft => ({
  key,
  id: null,
  label: '',
  address: '',
  locality: '',
  country: null,
  longitude: '',
  latitude: '',
  precision: 'exact',
  publicPrecision: 'exact',
})

/**
 * What a draft says, in the form in which it is sent: trimmed, lines left empty taken out. A coordinate that cannot be
 * read is NaN, which no schema lets through.
 */
export const inputOf = (draft: Draft): OrganisationInput => ({
  names: filled(draft.names),
  descriptions: filled(draft.descriptions),
  website: webAddress(draft.website),
  identifiers: draft.identifiers
    .map(({ scheme, value }) => ({ scheme: scheme.trim(), value: value.trim() }))
    .filter(({ scheme, value }) => scheme || value),
  status: draft.status,
  verifiedOn: draft.verifiedOn || null,
  contribution: draft.contribution.trim(),
  influence: draft.influence,
  interests: draft.interests.trim(),
  engagementStrategy: draft.engagementStrategy.trim(),
  engagementLevel: draft.engagementLevel,
  // Sets: sorted, so that two of the same members are the same.
  sectorIds: [...draft.sectorIds].sort(),
  principalSectorId: draft.principalSectorId,
  needs: draft.needs.toSorted((one, other) => (one.needId < other.needId ? -1 : 1)),
  beneficiaries: draft.beneficiaries.trim(),
  beneficiaryNeedIds: [...draft.beneficiaryNeedIds].sort(),
  actorKindIds: [...draft.actorKindIds].sort(),
  criteria: answered(draft.criteria),
  role: draft.role.trim(),
  expectedTerritoryId: draft.expectedTerritoryId,
  approachedById: draft.approachedById,
  nextStep: draft.nextStep.trim(),
  nextStepOn: draft.nextStepOn || null,
  answersGap: draft.answersGap,
  locations: draft.locations.map(locationInput),
})

/** A record in the form in which it would be sent; the same as what an untouched form sends. */
export const inputFrom = (organisation: Organisation): OrganisationInput => inputOf(draftOf(organisation, []))

/**
 * The fields of `input` that differ from what the record says; null where none does.
 * @param stored the record that the form was opened with
 */
export function changesOf(stored: Organisation, input: OrganisationInput): OrganisationUpdate | null {
  const before = inputFrom(stored)
  const changed = Object.entries(input).filter(([field, value]) => !same(value, before[field as keyof Draft]))
  return changed.length > 0 ? (Object.fromEntries(changed) as OrganisationUpdate) : null
}

/** The same in content, whatever the order of keys. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key as never], other[key as never]))
  )
}

function locationInput(draft: LocationDraft): LocationInput {
  const unplaced = draft.longitude.trim() === '' && draft.latitude.trim() === ''
  return {
    ...(draft.id && { id: draft.id }),
    label: draft.label.trim(),
    address: draft.address.trim(),
    locality: draft.locality.trim(),
    country: draft.country,
    point: unplaced ? null : [readCoordinate(draft.longitude), readCoordinate(draft.latitude)],
    precision: draft.precision,
    publicPrecision: draft.publicPrecision,
  }
}

/** People leave the scheme out. */
function webAddress(text: string): string | null {
  const address = text.trim()
  if (address === '') return null
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
}

const answered = (criteria: Draft['criteria']) =>
  Object.fromEntries(
    Object.entries(criteria)
      .map(([id, answer]) => [id, typeof answer === 'string' ? answer.trim() : answer] as const)
      .filter(([, answer]) => answer !== ''),
  )

const inEach = (languages: readonly string[], words: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(languages.map((language) => [language, ''])),
  ...words,
})

const filled = (words: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(words)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
