import { type ImportField, type ImportKind, importFields } from '@atlas/shared/exchange/fields'

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

/** Registers whose headings are recognised; any other word will do. */
export const registers = [
  'siren',
  'siret',
  'rna',
  'kvk',
  'kbo',
  'se-orgnr',
  'ie-cro',
  'ie-rcn',
  'wikidata',
  'ror',
]

/** In which order, and under which words, fields are offered. */
export const fieldGroups = {
  organisations: {
    what: ['name', 'description', 'website', 'identifier', 'status', 'contribution', 'verified-on'],
    with: ['sectors', 'principal-sector', 'partners', 'actor-kinds', 'seat', 'authority'],
    needs: ['needs', 'beneficiaries', 'beneficiary-needs'],
    where: [
      'locality',
      'country',
      'address',
      'location-label',
      'longitude',
      'latitude',
      'coordinates',
      'precision',
      'public-precision',
    ],
    judgement: ['influence', 'interests', 'engagement-strategy', 'engagement-level'],
    aside: ['alliance', 'contact'],
  },
  partnerships: {
    with: ['from', 'to'],
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
const rare = new Set<BaseField>(['identifier', 'coordinates', 'location-label', 'alliance', 'contact'])

export const templateFields = (kind: ImportKind): BaseField[] =>
  importFields[kind].filter((field) => !rare.has(field))
