import { propertyOf } from '@atlas/shared/column-names'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { fieldOf } from './fields.ts'

/** What fields are called whose words stand neither under their noun nor among those of the history. */
const otherwise: Partial<Record<string, MessageKey>> = {
  name: 'organisations.name',
  labels: 'organisations.name',
  finding: 'actions.finding',
  locality: 'organisations.locality',
  country: 'organisations.country',
  sector_id: 'organisations.sector',
  territory_id: 'organisations.territory',
  organisation_id: 'organisations.one',
  sector: 'organisations.sector',
  'sector.principal': 'organisations.principalSector',
  need: 'needs.one',
  'need.formality': 'partnerships.formality',
  beneficiary_need: 'organisations.beneficiaryNeeds',
  actor_kind: 'actor-kinds.one',
  location: 'organisations.place',
  'partnership.until': 'partnerships.ended',
  'seat.actor_kind_id': 'seats.kind',
  'expectation.minimum': 'lists.expected',
  'sector.expected_per_inhabitants': 'sectors.perInhabitants',
  'actor_kind.expected_seats': 'actor-kinds.seats',
  'alliance.finding_choices': 'alliances.settings.finding-choices',
}

/** The catalogue's key for the name of a field: what is made of its noun's address and its own name, if there is one. */
export function fieldKey(field: string, { has }: Pick<Messages, 'has'>): MessageKey | undefined {
  const { path, column, declared } = fieldOf(field)
  const property = propertyOf(column)
  const keys = [
    declared?.label,
    otherwise[field],
    `${path}.${property}`,
    `${path}.${property.replace(/Id$/, '')}`,
    `history.field.${property}`,
    otherwise[column],
  ]
  return keys.find((key) => key !== undefined && has(key)) as MessageKey | undefined
}

/** What a field is called where people read it. */
export function fieldInWords(field: string, messages: Pick<Messages, 't' | 'has'>): string {
  const setting = field.match(/^finding_choices\.(.+)$/)?.[1]
  const key = setting ? (`finding-choices.${setting}` as MessageKey) : fieldKey(field, messages)
  return key ? messages.t(key) : field
}
