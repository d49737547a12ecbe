import type { Static } from 'typebox'
import type { Answer } from '../criteria.ts'
import type { Identifier } from '../organisation-fields/contact.ts'
import { maxLengthOf, type OrganisationField } from '../organisation-fields/field.ts'
import {
  type FieldsOfKind,
  fieldOf,
  type OrganisationFields,
  organisationFieldKeys,
} from '../organisation-fields.ts'
import { formalities } from '../partnerships.ts'
import { isTicked } from './column-survey.ts'
import { readDay } from './dates.ts'
import { readEmail, readPhone, readWebsite } from './read-contact.ts'
import { readCriteria } from './read-criteria.ts'
import { readIdentifiers } from './read-identifiers.ts'
import { type LocationRecord, readLocations } from './read-locations.ts'
import { readSeats, type SeatRecord } from './read-seats.ts'
import { listed, type ReadingContext, type RowReader } from './row-reader.ts'
import { foldLabel } from './sectors.ts'
import { type Choice, readChoice } from './words.ts'

type Formality = (typeof formalities)[number]

/** Fields that a cell holds the whole of. */
type CellKind = 'text' | 'web-address' | 'email' | 'phone' | 'day' | 'choice' | 'yes-no'
type Cells = {
  [Key in FieldsOfKind<CellKind> as OrganisationFields[Key] extends { import: object }
    ? Key
    : never]?: NonNullable<Static<OrganisationFields[Key]['schema']>>
}
const cellKinds = new Set<string>([
  'text',
  'web-address',
  'email',
  'phone',
  'day',
  'choice',
  'yes-no',
] satisfies CellKind[])
const cellKeys = organisationFieldKeys.filter(
  (key) => fieldOf(key).import && cellKinds.has(fieldOf(key).kind),
)

/** An organisation as a row tells it; what the row does not tell is absent. */
export type OrganisationRecord = Cells & {
  names: Record<string, string>
  descriptions?: Record<string, string>
  identifiers?: Identifier[]
  /** Ids of the needs that it serves and that its beneficiaries have, and of the kinds of actor that it is. */
  needIds?: string[]
  /** How formally it serves some of them, by their ids. */
  needFormalities?: Record<string, Formality>
  beneficiaryNeedIds?: string[]
  actorKindIds?: string[]
  expectedTerritoryId?: string
  /** The id of an organisation of the alliance that the file comes from. */
  approachedBy?: string
  criteria?: Record<string, Answer>
  seats?: SeatRecord[]
  /** Labels as written, the principal one first. */
  sectors: string[]
  /** The file tells of principal sectors, and of none of this one. */
  withoutPrincipal: boolean
  locations: LocationRecord[]
  /** Names as written. */
  partners: string[]
}

/** Reads an organisation out of a row, and faults into it. */
export function readOrganisation(row: RowReader, context: ReadingContext): OrganisationRecord {
  const names = readTexts(row, context, 'name', 300)
  if (Object.keys(names).length === 0) row.fault('name', 'required', '')
  const descriptions = readTexts(row, context, 'description', 10_000)
  return withoutEmpty({
    names,
    descriptions: Object.keys(descriptions).length > 0 ? descriptions : undefined,
    ...Object.fromEntries(cellKeys.map((key) => [key, readCell(row, context, fieldOf(key))])),
    identifiers: readIdentifiers(row),
    ...readNeeds(row, context),
    beneficiaryNeedIds: idsOf(row, 'beneficiary-needs', context.knownNeeds, 'need-unknown'),
    actorKindIds: idsOf(row, 'actor-kinds', context.knownActorKinds, 'actor-kind-unknown'),
    expectedTerritoryId: idsOf(
      row,
      'expected-territory',
      context.knownTerritories,
      'territory-not-listed',
    )?.[0],
    approachedBy: row.limited('approached-by', 200),
    criteria: readCriteria(row, context),
    seats: readSeats(row, context),
    sectors: readSectors(row, context),
    withoutPrincipal: row.has('principal-sector') && row.text('principal-sector') === '',
    locations: readLocations(row, context),
    partners: row.texts('partners').flatMap(({ text }) => listed(text)),
  })
}

/** The needs that it serves; `needs:agreement` is the column of those that it serves by agreement. */
function readNeeds(row: RowReader, { knownNeeds }: ReadingContext) {
  const served = row.texts('needs').flatMap(({ qualifier, text, column }) => {
    const formality = formalities.find((each) => each === qualifier)
    return namedIn(row, { field: 'needs', column }, text, knownNeeds, 'need-unknown').map((id) => ({
      id,
      formality,
    }))
  })
  const formally = served.flatMap(({ id, formality }) => (formality ? [[id, formality] as const] : []))
  return {
    needIds: served.length > 0 ? [...new Set(served.map(({ id }) => id))] : undefined,
    needFormalities: formally.length > 0 ? Object.fromEntries(formally) : undefined,
  }
}

