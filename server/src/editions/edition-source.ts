import type { DatasetColumns, PopulatedPlaces } from '@atlas/shared/dataset'
import type { Area } from '@atlas/shared/primitives'

/** What an edition is made of: read once, as guests read it, cut down to what may be published, and kept privately. */
export type EditionSource = {
  columns: DatasetColumns
  populatedPlaces: PopulatedPlaces
  /** Coarser than the alliance's own. */
  boundaries: { alliance: Area | null; territories: (Area | null)[] }
  /** In the order of `columns.organisations`. */
  details: OrganisationDetails[]
}

/** What pages of an organisation tell and views of all of them do not. */
export type OrganisationDetails = {
  descriptions: Record<string, string>
  identifiers: { scheme: string; value: string }[]
  /** By position in `columns.locations`, of its own. */
  addresses: string[]
}

/**
 * Copies what may be published, field by field: a field that is added to the dataset stays private until somebody adds it
 * here. Organisations that are closed or missing are not copied, and neither is what names them.
 */
export function copyPublished({ columns, ...source }: EditionSource): EditionSource {
  const { alliance, organisations, locations, partnerships } = columns
  const { slug, name, purpose, languages, country, invented, findingChoices } = alliance
  const none = organisations.id.map(() => null)
  const copied: EditionSource = {
    populatedPlaces: source.populatedPlaces,
    boundaries: source.boundaries,
    details: source.details.map(({ descriptions, identifiers, addresses }) => ({
      ...{ descriptions, identifiers, addresses },
    })),
    columns: {
      revision: 0,
      alliance: {
        ...{ id: alliance.id, slug, name, purpose, languages, country, invented, findingChoices },
        ...{ boundary: alliance.boundary, basemap: null, guestAccess: 'facts' },
      },
      judgements: false,
      sectors: columns.sectors,
      territories: columns.territories,
      needs: columns.needs,
      actorKinds: columns.actorKinds,
      criteria: [],
      organisations: {
        id: organisations.id,
        names: organisations.names,
        status: organisations.status,
        verifiedOn: organisations.verifiedOn,
        contribution: organisations.id.map(() => ''),
        website: organisations.website,
        email: organisations.email,
        phone: organisations.phone,
        influence: none,
        engagementLevel: none,
        criteria: organisations.id.map(() => ({})),
        nextStep: organisations.id.map(() => ''),
        nextStepOn: none,
        answersFinding: none,
        sectors: organisations.sectors,
        principal: organisations.principal,
        needs: organisations.needs,
        needFormalities: organisations.needs.map((needs) => needs.map(() => null)),
        beneficiaryNeeds: organisations.beneficiaryNeeds,
        actorKinds: organisations.actorKinds,
        expectedTerritory: none,
        approachedBy: none,
      },
      locations: {
        id: locations.id,
        organisation: locations.organisation,
        locality: locations.locality,
        country: locations.country,
        postcode: locations.postcode,
        label: locations.label,
        precision: locations.precision,
        longitude: locations.longitude,
        latitude: locations.latitude,
        territory: locations.territory,
      },
      partnerships: {
        id: partnerships.id,
        from: partnerships.from,
        to: partnerships.to,
        kind: partnerships.kind,
        direction: partnerships.direction,
        strength: partnerships.id.map(() => null),
        formality: partnerships.formality,
        state: partnerships.state,
        provenance: partnerships.provenance,
        until: partnerships.until,
      },
      surveys: columns.surveys.map((survey) => ({ ...survey, lookedBy: '' })),
      seats: [],
      expectations: columns.expectations,
    },
  }
  const isPublished = (position: number) =>
    ['existing', 'developing'].includes(organisations.status[position] ?? '')
  return keepOrganisations(copied, isPublished)
}

/** The same without some organisations: whatever names one of them goes too, and positions close up. */
export function keepOrganisations(
  source: EditionSource,
  isKept: (position: number) => boolean,
): EditionSource {
  const { columns, details } = source
  const kept = columns.organisations.id.map((_, position) => position).filter(isKept)
  const positions = new Map(kept.map((position, at) => [position, at]))
  const moved = (position: number) => positions.get(position) ?? -1
  const { locations, partnerships } = columns
  const keptLocations = rowsWhere(locations.organisation, (organisation) => positions.has(organisation))
  const keptPartnerships = rowsWhere(
    partnerships.from,
    (from, at) => positions.has(from) && positions.has(partnerships.to[at] ?? -1),
  )
  const cutLocations = pick(locations, keptLocations)
  const cutPartnerships = pick(partnerships, keptPartnerships)
  return {
    ...source,
    details: kept.flatMap((position) => details[position] ?? []),
    columns: {
      ...columns,
      organisations: pick(columns.organisations, kept),
      locations: { ...cutLocations, organisation: cutLocations.organisation.map(moved) },
      partnerships: {
        ...cutPartnerships,
        from: cutPartnerships.from.map(moved),
        to: cutPartnerships.to.map(moved),
      },
    },
  }
}

const rowsWhere = (column: readonly number[], test: (value: number, at: number) => boolean) =>
  column.flatMap((value, at) => (test(value, at) ? at : []))

/** Some rows of a table in columns. */
const pick = <Columns extends Record<string, unknown[]>>(
  columns: Columns,
  rows: readonly number[],
): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, rows.map((row) => column[row])]),
  ) as Columns
