import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testStore } from '../../test/store.ts'
import { after, CursorError, cutPage, decodeCursor, encodeCursor } from './keyset.ts'

const id = '0197a000-0000-7000-8000-000000000000'

test('a cursor gives back the key it was made of', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('\0')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (name, n) => {
        const key = [name, Object.is(n, -0) ? 0 : n, id]
        expect(decodeCursor(encodeCursor(key), ['text', 'number', 'uuid'])).toEqual(key)
      },
    ),
  )
})

test.each([
  ['no base64url', '%%%'],
  ['cut short', encodeCursor(['bordeaux', id]).slice(0, -3)],
  ['no JSON', Buffer.from('hello').toString('base64url')],
  ['another list', encodeCursor([1, id])],
  ['a value too few', encodeCursor(['bordeaux'])],
  ['no id', encodeCursor(['bordeaux', 'x'])],
  ['a text PostgreSQL cannot take', encodeCursor(['a\0b', id])],
  ['null', Buffer.from('null').toString('base64url')],
])('a cursor that is damaged is refused: %s', (_, cursor) => {
  expect(() => decodeCursor(cursor, ['text', 'uuid'])).toThrow(CursorError)
})

describe('pages', async () => {
  const { db } = await testStore()
  const rows = [
    { name: 'a', id: '00000000-0000-4000-8000-000000000001' },
    { name: 'a', id: '00000000-0000-4000-8000-000000000002' },
    { name: 'b', id: '00000000-0000-4000-8000-000000000000' },
    { name: 'c', id: '00000000-0000-4000-8000-000000000003' },
  ]
  const values = sql.raw(rows.map(({ name, id }) => `('${name}', '${id}'::uuid)`).join(', '))

  async function walk(limit: number) {
    const pages: (typeof rows)[] = []
    let cursor: string | null = null
    do {
      const start =
        cursor === null ? sql`true` : after(['t.name', 't.id'], decodeCursor(cursor, ['text', 'uuid']))
      const read = await sql<(typeof rows)[0]>`select name, id from (values ${values}) t (name, id)
        where ${start} order by name, id limit ${sql.lit(limit + 1)}`.execute(db)
      const page: { items: typeof rows; next: string | null } = cutPage(read.rows, limit, (row) => [
        row.name,
        row.id,
      ])
      pages.push(page.items)
      cursor = page.next
    } while (cursor !== null)
    return pages
  }

  test.each([1, 2, 3, 4, 5])('of %i rows hold every row once, in order', async (limit) => {
    const pages = await walk(limit)
    expect(pages.flat()).toEqual(rows)
    expect(pages).toHaveLength(Math.ceil(rows.length / limit))
  })
})
