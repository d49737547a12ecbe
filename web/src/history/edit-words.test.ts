import { Action } from '@atlas/shared/actions'
import { ActorKind } from '@atlas/shared/actor-kinds'
import { AllianceUpdate } from '@atlas/shared/alliances'
import { Criterion } from '@atlas/shared/criteria'
import { makeDataset } from '@atlas/shared/dataset.factory'
import { Expectation } from '@atlas/shared/expectations'
import { GapChoices } from '@atlas/shared/gap-choices'
import { GapComment, GapDecision } from '@atlas/shared/gap-decisions'
import { refKey } from '@atlas/shared/gaps/gap'
import { Need } from '@atlas/shared/needs'
import { Organisation } from '@atlas/shared/organisations'
import { PartnershipUpdate } from '@atlas/shared/partnerships'
import { Seat } from '@atlas/shared/seats'
import { Sector } from '@atlas/shared/sectors'
import { Survey } from '@atlas/shared/surveys'
import { Territory } from '@atlas/shared/territories'
import type { TObject, TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { fieldInWords, valueInWords } from './edit-words.ts'
import { entriesOf } from './entries.ts'
import { nameOf } from './record-names.ts'

const words = {
  language: 'en',
  t: (key: MessageKey) => en[key],
  day: (day: string) => day,
  label: (labels: Record<string, string>) => Object.values(labels)[0] ?? '',
  number: String,
  list: (each: readonly string[]) => each.join(', '),
} as unknown as Messages

const dataset = makeDataset({ sectors: [{ id: 'health', labels: { en: 'Health' } }] })

/** What counts writes, what rows of their own tell, and what follows from other columns. */
const untold = [
  ...[
    'id',
    'revision',
    'createdAt',
    'updatedAt',
    'closedByChangeId',
    'authorName',
    'authorId',
    'population',
    'gapSettings',
  ],
  ...['sectorIds', 'principalSectorId', 'needs', 'beneficiaryNeedIds', 'actorKindIds', 'locations'],
]

const tables: Record<string, TObject> = {
  alliance: AllianceUpdate,
  sector: Sector,
  territory: Territory,
  need: Need,
  actor_kind: ActorKind,
  criterion: Criterion,
  organisation: Organisation,
  partnership: PartnershipUpdate,
  survey: Survey,
  seat: Seat,
  expectation: Expectation,
  gap_decision: GapDecision,
  gap_comment: GapComment,
  action: Action,
}

const columns = Object.entries(tables).flatMap(([table, { properties }]) =>
  Object.entries(properties).flatMap(([field, schema]) =>
    untold.includes(field)
      ? []
      : { table, column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), schema },
  ),
)

const line = (table: string, column: string, after: unknown) => ({
  table,
  rowId: 'x',
  subjectId: 'x',
  operation: 'update' as const,
  before: { [column]: null },
  after: { [column]: after },
  known: null,
})

const editOf = (table: string, column: string, after: unknown = null) =>
  entriesOf([line(table, column, after)])[0]?.edits[0]

const settings = Object.keys(GapChoices.properties).map((key) => ({ column: `gap_settings.${key}` }))

test.each(settings)('$column has a name in words', ({ column }) => {
  expect(Object.values(en)).toContain(fieldInWords(column, words))
})

test.each(columns)('$table $column has a name in words', ({ table, column }) => {
  const field = editOf(table, column)?.field ?? ''
  expect(Object.values(en)).toContain(fieldInWords(field, words))
})

/** The few words that a column takes, through whatever makes it nullable. */
function wordsOf(schema: TSchema & { enum?: unknown[]; anyOf?: TSchema[] }): unknown[] {
  return schema.enum ?? schema.anyOf?.flatMap(wordsOf) ?? []
}

test.each(
  columns.flatMap(({ table, column, schema }) => wordsOf(schema).map((word) => ({ table, column, word }))),
)('$table $column says $word in words', ({ table, column, word }) => {
  const edit = editOf(table, column, word)
  expect(Object.values(en)).toContain(valueInWords(edit?.field ?? '', edit?.after, dataset, words))
})

test('a finding is told by what it is about, not by its key', () => {
  const gap = (id: string) =>
    `coverage ${refKey({ noun: 'locality', id: 'Le Havre' })} ${refKey({ noun: 'sector', id })}`
  const tell = (field: string, id: string) => valueInWords(field, gap(id), dataset, words)
  expect(tell('gap', 'health')).toBe('Coverage: Health · Le Havre')
  expect(tell('answers_gap', 'gone')).toBe('Coverage: Le Havre')
  expect(valueInWords('gap', 'no-seats', dataset, words)).toBe('Nobody at the table')
  expect(valueInWords('gap', 'nonsense', dataset, words)).toBe('a finding')
  const [entry] = entriesOf([{ ...line('gap_decision', 'reason', ''), known: { gap: gap('health') } }])
  expect(entry && nameOf(entry, dataset, words)).toBe('Coverage: Health · Le Havre')
})

test('an action is told by its title', () => {
  const [entry] = entriesOf([{ ...line('action', 'state', 'done'), known: { title: 'Open a course' } }])
  expect(entry && nameOf(entry, dataset, words)).toBe('Open a course')
})
