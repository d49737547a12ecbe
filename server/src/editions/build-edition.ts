import { readDataset } from '@atlas/shared/dataset'
import type { Edition, EditionOrganisation, EditionPlace } from '@atlas/shared/editions/edition'
import { findingSettings } from '@atlas/shared/findings/settings'
import { fieldOf, type OrganisationFields, publishedFieldKeys } from '@atlas/shared/organisation-fields'
import { blankOf, type PublishedFacts } from '@atlas/shared/organisation-fields/field'
import {
  type LocationFields,
  locationFieldOf,
  publishedLocationKeys,
} from '@atlas/shared/organisation-fields/location-fields'
import { commit, seal } from './commitment.ts'
import { editionFigures } from './edition-figures.ts'
import type { EditionSource } from './edition-source.ts'

/** What an edition says of itself. */
export type EditionHead = {
  number: number
  revision: number
  /** `2026-12-01` */
  day: string
  note: string
  /** Kinds of findings besides those that are always public. */
  alsoFindings: readonly string[]
  /** Of the alliance, hexadecimal: makes the salts. */
  secret: string
  /** Hashes of records that were withdrawn from this edition. */
  withdrawn: readonly string[]
  /** Ids of organisations of which part was withdrawn: their hashes are among `withdrawn`. */
  redacted: readonly string[]
}

/** Makes an edition of what was copied for it. The same source and head make the same edition, byte by byte. */
export function buildEdition(source: EditionSource, head: EditionHead): Edition {
  const { columns, populatedPlaces, boundaries } = source
  const dataset = readDataset(columns, populatedPlaces)
  const organisations = readOrganisations(source, head)
  const { slug, name, purpose, languages, country, invented, findingChoices } = columns.alliance
  const { number, revision, day, note } = head
  return {
    format: 1,
    alliance: { slug, name, purpose, languages, country, boundary: boundaries.alliance, invented },
    ...{ number, revision, day, note },
    commitment: commit(
      organisations.flatMap(({ hash }) => hash || []),
      head.withdrawn,
    ),
    sectors: columns.sectors.map(({ code, labels, colour }) => ({ code, labels, colour })),
    needs: columns.needs.map(({ code, labels }) => ({ code, labels })),
    actorKinds: columns.actorKinds.map(({ code, labels }) => ({ code, labels })),
    territories: columns.territories.map(({ code, labels, population }, at) => ({
      ...{ code, labels, population },
      boundary: boundaries.territories[at] ?? null,
    })),
    organisations,
    partnerships: dataset.partnerships
      .filter(({ state }) => state === 'existing')
      .map(({ from, to, kind, direction, formality, provenance, until }) => ({
        ...{ from, to, kind, direction, formality, provenance, until },
      })),
    figures: editionFigures(dataset, findingSettings(day, findingChoices), head.alsoFindings),
  }
}

function readOrganisations(
  { columns, details }: EditionSource,
  { secret, redacted }: EditionHead,
): EditionOrganisation[] {
  const places = readPlaces(columns, details)
  const { organisations: all } = columns
  return all.id.map((id, at): EditionOrganisation => {
    const known: Record<string, unknown> = { ...factsAt(all, at), ...details[at] }
    const facts = publishedFieldKeys.map((key) => [key, known[key] ?? blankOf(fieldOf(key))])
    const record = {
      id,
      ...(Object.fromEntries(facts) as PublishedFacts<OrganisationFields>),
      status: all.status[at] === 'developing' ? ('developing' as const) : ('existing' as const),
      sectors: all.sectors[at] ?? [],
      principal: all.principal[at] ?? false,
      needs: all.needs[at] ?? [],
      actorKinds: all.actorKinds[at] ?? [],
      places: places[at] ?? [],
    }
    // What is left of a record is not what was committed to: its leaf stays, among those that were withdrawn.
    if (redacted.includes(id)) return { ...record, hash: '', salt: '' }
    return { ...record, ...seal(record, secret) }
  })
}

function readPlaces(
  { organisations, locations }: EditionSource['columns'],
  details: EditionSource['details'],
): EditionPlace[][] {
  const places: EditionPlace[][] = organisations.id.map(() => [])
  locations.organisation.forEach((organisation, at) => {
    const own = places[organisation]
    const [longitude, latitude] = [locations.longitude[at] ?? null, locations.latitude[at] ?? null]
    const known: Record<string, unknown> = {
      ...factsAt(locations, at),
      address: details[organisation]?.addresses[own?.length ?? 0],
    }
    const facts = publishedLocationKeys.map((key) => [key, known[key] ?? blankOf(locationFieldOf(key))])
    own?.push({
      ...(Object.fromEntries(facts) as PublishedFacts<LocationFields>),
      point: longitude === null || latitude === null ? null : [longitude, latitude],
      territory: locations.territory[at] ?? null,
    })
  })
  return places
}

/** A row of a table in columns. */
const factsAt = (columns: Readonly<Record<string, readonly unknown[]>>, at: number) =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[at]]))
