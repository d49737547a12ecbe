import { fieldOfColumn, type ImportField, type ImportKind, importFields } from '@atlas/shared/exchange/fields'
import { organisationFields } from '@atlas/shared/organisation-fields'
import type { ImportColumn } from '@atlas/shared/organisation-fields/field'
import { locationFields } from '@atlas/shared/organisation-fields/location-fields'
import type { MessageKey } from '../i18n/use-messages.ts'

export type BaseField = (typeof importFields)[ImportKind][number]

/** Fields of which there may be one column for each language, or register. */
const qualified: Partial<Record<BaseField, 'language' | 'register'>> = {
  name: 'language',
  description: 'language',
  sectors: 'language',
  identifier: 'register',
}

/** What stands before the colon, and what behind it; empty where there is none. */
export function splitField(field: ImportField): { base: BaseField; qualifier: string } {
  const [base = '', qualifier = ''] = field.split(':')
  return { base: base as BaseField, qualifier }
}

export const joinField = (base: BaseField, qualifier: string): ImportField =>
  qualifier === '' ? base : `${base}:${qualifier}`

/** What may stand behind the colon of a field. Only organisations have any. */
export const qualifierOf = (kind: ImportKind, base: BaseField) =>
  kind === 'organisations' ? qualified[base] : undefined

/** The columns that are read into fields of an organisation and its places, by the heading they are offered under. */
const columnsIn = (group: ImportColumn['group']) =>
  importFields.organisations.filter((column) => fieldOfColumn(column)?.import?.group === group)

/** In which order, and under which words, fields are offered. */
export const fieldGroups = {
  organisations: {
    what: columnsIn('what'),
    with: [...columnsIn('with'), 'ticked-sector', 'partners', 'seat', 'authority', 'seat-kind'],
    needs: columnsIn('needs'),
    where: [...columnsIn('where'), 'longitude', 'latitude', 'coordinates'],
    judgement: columnsIn('judgement'),
    aside: ['alliance', 'contact'],
  },
  partnerships: {
    with: ['from', 'from-id', 'to', 'to-id'],
    what: ['kind', 'direction', 'strength', 'formality', 'state', 'provenance', 'note'],
    when: ['since', 'until'],
    aside: ['alliance'],
  },
  surveys: {
    what: ['sector', 'looked-on', 'looked-by', 'note'],
    where: ['locality', 'territory'],
    aside: ['alliance'],
  },
} as const satisfies Record<ImportKind, Partial<Record<FieldGroup, readonly BaseField[]>>>
type FieldGroup = 'what' | 'with' | 'needs' | 'where' | 'when' | 'judgement' | 'aside'

/** Left out of a template: what few lists have, or can say more plainly by another field. */
const rare = new Set<BaseField>([
  'coordinates',
  'ticked-sector',
  'seat-kind',
  'from-id',
  'to-id',
  'alliance',
  'contact',
])

export const templateFields = (kind: ImportKind): BaseField[] =>
  importFields[kind].filter((field) => !rare.has(field) && !fieldOfColumn(field)?.import?.rare)

const fieldLabels = [...Object.values(organisationFields), ...Object.values(locationFields)].flatMap(
  (field) =>
    'import' in field
      ? [{ column: field.import.column, label: 'label' in field.import ? field.import.label : field.label }]
      : [],
)
const labelByColumn = new Map<string, MessageKey>(fieldLabels.map(({ column, label }) => [column, label]))

/** What a field of a file is called. */
export const importLabelOf = (base: BaseField): MessageKey =>
  labelByColumn.get(base) ?? (`exchange.field.${base}` as MessageKey)
