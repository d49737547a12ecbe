import type { Dataset } from '@atlas/shared/dataset'
import {
  columnOf,
  fieldOf,
  organisationFieldKeys,
  organisationFields,
} from '@atlas/shared/organisation-fields'
import type { OrganisationField } from '@atlas/shared/organisation-fields/field'
import { locationFieldKeys, locationFields } from '@atlas/shared/organisation-fields/location-fields'
import type { Labels } from '@atlas/shared/primitives'
import { labelOf, locationLabelOf } from '../i18n/field-words.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../ui/position.ts'
import type { Edit, Noun } from './entries.ts'
import { findingName } from './finding-name.ts'

type Words = Pick<Messages, 't' | 'day' | 'label' | 'country' | 'number' | 'list' | 'language'>

const organisationLabels = Object.fromEntries(
  organisationFieldKeys.map((key) => [columnOf(key), labelOf(key)]),
)
const locationLabels = Object.fromEntries(
  locationFieldKeys.map((key) => [`location.${columnOf(key)}`, locationLabelOf(key)]),
)

/** The catalogue's key for the words of the values of choices, by column. */
function valueLabelsOf(
  fields: Record<string, Pick<OrganisationField, 'kind' | 'label' | 'valueLabel'>>,
  prefix: string,
) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { kind, label, valueLabel = label }]) =>
      kind === 'choice' ? [[`${prefix}${columnOf(key)}`, valueLabel]] : [],
    ),
  )
}

/** What the columns of the store are called where people read them. */
const fields: Record<string, MessageKey> = {
  ...organisationLabels,
  ...locationLabels,
  sector: 'organisations.sector',
  'sector.principal': 'organisations.principalSector',
  need: 'needs.one',
  'need.formality': 'partnerships.formality',
  beneficiary_need: 'organisations.beneficiaryNeeds',
  actor_kind: 'actor-kinds.one',
  location: 'organisations.place',
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
  organisation_id: 'organisations.one',
  actor_kind_id: 'seats.kind',
  'seat.role': 'seats.role',
  authority: 'seats.authority',
  'criterion.kind': 'criteria.kind',
  choices: 'criteria.choices',
  minimum: 'lists.expected',
  expected_per_inhabitants: 'sectors.perInhabitants',
  expected_seats: 'actor-kinds.seats',
  reach_metres: 'history.field.reachMetres',
  gap_settings: 'alliances.settings.gap-choices',
  'gap_decision.state': 'history.field.state',
  'action.state': 'history.field.state',
  gap: 'actions.finding',
  closed_on: 'history.field.closedOn',
  closed_because: 'history.field.closedBecause',
  reopened_on: 'history.field.reopenedOn',
  reason: 'history.field.reason',
  in_charge: 'history.field.inCharge',
  text: 'history.field.text',
  title: 'history.field.title',
  problem: 'history.field.problem',
  description: 'organisations.descriptions',
  budget: 'history.field.budget',
  resources: 'history.field.resources',
  responsible: 'history.field.responsible',
  responsible_id: 'history.field.responsible',
  starts_on: 'history.field.startsOn',
  due_on: 'history.field.dueOn',
}

/** The catalogue's key for the words of a column that takes one of a few. */
const choices: Record<string, string> = {
  ...valueLabelsOf(organisationFields, ''),
  ...valueLabelsOf(locationFields, 'location.'),
  kind: 'partnerships.kind',
  direction: 'partnerships.direction',
  strength: 'partnerships.strength',
  formality: 'partnerships.formality',
  state: 'partnerships.state',
  provenance: 'partnerships.provenance',
  guest_access: 'history.guestAccess',
  'need.formality': 'partnerships.formality',
  'seat.role': 'seats.role',
  'criterion.kind': 'criteria.kind',
  'gap_decision.state': 'gaps.state',
  'action.state': 'actions.state',
  closed_because: 'history.closedBecause',
}

export function fieldInWords(field: string, { t }: Pick<Words, 't'>): string {
  const [column, setting] = field.split('.')
  if (column === 'gap_settings' && setting) return t(`gap-choices.${setting}` as MessageKey)
  return fields[field] ? t(fields[field]) : field
}

/** A value of a column, as people would say it; what was empty is not recorded, not none. */
export function valueInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t } = words
  if (field.startsWith('gap_settings.')) return settingInWords(field, value, words)
  if (value === null || value === undefined || value === '') return t('organisations.notRecorded')
  if (choices[field]) return t(`${choices[field]}.${value}` as MessageKey)
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'string') return textInWords(field, value, dataset, words)
  return objectInWords(field, value, dataset, words)
}

