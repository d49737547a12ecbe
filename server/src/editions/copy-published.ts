import type { DatasetColumns } from '@atlas/shared/dataset'
import { type DatasetFieldKey, datasetFieldKeys, fieldOf } from '@atlas/shared/organisation-fields'
import { blankOf, type Field } from '@atlas/shared/organisation-fields/field'
import {
  type DatasetLocationKey,
  datasetLocationKeys,
  locationFieldOf,
} from '@atlas/shared/organisation-fields/location-fields'
import type { EditionSource } from './edition-source.ts'
import { keepOrganisations } from './keep-organisations.ts'

/**
 * Copies what may be published, field by field: a field stays private until its declaration says that it is published.
 * Organisations that are closed or missing are not copied, and neither is what names them.
 */
export function copyPublished({ columns, ...source }: EditionSource): EditionSource {
  const { alliance, organisations, locations, partnerships } = columns
  const { slug, name, purpose, languages, country, invented, findingChoices } = alliance
  const none = organisations.id.map(() => null)
  /** A column of a field that is published, or one of blanks. */
  const copy = (field: Field, column: readonly unknown[]) =>
    field.published ? column : column.map(() => blankOf(field))
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
        ...(Object.fromEntries(
          datasetFieldKeys.map((key) => [key, copy(fieldOf(key), organisations[key])]),
        ) as Pick<DatasetColumns['organisations'], DatasetFieldKey>),
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
        ...(Object.fromEntries(
          datasetLocationKeys.map((key) => [key, copy(locationFieldOf(key), locations[key])]),
        ) as Pick<DatasetColumns['locations'], DatasetLocationKey>),
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
