import { type Noun, type NounEntry, nouns } from '@atlas/shared/nouns'
import type { FastifyPluginCallback } from 'fastify'
import type { TObject } from 'typebox'
import { collection, type PageQuery, pageQuery, wholeList } from './collection.ts'
import { recordQueries } from './record-queries.ts'

type CollectionNoun = Exclude<Noun, 'alliance'>

/** What its declaration says of a noun, for `collection()`; with the parameters of its list. */
export const declared = <N extends CollectionNoun, Q extends TObject>(noun: N, query: Q) => ({
  noun,
  readers: (nouns[noun] as NounEntry).readers,
  path: nouns[noun].path as (typeof nouns)[N]['path'],
  schemas: { ...(nouns[noun].schemas as (typeof nouns)[N]['schemas']), query },
})

/**
 * The five routes of a noun whose table has a column for each field of its schema.
 * @param paged whether its list comes in pages, as of nouns with thousands of records
 * @param several whether several may be created at once
 */
export function crud(
  noun: CollectionNoun,
  { paged = false, bulk = false }: { paged?: boolean; bulk?: boolean } = {},
): FastifyPluginCallback {
  const query: TObject = paged ? pageQuery : wholeList
  const { list, page, ...queries } = recordQueries(noun)
  return collection<TObject, TObject, TObject, TObject>({
    ...declared(noun, query),
    bulk,
    list: async (trx, asked) => (paged ? page(trx, asked as PageQuery) : { items: await list(trx) }),
    ...queries,
  })
}