/** How gaps are found, each setting in the unit in which it is set. */
function settingInWords(field: string, value: unknown, { t, number, list }: Words): string {
  if (value === null) return t('history.asUsual')
  if (Array.isArray(value))
    return list(value.map((rung) => t(`organisations.engagement.${rung}` as MessageKey)))
  if (typeof value === 'string') return t(`gap-choices.places.${value}` as MessageKey)
  if (field.endsWith('Metres')) return `${number(Number(value) / 1000)}${t('lists.kilometres')}`
  if (field.endsWith('Share')) return `${number(Number(value) * 100)}${t('lists.percent')}`
  return number(Number(value))
}

function textInWords(field: string, value: string, dataset: Dataset, words: Words): string {
  const { t, day, label, country } = words
  if (/(^|\.)country$/.test(field)) return country(value)
  if (/_on$|^since$|^until$/.test(field)) return day(value)
  if (field === 'gap' || field === 'answers_gap')
    return findingName(value, dataset, words) ?? t('history.gone.gap-decision')
  const named = namesIn(dataset)[field]
  return named ? nameAmong(named, value, dataset, { t, label }) : value
}

type Named = { id: string; labels: Labels }

/** What columns that name a record can refer to. */
function namesIn({
  sectors,
  territories,
  needs,
  actorKinds,
  organisations,
}: Dataset): Partial<Record<string, () => Named[]>> {
  const named = () => organisations.map(({ id, names }) => ({ id, labels: names }))
  const lists = {
    sectors: () => sectors,
    territories: () => territories,
    needs: () => needs,
    actorKinds: () => actorKinds,
    organisations: named,
  }
  return {
    ...Object.fromEntries(
      organisationFieldKeys.flatMap((key) => {
        const { refersTo } = fieldOf(key)
        return refersTo ? [[columnOf(key), lists[refersTo]]] : []
      }),
    ),
    sector_id: lists.sectors,
    territory_id: lists.territories,
    need_id: lists.needs,
    actor_kind_id: lists.actorKinds,
    organisation_id: named,
    responsible_id: named,
  }
}

function nameAmong(
  records: () => readonly Named[],
  id: unknown,
  { alliance }: Dataset,
  { t, label }: Pick<Words, 't' | 'label'>,
): string {
  const found = records().find((record) => record.id === id)
  return found ? label(found.labels, ...alliance.languages) : t('history.gone')
}

function objectInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t, list, label } = words
  const link = links[field]
  const linked = link && namesIn(dataset)[link]
  if (linked) return nameAmong(linked, (value as Row)[link], dataset, words)
  if (field === 'criteria') return answersInWords(value as Row, dataset, words)
  if (field === 'choices')
    return list(
      (value as { labels: Labels }[]).map(({ labels }) => label(labels, ...dataset.alliance.languages)),
    )
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

/** Answers to the alliance's own questions, each with its question. */
function answersInWords(answers: Row, dataset: Dataset, words: Words): string {
  const { t, list, label } = words
  const told = Object.entries(answers).map(([id, answer]) => {
    const criterion = dataset.criteria.find((each) => each.id === id)
    const question = criterion ? label(criterion.labels, ...dataset.alliance.languages) : t('history.gone')
    const choice = criterion?.choices.find(({ code }) => code === answer)
    const said = choice
      ? label(choice.labels, ...dataset.alliance.languages)
      : valueInWords('', answer, dataset, words)
    return `${question}${t('lists.colon')}${said}`
  })
  return list(told) || t('organisations.notRecorded')
}

/** Parts of an organisation that link it to another record, by the column that names that. */
const links: Partial<Record<string, string>> = {
  sector: 'sector_id',
  need: 'need_id',
  beneficiary_need: 'need_id',
  actor_kind: 'actor_kind_id',
}

/** What became of a place, a sector, a need or a kind: it has no before and after, it came or went. */
export const isPart = ({ field }: Edit): boolean => field === 'location' || field in links

/** Whether an edit of this noun can be told in one sentence with what it was and what it is. */
export const isPlain = (noun: Noun, { field, before, after }: Edit): boolean =>
  !isPart({ field, before, after }) &&
  noun !== 'alliance' &&
  [before, after].every((value) => value === null || typeof value !== 'object')
