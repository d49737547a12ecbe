import type { Dataset } from '@atlas/shared/dataset'
import { locationLineKeys } from '@atlas/shared/organisation-fields/location-fields'
import type { Labels } from '@atlas/shared/primitives'
import { labelsOf } from '@atlas/shared/record-labels'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { coordinateText } from '../ui/position.ts'
import { fieldKey } from './field-words.ts'
import { fieldOf, isChoice, isDay } from './fields.ts'
import { findingName } from './finding-name.ts'

type Words = Pick<Messages, 't' | 'has' | 'day' | 'label' | 'country' | 'number' | 'list' | 'language'>
type Row = Record<string, unknown>

/** Where the words of a choice stand under another key than the name of its field. */
const choicesOtherwise: Partial<Record<string, string>> = {
  'finding_decision.state': 'findings.state',
  'finding_decision.closed_because': 'history.closedBecause',
  'action.state': 'actions.state',
  'alliance.guest_access': 'history.guestAccess',
  'workshop.language': 'workshops.language',
}

/** Parts of an organisation that link it to another record, by that record's noun and the column that names it. */
const links: Partial<Record<string, readonly [noun: string, column: string]>> = {
  sector: ['sector', 'sector_id'],
  need: ['need', 'need_id'],
  beneficiary_need: ['need', 'need_id'],
  actor_kind: ['actor-kind', 'actor_kind_id'],
}

/** Whether a field is a part of an organisation as a whole: it has no before and after, it came or went. */
export const isPartField = (field: string): boolean => field === 'location' || field in links

/** A value of a column, as people would say it; what was empty is not recorded, not none. */
export function valueInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t, has } = words
  if (field.startsWith('finding_choices.')) return settingInWords(field, value, words)
  if (value === null || value === undefined || value === '') return t('organisations.notRecorded')
  const choice = `${choicesOtherwise[field] ?? fieldOf(field).declared?.valueLabel ?? fieldKey(field, words)}.${value}`
  if (isWord(field, value) && has(choice)) return t(choice)
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'string') return textInWords(field, value, dataset, words)
  return objectInWords(field, value, dataset, words)
}

/** Whether a value is one of a few that the catalogue has words for. */
const isWord = (field: string, value: unknown) =>
  field in choicesOtherwise ||
  field === 'need.formality' ||
  typeof value === 'number' ||
  isChoice(fieldOf(field).schema)

/** How gaps are found, each setting in the unit in which it is set. */
function settingInWords(field: string, value: unknown, { t, number, list }: Words): string {
  if (value === null) return t('history.asUsual')
  if (Array.isArray(value))
    return list(value.map((rung) => t(`organisations.engagement.${rung}` as MessageKey)))
  if (typeof value === 'string') return t(`finding-choices.places.${value}` as MessageKey)
  if (field.endsWith('Metres')) return `${number(Number(value) / 1000)}${t('lists.kilometres')}`
  if (field.endsWith('Share')) return `${number(Number(value) * 100)}${t('lists.percent')}`
  return number(Number(value))
}

function textInWords(field: string, value: string, dataset: Dataset, words: Words): string {
  const { refers, schema, column } = fieldOf(field)
  if (column === 'country') return words.country(value)
  if (isDay(schema)) return words.day(value)
  if (refers === 'finding')
    return findingName(value, dataset, words) ?? words.t('history.gone.finding-decision')
  return refers ? nameInWords(refers, value, dataset, words) : value
}

function nameInWords(noun: string, id: unknown, dataset: Dataset, { t, label }: Words): string {
  const labels = labelsOf(dataset, noun, id)
  return labels ? label(labels, ...dataset.alliance.languages) : t('history.gone')
}

function objectInWords(field: string, value: unknown, dataset: Dataset, words: Words): string {
  const { t, list, label } = words
  const { languages } = dataset.alliance
  const link = links[field]
  if (link) return nameInWords(link[0], (value as Row)[link[1]], dataset, words)
  if (field === 'criteria') return answersInWords(value as Row, dataset, words)
  if (field === 'criterion.choices')
    return list((value as { labels: Labels }[]).map(({ labels }) => label(labels, ...languages)))
  if (field === 'location') return placeInWords(value as Row, words)
  if (field === 'location.point') return pointInWords(value as Row)
  if (field.endsWith('.boundary')) return t('history.area')
  if (field === 'identifiers')
    return (
      list((value as { scheme: string; value: string }[]).map((each) => `${each.scheme} ${each.value}`)) ||
      t('organisations.notRecorded')
    )
  if (field === 'workshop.exercises')
    return (
      list((value as { question: string }[]).map(({ question }) => question)) ||
      t('organisations.notRecorded')
    )
  if (Array.isArray(value)) return list(value.map(String))
  const texts = Object.entries(value as Labels)
  if (texts.length === 0) return t('organisations.notRecorded')
  return texts.map(([language, text]) => (texts.length > 1 ? `${text} (${language})` : text)).join(', ')
}

function placeInWords(place: Row, { t }: Words): string {
  const lines = locationLineKeys.map((key) => place[key])
  return lines.filter((line) => typeof line === 'string' && line !== '').join(', ') || t('history.place')
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
    const choice = dataset.criteria
      .find((each) => each.id === id)
      ?.choices.find(({ code }) => code === answer)
    const said = choice
      ? label(choice.labels, ...dataset.alliance.languages)
      : valueInWords('', answer, dataset, words)
    return `${nameInWords('criterion', id, dataset, words)}${t('lists.colon')}${said}`
  })
  return list(told) || t('organisations.notRecorded')
}
