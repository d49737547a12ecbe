import type { SentenceLanguage } from '../sentences/languages.ts'
import { fieldOfColumn, type ImportField, type ImportKind } from './fields.ts'
import { choiceInWords } from './value-words.ts'
import type { ChoiceValue } from './words.ts'

type Title = string | Record<SentenceLanguage, string>

/** Headings of columns that are no field of an organisation or of its places. */
const others: Record<ImportKind, Record<string, Title>> = {
  organisations: {
    longitude: 'Longitude',
    latitude: 'Latitude',
    seat: { en: 'Seat at the table', fr: 'Siège à la table' },
    authority: { en: 'Authority to commit', fr: 'Pouvoir d’engager' },
    'seat-kind': { en: 'Seat speaks for', fr: 'Siège : parle pour' },
    'identifier:siren': 'SIREN',
    'identifier:siret': 'SIRET',
    'identifier:rna': 'RNA',
    'identifier:kvk': 'KvK',
    'identifier:kbo': 'KBO',
    'identifier:se-orgnr': 'Organisationsnummer',
    'identifier:ie-cro': 'CRO',
    'identifier:ie-rcn': 'RCN',
    'identifier:wikidata': 'Wikidata',
    'identifier:ror': 'ROR',
    'identifier:atlas': { en: 'Atlas ID', fr: 'ID Atlas' },
  },
  partnerships: {
    from: { en: 'From', fr: 'De' },
    'from-id': { en: 'From (Atlas ID)', fr: 'De (ID Atlas)' },
    to: { en: 'To', fr: 'Vers' },
    'to-id': { en: 'To (Atlas ID)', fr: 'Vers (ID Atlas)' },
    kind: { en: 'Kind', fr: 'Type de partenariat' },
    direction: { en: 'Direction', fr: 'Sens' },
    strength: { en: 'Strength', fr: 'Intensité' },
    formality: { en: 'Formality', fr: 'Formalité' },
    since: { en: 'Since', fr: 'Depuis le' },
    until: { en: 'Until', fr: 'Jusqu’au' },
    state: { en: 'State', fr: 'État' },
    provenance: 'Provenance',
    note: { en: 'Note', fr: 'Remarque' },
  },
  surveys: {
    sector: { en: 'Sector', fr: 'Secteur' },
    territory: { en: 'Territory', fr: 'Territoire' },
    locality: { en: 'Locality', fr: 'Localité' },
    'looked-on': { en: 'Looked on', fr: 'Regardé le' },
    'looked-by': { en: 'Looked by', fr: 'Regardé par' },
    note: { en: 'Note', fr: 'Remarque' },
  },
}

/** Registers that a column of their own is known for. */
export const knownRegisters = Object.keys(others.organisations).flatMap((field) =>
  field.startsWith('identifier:') ? field.slice('identifier:'.length) : [],
)

/** The heading under which a column goes out; `guessField` reads it as this column again. */
export function titleOf(kind: ImportKind, field: ImportField, language: SentenceLanguage): string {
  const own = others[kind][field]
  if (own !== undefined) return typeof own === 'string' ? own : own[language]
  const [column = '', qualifier] = field.split(':')
  const title = fieldOfColumn(column)?.import?.title[language] ?? column
  if (qualifier === undefined) return title
  const said =
    column === 'needs'
      ? choiceInWords('formality', qualifier as ChoiceValue<'formality'>, language).toLowerCase()
      : qualifier
  return `${title} (${said})`
}
