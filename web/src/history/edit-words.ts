import type { Dataset } from '@atlas/shared/dataset'
import type { Labels } from '@atlas/shared/primitives'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../organisations/position.ts'
import type { Edit, Noun } from './entries.ts'

type Words = Pick<Messages, 't' | 'day' | 'label' | 'country' | 'number' | 'list'>

/** What the columns of the store are called where people read them. */
const fields: Record<string, MessageKey> = {
  names: 'organisations.name',
  descriptions: 'organisations.descriptions',
  website: 'organisations.website',
  identifiers: 'organisations.identifiers',
  status: 'organisations.status',
  verified_on: 'organisations.verifiedOn',
  contribution: 'organisations.contribution',
  influence: 'organisations.influence',
  interests: 'organisations.interests',
  engagement_strategy: 'organisations.engagementStrategy',
  engagement_level: 'organisations.engagement',
  sector: 'organisations.sector',
  'sector.principal': 'organisations.principalSector',
  location: 'organisations.place',
  'location.label': 'organisations.place.label',
  'location.address': 'organisations.place.address',
  'location.locality': 'organisations.locality',
  'location.country': 'organisations.country',
  'location.point': 'organisations.place.point',
  'location.precision': 'organisations.place.precision',
  'location.public_precision': 'organisations.place.publicPrecision',
  kind: 'partnerships.kind',
  direction: 'partnerships.direction',
  strength: 'partnerships.strength',
  formality: 'partnerships.formality',
  since: 'partnerships.since',
  until: 'partnerships.ended',
  state: 'partnerships.state',
  provenance: 'partnerships.provenance',
  note: 'partnerships.note',
  labels: 'organisations.name',
  name: 'organisations.name',
  code: 'history.field.code',
  colour: 'history.field.colour',
  expected_minimum: 'history.field.expectedMinimum',
  position: 'history.field.position',
  boundary: 'history.field.boundary',
  purpose: 'history.field.purpose',
  languages: 'history.field.languages',
  country: 'organisations.country',
  guest_access: 'history.field.guestAccess',
  slug: 'history.field.slug',
  deleted_at: 'history.field.deletedAt',
  looked_on: 'history.field.lookedOn',
  looked_by: 'history.field.lookedBy',
  locality: 'organisations.locality',
  sector_id: 'organisations.sector',
  territory_id: 'organisations.territory',
}

/** The catalogue's key for the words of a column that takes one of a few. */
const choices: Record<string, string> = {
  status: 'organisations.status',
  influence: 'organisations.influence',
  engagement_level: 'organisations.engagement',
  'location.precision': 'organisations.precision',
  'location.public_precision': 'organisations.precision',
  kind: 'partnerships.kind',
  direction: 'partnerships.direction',
  strength: 'partnerships.strength',
  formality: 'partnerships.formality',
  state: 'partnerships.state',
  provenance: 'partnerships.provenance',
  guest_access: 'history.guestAccess',
}

export const fieldInWords = (field: string, { t }: Pick<Words, 't'>): string =>
  fields[field] ? t(fields[field]) : field

/** A value of a column, as people would say it; what was empty is not recorded, not none. */
export function valueInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t } = words
  if (value === null || value === undefined || value === '') return t('organisations.notRecorded')
  if (choices[field]) return t(`${choices[field]}.${value}` as MessageKey)
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'string') return textInWords(field, value, dataset, words)
  return objectInWords(field, value, dataset, words)
}

function textInWords(
  field: string,
  value: string,
  dataset: Dataset,
  { t, day, label, country }: Words,
): string {
  if (/(^|\.)country$/.test(field)) return country(value)
  if (/_on$|^since$|^until$/.test(field)) return day(value)
  const referred =
    field === 'sector_id'
      ? dataset.sectors.find(({ id }) => id === value)
      : field === 'territory_id'
        ? dataset.territories.find(({ id }) => id === value)
        : null
  if (referred === undefined) return t('history.gone')
  return referred ? label(referred.labels, ...dataset.alliance.languages) : value
}

function objectInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t, list, label } = words
  if (field === 'sector') {
    const { sector_id: id } = value as { sector_id?: string }
    const sector = dataset.sectors.find((each) => each.id === id)
    return sector ? label(sector.labels, ...dataset.alliance.languages) : t('history.gone')
  }
  if (field === 'location') return placeInWords(value as Row, words)
  if (field === 'location.point') return pointInWords(value as Row)
  if (field === 'boundary') return t('history.area')
  if (field === 'identifiers')
    return (
      list((value as { scheme: string; value: string }[]).map((each) => `${each.scheme} ${each.value}`)) ||
      t('organisations.notRecorded')
    )
  if (Array.isArray(value)) return list(value.map(String))
  const texts = Object.entries(value as Labels)
  if (texts.length === 0) return t('organisations.notRecorded')
  return texts.map(([language, text]) => (texts.length > 1 ? `${text} (${language})` : text)).join(', ')
}

type Row = Record<string, unknown>

function placeInWords({ label, address, locality }: Row, { t }: Words): string {
  return (
    [label, address, locality].filter((part) => typeof part === 'string' && part !== '').join(', ') ||
    t('history.place')
  )
}

/** Latitude and longitude from GeoJSON, in the order in which maps print them. */
function pointInWords({ coordinates }: Row): string {
  if (!Array.isArray(coordinates)) return ''
  return coordinates
    .toReversed()
    .map((degrees) => coordinateText(Number(degrees)))
    .join('; ')
}

/** What became of a place or a sector: it has no before and after, it came or went. */
export const isPart = ({ field }: Edit): boolean => field === 'location' || field === 'sector'

/** Whether an edit of this noun can be told in one sentence with what it was and what it is. */
export const isPlain = (noun: Noun, { field, before, after }: Edit): boolean =>
  !isPart({ field, before, after }) &&
  noun !== 'alliance' &&
  [before, after].every((value) => value === null || typeof value !== 'object')
