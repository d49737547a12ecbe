import type { HistoryLine } from '@atlas/shared/history'
import { expect, test } from 'vitest'
import { entriesOf, mainEntry, tallyOf } from './entries.ts'

const line = (part: Partial<HistoryLine>): HistoryLine => ({
  table: 'organisation',
  rowId: 'x',
  subjectId: 'x',
  operation: 'update',
  before: null,
  after: null,
  known: null,
  ...part,
})

test('needs that it serves and kinds that it is of are parts of an organisation too', () => {
  const [entry] = entriesOf([
    line({
      table: 'organisation_need',
      rowId: 'n',
      before: { formality: null },
      after: { formality: 'informal' },
    }),
    line({
      table: 'organisation_actor_kind',
      rowId: 'k',
      operation: 'delete',
      before: { actor_kind_id: 'm' },
    }),
  ])
  expect(entry).toMatchObject({
    noun: 'organisation',
    edits: [
      { field: 'need.formality', before: null, after: 'informal' },
      { field: 'actor_kind', before: { actor_kind_id: 'm' }, after: null },
    ],
  })
})

test('a column that means something else in another table is named after its own', () => {
  const [seat, organisation] = entriesOf([
    line({ table: 'seat', subjectId: 's', before: { role: 'member' }, after: { role: 'president' } }),
    line({ before: { role: '' }, after: { role: 'Interprets' } }),
  ])
  expect([seat?.noun, seat?.edits[0]?.field]).toEqual(['seat', 'seat.role'])
  expect(organisation?.edits[0]?.field).toBe('role')
})

test('what was done to an organisation, its places and its sectors is one entry', () => {
  const entries = entriesOf([
    line({ before: { influence: 'low' }, after: { influence: 'high' } }),
    line({
      table: 'location',
      rowId: 'l',
      before: { address: 'a', position: 0 },
      after: { address: 'b', position: 1 },
    }),
    line({ table: 'organisation_sector', rowId: 's', operation: 'delete', before: { sector_id: 'health' } }),
    line({ table: 'location', rowId: 'm', operation: 'insert' }),
  ])
  expect(entries).toEqual([
    {
      noun: 'organisation',
      id: 'x',
      operation: 'update',
      known: null,
      edits: [
        { field: 'influence', before: 'low', after: 'high' },
        { field: 'location.address', before: 'a', after: 'b' },
        { field: 'sector', before: { sector_id: 'health' }, after: null },
        { field: 'location', before: null, after: { id: 'm' } },
      ],
    },
  ])
})

test('an organisation that was added with its place was added, not changed', () => {
  const entries = entriesOf([
    line({ operation: 'insert' }),
    line({ table: 'location', rowId: 'l', operation: 'insert' }),
  ])
  expect(entries).toMatchObject([{ noun: 'organisation', operation: 'insert' }])
})

test('a deletion that took partnerships along is about the one thing that was deleted', () => {
  const lines = [
    line({ table: 'partnership', rowId: 'p', subjectId: 'p', operation: 'delete', before: {} }),
    line({ operation: 'delete', known: { names: { en: 'City' } } }),
  ]
  const change = {
    action: 'organisation.delete',
    counts: { partnership: { delete: 1 }, organisation: { delete: 1 } },
  }
  expect(mainEntry(change, entriesOf(lines))).toMatchObject({ id: 'x', known: { names: { en: 'City' } } })
})

test('an import is about no record in particular, even where the first lines tell of one', () => {
  const change = { action: 'import.commit', counts: { organisation: { insert: 54 } } }
  expect(mainEntry(change, entriesOf([line({ operation: 'insert' })]))).toBeUndefined()
})

test('the numbers leave out what people do not count', () => {
  expect(
    tallyOf({ counts: { organisation: { insert: 3 }, location: { insert: 4 }, sector: { update: 1 } } }),
  ).toEqual([
    { noun: 'organisation', operation: 'insert', count: 3 },
    { noun: 'sector', operation: 'update', count: 1 },
  ])
})

test('of a decision that was added it is told what was decided, and of an action that it was added', () => {
  const [decision, action] = entriesOf([
    line({
      table: 'finding_decision',
      subjectId: 'd',
      operation: 'insert',
      after: { finding: 'coverage', state: 'working', in_charge: 'Sam', reason: '' },
    }),
    line({ table: 'action', subjectId: 'a', operation: 'insert', after: { title: 'Call them' } }),
  ])
  expect(decision?.edits).toEqual([
    { field: 'finding_decision.state', before: null, after: 'working' },
    { field: 'finding_decision.in_charge', before: null, after: 'Sam' },
  ])
  expect(action?.edits).toEqual([])
})

test('of the settings those are told that differ', () => {
  const [entry] = entriesOf([
    line({
      table: 'alliance',
      before: { finding_choices: { reachMetres: 5000, ruralBelow: 2000 } },
      after: { finding_choices: { ruralBelow: 2000, places: 'locality' } },
    }),
  ])
  expect(entry?.edits).toEqual([
    { field: 'finding_choices.reachMetres', before: 5000, after: null },
    { field: 'finding_choices.places', before: null, after: 'locality' },
  ])
})