/** The value of a field that one cell holds the whole of. */
function readCell(
  row: RowReader,
  context: ReadingContext,
  field: OrganisationField,
): string | boolean | undefined {
  const column = field.import?.column ?? ''
  switch (field.kind) {
    case 'text':
      return row.limited(column, maxLengthOf(field))
    case 'web-address':
      return readWebsite(row, column)
    case 'email':
      return readEmail(row, column)
    case 'phone':
      return readPhone(row, column)
    case 'day':
      return readDate(row, column, field.past && context.latestDay)
    case 'choice':
      return field.choice && choiceOf(row, column, field.choice)
    case 'yes-no': {
      const word = choiceOf(row, column, 'yesNo')
      return word && word === 'yes'
    }
  }
}

function readTexts(
  row: RowReader,
  context: ReadingContext,
  field: string,
  limit: number,
): Record<string, string> {
  const cells = row.texts(field)
  const texts: Record<string, string> = {}
  for (const { qualifier, text, column } of cells) {
    if (text.length > limit) row.fault(column, 'too-long', text, { limit })
    texts[qualifier || bareLanguage(context, field)] ??= text
  }
  return texts
}

/** The language of a column that names none: the alliance's first one without a column of its own. */
export function bareLanguage(
  { fields, languages }: Pick<ReadingContext, 'fields' | 'languages'>,
  field: string,
): string {
  return languages.find((language) => !fields.includes(`${field}:${language}`)) ?? languages[0] ?? 'en'
}

/** The value of a choice; a cell that names none is told and left out. */
export function choiceOf<C extends Choice>(row: RowReader, field: string, choice: C) {
  const text = row.text(field)
  if (text === '') return
  const said = row.meaning(field, text)
  if (said === null) return
  // What is said is one of the choices: who says otherwise is refused.
  const value = (said as ReturnType<typeof readChoice<C>>) ?? readChoice(choice, text)
  // Without a status an organisation would be there, whatever its row says.
  if (value === undefined)
    row.fault(field, choice === 'status' ? 'status-unknown' : 'not-a-choice', text, { field })
  return value
}

/** @param latest days after it are told of and left out; undefined where they are as good as any */
export function readDate(row: RowReader, field: string, latest?: string): string | undefined {
  const text = row.text(field)
  if (text === '') return
  const read = readDay(text)
  if (!read) row.fault(field, 'not-a-date', text)
  else if (latest !== undefined && read.day > latest) row.fault(field, 'future-date', text)
  else {
    if (read.ambiguous) row.fault(field, 'ambiguous-date', text, { read: read.day })
    if (read.number) row.fault(field, 'day-number', text, { read: read.day })
    return read.day
  }
}

type ListFault = 'need-unknown' | 'actor-kind-unknown' | 'territory-not-listed'

/** Records of a list of the alliance that a field names; of the others it is told that the list lacks them. */
function idsOf(
  row: RowReader,
  field: string,
  known: ReadonlyMap<string, string>,
  code: ListFault,
): string[] | undefined {
  const ids = namedIn(row, { field, column: field }, row.text(field), known, code)
  return ids.length > 0 ? [...new Set(ids)] : undefined
}

/** The same of a single cell. */
function namedIn(
  row: RowReader,
  { field, column }: { field: string; column: string | number },
  text: string,
  known: ReadonlyMap<string, string>,
  code: ListFault,
): string[] {
  // A comma may stand inside a name as well as between two.
  const names = listed(text).flatMap((part) => (known.has(foldLabel(part)) ? [part] : listed(part, /,/)))
  return names.flatMap((name) => {
    const said = row.meaning(field, name)
    if (said === null) return []
    const id = said ?? known.get(foldLabel(name))
    if (id === undefined) row.fault(column, code, name)
    return id ?? []
  })
}

function readSectors(row: RowReader, context: ReadingContext): string[] {
  const principals = listed(row.text('principal-sector'))
  if (principals.length > 1) row.fault('principal-sector', 'two-principals', row.text('principal-sector'))
  const cells = row
    .texts('sectors')
    .flatMap(({ text, column }) => listed(text).flatMap((part) => atCommas(part, context, column)))
  const ticked = row
    .texts('ticked-sector')
    .flatMap(({ text, column }) => (isTicked(text) ? (context.titles[column] ?? []) : []))
  const labels = [...principals.slice(0, 1), ...cells, ...ticked]
  for (const label of labels) if (label.length > 300) row.fault('sectors', 'too-long', label, { limit: 300 })
  const byKey = new Map<string, string>()
  for (const label of labels) {
    const key = foldLabel(label)
    if (!byKey.has(key)) byKey.set(key, label)
  }
  return [...byKey.values()]
}

/**
 * Commas stand inside labels as well as between them: they cut where all of the column is so, or where what is left are
 * sectors that are known; never a sector that is known as a whole.
 */
function atCommas(part: string, { knownSectors, commas }: ReadingContext, column: number): string[] {
  if (!part.includes(',') || knownSectors.has(foldLabel(part))) return [part]
  const pieces = part.split(',').flatMap((piece) => piece.trim() || [])
  const cut = commas.has(column) || pieces.every((piece) => knownSectors.has(foldLabel(piece)))
  return cut ? pieces : [part]
}

const withoutEmpty = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== '')) as T
