import { type Facts, makeDataset } from '@atlas/shared/dataset.factory'
import { writeCsv } from '@atlas/shared/formats/write-csv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnKeys } from '../addresses/column-keys.ts'
import { readColumns, readSort, readTableSearch, writeSort } from '../addresses/table-search.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { columns } from './columns.tsx'
import { rowsOf, sortRows } from './rows.ts'

const messages = { compare: new Intl.Collator('fr', { numeric: true }).compare } as Messages

function sorted(facts: Facts, column: Parameters<typeof sortRows>[1], descending = false): string[] {
  const dataset = makeDataset(facts)
  const rows = rowsOf(dataset, [...dataset.organisations.keys()])
  return sortRows(rows, column, descending, { dataset, messages }).map(
    ({ organisation }) => organisation.names.en ?? '',
  )
}

const named = (...names: string[]): Facts => ({ organisations: names.map((en) => ({ names: { en } })) })
const byName = { text: ({ organisation }: ReturnType<typeof rowsOf>[number]) => organisation.names.en ?? '' }

describe('sorting', () => {
  test('by name as a dictionary does: accents beside their letters, numbers by value', () => {
    expect(sorted(named('Zoé', 'école 10', 'École 9', 'Eau'), byName)).toEqual([
      'Eau',
      'École 9',
      'école 10',
      'Zoé',
    ])
  })

  test('what is not known comes last in both directions', () => {
    const facts: Facts = {
      organisations: [
        { names: { en: 'a' }, influence: null },
        { names: { en: 'b' }, influence: 'high' },
        { names: { en: 'c' }, influence: 'low' },
      ],
    }
    const byInfluence = {
      text: () => '',
      rank: ({ organisation: { influence } }: ReturnType<typeof rowsOf>[number]) =>
        influence === null ? undefined : influence === 'high' ? 2 : 0,
    }
    expect(sorted(facts, byInfluence)).toEqual(['c', 'b', 'a'])
    expect(sorted(facts, byInfluence, true)).toEqual(['b', 'c', 'a'])
  })

  test('loses nobody, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const once = sorted(named(...names), byName)
        expect(once.toSorted()).toEqual(names.toSorted())
        expect(sorted(named(...once), byName)).toEqual(once)
      }),
    )
  })
})

test('a row counts its existing partnerships in either direction', () => {
  const dataset = makeDataset({
    organisations: [{}, {}, {}],
    partnerships: [
      { from: 0, to: 1 },
      { from: 2, to: 0, direction: 'one-way' },
      { from: 1, to: 2, state: 'wanted' },
    ],
  })
  expect(rowsOf(dataset, [0, 1, 2]).map(({ partnerships }) => partnerships)).toEqual([2, 1, 1])
})

test('needs, kinds and what comes next stand in words, in exports too', () => {
  const dataset = makeDataset({
    needs: [{ labels: { en: 'Housing' } }, { labels: { en: 'Health' } }],
    actorKinds: [{ labels: { en: 'Mediators' } }],
    organisations: [
      { names: { en: 'City' } },
      { status: 'missing', needs: [0, 1], actorKinds: [0], approachedBy: 0, nextStep: 'Call' },
    ],
  })
  const [, missing] = rowsOf(dataset, [0, 1])
  const context = {
    dataset,
    messages: { label: (labels: Record<string, string>) => labels.en ?? '' } as unknown as Messages,
  }
  const cells = (['needs', 'actorKinds', 'approachedBy', 'nextStep', 'nextStepOn'] as const).map((key) =>
    missing ? columns[key].text(missing, context) : null,
  )
  expect(cells).toEqual(['Housing, Health', 'Mediators', 'City', 'Call', ''])
})

describe('the table in the address', () => {
  test.each([
    ['', 'name'],
    ['sectors', 'sectors'],
    ['-verifiedOn', '-verifiedOn'],
    ['shoe-size', 'name'],
    ['--name', 'name'],
  ])('sort=%s sorts by %s', (sort, expected) => {
    expect(writeSort(readSort({ sort }))).toBe(expected)
  })

  test('the name stays whatever columns are asked for, and unknown ones are left out', () => {
    expect(readColumns({ columns: 'website,locality,shoe-size' })).toEqual(['name', 'locality', 'website'])
  })

  test('what is usual is not said', () => {
    expect(readTableSearch({ sort: 'name', columns: undefined })).toEqual({
      sort: undefined,
      columns: undefined,
    })
    fc.assert(
      fc.property(fc.subarray([...columnKeys]), (keys) => {
        const columns = ['name', ...keys.filter((key) => key !== 'name')]
        expect(readColumns(readTableSearch({ columns: columns.join() }))).toEqual(columns)
      }),
    )
  })
})

describe('the table as CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@here', "'@here"],
    ['+33 5 56', "'+33 5 56"],
    ['=a,"b"', `"'=a,""b"""`],
  ])('%s is written %s', (text, cell) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF${cell}\r\n`)
  })
})
