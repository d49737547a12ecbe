import type { Dataset } from '@atlas/shared/dataset'
import type { Labels } from '@atlas/shared/primitives'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../ui/position.ts'
import type { Edit, Noun } from './entries.ts'
import { findingName } from './finding-name.ts'

type Words = Pick<Messages, 't' | 'day' | 'label' | 'country' | 'number' | 'list' | 'language'>

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
  principal_sector_id: 'organisations.principalSector',
  need: 'needs.one',
  'need.formality': 'partnerships.formality',
  beneficiary_need: 'organisations.beneficiaryNeeds',
  actor_kind: 'actor-kinds.one',
  beneficiaries: 'organisations.beneficiaries',
  criteria: 'criteria.many',
  role: 'organisations.role',
  expected_territory_id: 'organisations.expectedTerritory',
  approached_by_id: 'organisations.approachedBy',
  next_step: 'organisations.nextStep',
  next_step_on: 'organisations.nextStepOn',
  answers_gap: 'organisations.answersGap',
  beneficiary_need_ids: 'organisations.beneficiaryNeeds',
  actor_kind_ids: 'actor-kinds.many',
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
  return {
    sector_id: () => sectors,
    principal_sector_id: () => sectors,
    territory_id: () => territories,
    expected_territory_id: () => territories,
    need_id: () => needs,
    actor_kind_id: () => actorKinds,
    organisation_id: named,
    approached_by_id: named,
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
