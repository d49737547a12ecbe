import Type, { type Static, type TArray, type TSchema } from 'typebox'
import type { SentenceLanguage } from '../sentences/languages.ts'

/**
 * What a field holds. Form control, cell of the table, words in the history, comparison, merging, reading from a file
 * and storing follow from it.
 */
export type FieldKind =
  /** Several lines; empty where nothing is known. */
  | 'text'
  /** One line; empty where nothing is known. Only places have any. */
  | 'line'
  | 'web-address'
  | 'email'
  | 'phone'
  | 'day'
  /** One of `values`. */
  | 'choice'
  | 'yes-no'
  /** The id of a record of the list `refersTo`. */
  | 'reference'
  /** Ids of records of the list `refersTo`, in no order. */
  | 'references'
  /** The identity of a finding. */
  | 'finding'
  | 'country'
  /** The same words in several languages. */
  | 'words'
  /** What has a form and rules of its own. */
  | 'point'
  | 'answers'
  | 'identifiers'
  | 'needs'
  | 'locations'

/** Under which heading of the form a field stands. */
export type FormPart =
  | 'names'
  | 'status'
  | 'missing'
  | 'sectors'
  | 'needs'
  | 'actor-kinds'
  | 'locations'
  | 'contact'
  | 'judgements'

/**
 * What becomes of a field when two records are made one, where that does not follow from its kind: both texts are offered
 * together, or the later day stands.
 */
type MergeRule = 'join' | 'latest'

/** Languages in which headings of files are recognised. */
type HeadingLanguage = 'en' | 'fr' | 'nl' | 'sv'

export type ImportColumn = {
  /** What the column is called in the API and in the address of a template. */
  column: string
  /** The heading under which it goes out; read back as this column. */
  title: Record<SentenceLanguage, string>
  /** Under which heading it is offered. */
  group: 'what' | 'with' | 'needs' | 'where' | 'judgement'
  /** What it is called for people, where that is not the field's own label; a key of the catalogue. */
  label?: string
  /** Headings that mean this column, folded and separated by commas. */
  headings: Record<HeadingLanguage, string>
  /** Left out of the template: few lists have it. */
  rare?: true
  /** Of a place: how a cell is cut where an organisation has several. */
  cut?: RegExp
  /** Of a place: one value holds for all places of the row, not for the first alone. */
  forAll?: true
}

/** What fields of organisations and fields of their places have in common. */
export type Field = {
  kind: FieldKind
  schema: TSchema
  /** A key of the catalogue. */
  label: string
  /** What stands below it in the form; a key of the catalogue. */
  hint?: string
  /** What it is while nobody has said anything, where that does not follow from the kind. */
  blank?: unknown
  /** Whether all views have it, as a column of the dataset. */
  dataset?: true
  /** Whether editions tell it to everybody, as far as guests read it; private where nothing is said. */
  published?: true
  import?: ImportColumn
  /** In the table; `key` stands in addresses. */
  table?: { key?: string; width: number }
  /** Of a choice: its values in their order, and by which words files say them. */
  values?: readonly string[]
  choice?: 'status' | 'influence' | 'engagement' | 'precision'
  /** Of a choice: the catalogue's key for the words of its values; its label, unless said otherwise. */
  valueLabel?: string
  /** Of a choice: whether each value is explained in the catalogue. */
  explained?: true
  /** Of a choice: whether the values are rungs, each higher than the one before. */
  ladder?: true
}

export type OrganisationField = Field & {
  part: FormPart
  /** An opinion, a wish or a plan: guests never see it. */
  judgement?: true
  /** Kept in rows of another table, not in a column of the organisation. */
  linked?: true
  merge?: MergeRule
  /** Where a missing actor turns out to be an organisation that is there, that one's own stands. */
  keptWhenFound?: true
  /** Of a day: it cannot be one to come. */
  past?: true
  refersTo?: 'sectors' | 'territories' | 'needs' | 'actorKinds' | 'organisations'
  /** Of a reference: what stands where none is chosen; a key of the catalogue. */
  none?: string
  /** Of a yes or no: guests see these fields only where it is yes. */
  opens?: readonly string[]
}

/** A field of a place of an organisation. */
export type LocationField = Field

/** The keys of the fields of some kinds. */
export type FieldKeysOfKind<Fields extends Record<string, { kind: FieldKind }>, Kind extends FieldKind> = {
  [Key in keyof Fields]: Fields[Key]['kind'] extends Kind ? Key : never
}[keyof Fields]

/** The columns of files that some fields are read from. */
export type ImportColumnOf<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { import: { column: infer Column extends string } }
    ? Column
    : never
}[keyof Fields]

/** How long a text may be. */
export const maxLengthOf = ({ schema }: Pick<OrganisationField, 'schema'>): number =>
  (schema as { maxLength?: number }).maxLength ?? Number.POSITIVE_INFINITY

/** What a field of each kind is while nobody has said anything. */
const blanks: Record<FieldKind, unknown> = {
  text: '',
  line: '',
  'web-address': null,
  email: null,
  phone: null,
  day: null,
  choice: null,
  'yes-no': false,
  reference: null,
  references: [],
  finding: null,
  country: null,
  words: {},
  point: null,
  answers: {},
  identifiers: [],
  needs: [],
  locations: [],
}

export const blankOf = ({ kind, blank }: Pick<OrganisationField, 'kind' | 'blank'>): unknown =>
  structuredClone(blank ?? blanks[kind])

/** The properties of a record with these fields. */
export const schemasOf = <Fields extends Record<string, { schema: TSchema }>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])) as {
    [Key in keyof Fields]: Fields[Key]['schema']
  }

/** Those of these fields that every view has. */
type InDataset<Fields> = {
  [Key in keyof Fields as Fields[Key] extends { dataset: true } ? Key : never]: Fields[Key]
}

/** The columns of the dataset: each field as one array. */
export const datasetColumnsOf = <Fields extends Record<string, { schema: TSchema; dataset?: true }>>(
  fields: Fields,
) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, { schema, dataset }]) =>
      dataset ? [[key, Type.Array(schema)]] : [],
    ),
  ) as { [Key in keyof InDataset<Fields>]: TArray<Fields[Key]['schema']> }

/** Those of these fields that editions tell. */
type Published<Fields> = {
  [Key in keyof Fields as Fields[Key] extends { published: true } ? Key : never]: Fields[Key]
}

/** What editions tell of a record with these fields. */
export type PublishedFacts<Fields extends Record<string, { schema: TSchema }>> = {
  [Key in keyof Published<Fields>]: Static<Published<Fields>[Key]['schema']>
}
