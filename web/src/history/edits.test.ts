import { columnOf } from '@atlas/shared/column-names'
import { makeDataset } from '@atlas/shared/dataset.factory'
import { FindingChoices } from '@atlas/shared/finding-choices'
import { refKey } from '@atlas/shared/findings/finding'
import { tableOf } from '@atlas/shared/noun-tables'
import { type Noun, nouns } from '@atlas/shared/nouns'
import type { TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { entriesOf } from './entries.ts'
import { fieldInWords } from './field-words.ts'
import { nameOf } from './record-names.ts'
import { valueInWords } from './value-words.ts'

const words = {
  language: 'en',
  t: (key: MessageKey) => en[key],
  has: (key: string) => key in en,
  day: (day: string) => day,
  label: (labels: Record<string, string>) => Object.values(labels)[0] ?? '',
  number: String,
  list: (each: readonly string[]) => each.join(', '),
} as unknown as Messages

const dataset = makeDataset({ sectors: [{ id: 'health', labels: { en: 'Health' } }] })

/** What counts writes, what rows of their own tell, what follows from other columns, and what never changes. */
const hidden = [
  ...[
    'id',
    'revision',
    'createdAt',
    'updatedAt',
    'closedByChangeId',
    'authorName',
    'authorId',
    'population',
    'findingChoices',
    'fromId',
    'toId',
  ],
  ...['sectorIds', 'principalSectorId', 'needs', 'beneficiaryNeedIds', 'actorKindIds', 'locations'],
]

const columns = (Object.keys(nouns) as Noun[]).flatMap((noun) =>
  Object.entries(nouns[noun].schemas.item.properties).flatMap(([field, schema]) =>
    hidden.includes(field)
      ? []
      : { table: tableOf(noun), column: columnOf(field), schema: schema as TSchema },
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

const settings = Object.keys(FindingChoices.properties).map((key) => ({ column: `finding_choices.${key}` }))

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
  const finding = (id: string) =>
    `coverage ${refKey({ noun: 'locality', id: 'Le Havre' })} ${refKey({ noun: 'sector', id })}`
  const tell = (field: string, id: string) => valueInWords(field, finding(id), dataset, words)
  expect(tell('finding_decision.finding', 'health')).toBe('Coverage: Health · Le Havre')
  expect(tell('answers_finding', 'gone')).toBe('Coverage: Le Havre')
  expect(valueInWords('action.finding', 'no-seats', dataset, words)).toBe('Nobody at the table')
  expect(valueInWords('action.finding', 'nonsense', dataset, words)).toBe('a finding')
  const [entry] = entriesOf([
    { ...line('finding_decision', 'reason', ''), known: { finding: finding('health') } },
  ])
  expect(entry && nameOf(entry, dataset, words)).toBe('Coverage: Health · Le Havre')
})

test('an action is told by its title', () => {
  const [entry] = entriesOf([{ ...line('action', 'state', 'done'), known: { title: 'Open a course' } }])
  expect(entry && nameOf(entry, dataset, words)).toBe('Open a course')
})

test('an agenda is told by its questions', () => {
  const agenda = [{ question: 'Who is here?' }, { question: 'Who is missing?' }]
  expect(valueInWords('workshop.exercises', agenda, dataset, words)).toBe('Who is here?, Who is missing?')
  expect(valueInWords('workshop.exercises', [], dataset, words)).toBe(words.t('organisations.notRecorded'))
})
