import { after, cutPage, decodeCursor } from '@atlas/db/keyset'
import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { tableOf } from '@atlas/shared/noun-tables'
import { type Noun, type NounEntry, nouns } from '@atlas/shared/nouns'
import type { Labels } from '@atlas/shared/primitives'
import type { Static, TSchema } from 'typebox'
import type { Alliance } from './alliance-request.ts'
import { nextEntry } from './codes.ts'
import type { PageQuery } from './collection.ts'
import { checkFinding } from './finding-identity.ts'
import { lockList } from './lock-list.ts'
import { checkPast } from './past-day.ts'

type Schemas<N extends Noun> = (typeof nouns)[N]['schemas']
type Item<N extends Noun> = Static<Schemas<N>['item']>
type Founded = Pick<Alliance, 'id' | 'languages'>

/** The queries of a noun whose table has a column for each field of its schema. */
export type RecordQueries<N extends Noun> = {
  /** In their own order where they have one, else in the order in which they came. */
  list(trx: ReadTrx): Promise<Item<N>[]>
  /** In the order in which they came. */
  page(trx: ReadTrx, page: PageQuery): Promise<{ items: Item<N>[]; next: string | null }>
  read(trx: ReadTrx, id: string): Promise<Item<N> | undefined>
  /**
   * An entry of a list gets a free code and the last place where none are sent. Returns the id.
   * @throws Problem invalid-request, invalid-reference where a day lies ahead or a finding is none
   */
  create(trx: WriteTrx, body: Static<Schemas<N>['create']>, alliance: Founded): Promise<string>
  /** The same with an id that somebody has made already. */
  insert(trx: WriteTrx, id: string, body: Static<Schemas<N>['create']>, alliance: Founded): Promise<void>
  /** @throws Problem invalid-request, invalid-reference where a day lies ahead or a finding is none */
  update(trx: WriteTrx, id: string, body: Static<Schemas<N>['update']>): Promise<void>
}

type Body = Record<string, unknown>

export function recordQueries<N extends Exclude<Noun, 'alliance'>>(noun: N): RecordQueries<N> {
  const entry: NounEntry = nouns[noun]
  const { properties } = entry.schemas.item
  // For the compiler any one table stands for all: its columns are those of the schema.
  const table = tableOf(noun).replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as 'seat'
  const isOrdered = 'position' in properties
  const rows = (trx: ReadTrx) => trx.selectFrom(table).select(Object.keys(properties) as 'id'[])
  const rowOf = (body: object) =>
    Object.fromEntries(
      Object.entries(body).map(([key, value]) => [key, isJson(properties[key]) ? json(value) : value]),
    )

  const queries: RecordQueries<'seat'> = {
    list: (trx) => {
      const listed = rows(trx)
      const inOrder = isOrdered
        ? listed.orderBy('position' as 'id').orderBy('code' as 'id')
        : listed.orderBy('id')
      return inOrder.execute() as Promise<never[]>
    },
    async page(trx, { limit, after: cursor }) {
      let query = rows(trx)
        .orderBy('id')
        .limit(limit + 1)
      if (cursor !== undefined) query = query.where(after(['id'], decodeCursor(cursor, ['uuid'])))
      return cutPage((await query.execute()) as never[], limit, ({ id }) => [id])
    },
    read: (trx, id) => rows(trx).where('id', '=', id).executeTakeFirst() as Promise<never>,
    async create(trx, body, alliance) {
      const id = newId()
      await queries.insert(trx, id, body, alliance)
      return id
    },
    async insert(trx, id, body, alliance) {
      await check(trx, entry, body)
      const entered = isOrdered ? await nextOf(trx, noun, body, alliance) : {}
      const row = { ...entered, ...rowOf(body), allianceId: alliance.id, id }
      await trx
        .insertInto(table)
        .values(row as never)
        .execute()
    },
    async update(trx, id, body) {
      await check(trx, entry, body)
      await trx.updateTable(table).set(rowOf(body)).where('id', '=', id).execute()
    },
  }
  return queries as unknown as RecordQueries<N>
}

async function check(trx: ReadTrx, { past, refers }: NounEntry, body: Body): Promise<void> {
  for (const property of past ?? []) checkPast(body[property] as string | undefined, `/${property}`)
  for (const [property, referred] of Object.entries(refers ?? {}))
    if (referred === 'finding')
      await checkFinding(trx, body[property] as string | null | undefined, `/${property}`)
}

async function nextOf(trx: WriteTrx, noun: Noun, { labels }: Body, alliance: Founded) {
  await lockList(trx, noun, alliance)
  const others = await trx
    .selectFrom(tableOf(noun) as 'need')
    .select(['code', 'position'])
    .execute()
  return nextEntry(labels as Labels, others, alliance, noun)
}

/** Words in several languages and lists of objects stand in one column as JSON. */
const isJson = (schema: (TSchema & { type?: string; items?: { type?: string } }) | undefined) =>
  schema?.type === 'object' || (schema?.type === 'array' && schema.items?.type === 'object')
