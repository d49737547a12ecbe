import { createHmac } from 'node:crypto'
import { type RedactedPart, redactedParts } from '@atlas/shared/editions'
import { blankOf } from '@atlas/shared/organisation-fields/field'
import { datasetLocationKeys, locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import type { EditionSource } from './edition-source.ts'
import { keepOrganisations } from './keep-organisations.ts'

/** Names a part of a record among those that may not be published again, without telling whose it is. */
export const suppressionKey = (secret: string, part: RedactedPart, id: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`suppressed ${part} ${id}`).digest('hex')

/** The same without what may not be published again. */
export function withoutSuppressed(
  source: EditionSource,
  { keys, secret }: { keys: ReadonlySet<string>; secret: string },
): EditionSource {
  if (keys.size === 0) return source
  return source.columns.organisations.id.reduce(
    (left, id) =>
      redactedParts
        .filter((part) => keys.has(suppressionKey(secret, part, id)))
        .reduce((rest, part) => withoutPart(rest, id, part), left),
    source,
  )
}

/** The same without an organisation, or without a part of what is told of it. */
export function withoutPart(source: EditionSource, id: string, part: RedactedPart): EditionSource {
  const at = source.columns.organisations.id.indexOf(id)
  return at < 0 ? source : without[part](source, at)
}

const without: Record<RedactedPart, (source: EditionSource, at: number) => EditionSource> = {
  record: (source, at) => keepOrganisations(source, (position) => position !== at),
  places(source, at) {
    const { locations } = source.columns
    const blank = <T>(column: readonly T[], value: T) =>
      column.map((each, row) => (locations.organisation[row] === at ? value : each))
    const blanks = datasetLocationKeys.map((key) => [
      key,
      blank<unknown>(locations[key], key === 'precision' ? 'hidden' : blankOf(locationFieldOf(key))),
    ])
    return {
      ...source,
      details: replaced(source.details, at, (details) => ({
        ...details,
        addresses: details.addresses.map(() => ''),
      })),
      columns: {
        ...source.columns,
        locations: {
          ...locations,
          ...Object.fromEntries(blanks),
          longitude: blank(locations.longitude, null),
          latitude: blank(locations.latitude, null),
          territory: blank(locations.territory, null),
        },
      },
    }
  },
  contact(source, at) {
    const { organisations } = source.columns
    const blank = <T>(column: readonly (T | null)[]) => replaced(column, at, () => null)
    return {
      ...source,
      columns: {
        ...source.columns,
        organisations: {
          ...organisations,
          website: blank(organisations.website),
          email: blank(organisations.email),
          phone: blank(organisations.phone),
        },
      },
    }
  },
  descriptions: (source, at) => ({
    ...source,
    details: replaced(source.details, at, (details) => ({ ...details, descriptions: {} })),
  }),
}

const replaced = <T>(list: readonly T[], at: number, change: (value: T) => T): T[] =>
  list.map((each, position) => (position === at ? change(each) : each))

/** Whether there is anything to withdraw of a part. */
export function tells({ columns, details }: EditionSource, id: string, part: RedactedPart): boolean {
  const at = columns.organisations.id.indexOf(id)
  if (at < 0) return false
  const { organisations, locations } = columns
  if (part === 'record') return true
  if (part === 'places')
    return locations.organisation.some(
      (organisation, row) => organisation === at && locations.precision[row] !== 'hidden',
    )
  if (part === 'contact')
    return Boolean(organisations.website[at] ?? organisations.email[at] ?? organisations.phone[at])
  return Object.keys(details[at]?.descriptions ?? {}).length > 0
}
