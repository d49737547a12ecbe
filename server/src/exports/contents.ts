import type { ReadTrx } from '@atlas/db/tenancy'
import type { FileContents } from '@atlas/shared/exchange/file-contents'
import { fileNote } from '@atlas/shared/exchange/sentences/export-words'
import type { WrittenOrganisation, WrittenPartnership } from '@atlas/shared/exchange/written'
import { readOrganisations } from '../organisations/queries.ts'
import { type Head, readHeads, readWriting, type Wish } from './queries.ts'
import { readPartnershipPage, readSeats, readSurveys } from './records.ts'

/** So many organisations are in memory at once. */
const pageSize = 200

/**
 * What a file is made of, read page by page while the transaction is open: nothing of it is held but the names of the
 * organisations.
 * @param ids of the wanted organisations; undefined: all
 */
export async function readContents(
  trx: ReadTrx,
  { day, ...wish }: Wish,
  ids: ReadonlySet<string> | undefined,
): Promise<FileContents> {
  const { name, writing } = await readWriting(trx, wish)
  const heads = await readHeads(trx, writing.languages, ids)
  return {
    ...{ name, day, writing },
    note: fileNote(wish, wish.language, name),
    organisations: () => organisationsOf(trx, heads),
    partnerships: () => partnershipsOf(trx, heads),
    async *surveys() {
      // Who looked where is about the region, and about no selection of organisations.
      if (ids === undefined) yield* await readSurveys(trx)
    },
  }
}

/** By name. */
async function* organisationsOf(
  trx: ReadTrx,
  heads: ReadonlyMap<string, Head>,
): AsyncGenerator<WrittenOrganisation> {
  const ids = [...heads.keys()]
  for (let start = 0; start < ids.length; start += pageSize) {
    const page = ids.slice(start, start + pageSize)
    const found = new Map((await readOrganisations(trx, page)).map((each) => [each.id, each]))
    const seats = Map.groupBy(await readSeats(trx, page), (seat) => seat.organisationId)
    for (const id of page) {
      const organisation = found.get(id)
      if (!organisation) continue
      const atlasIdOf = (id: string) => heads.get(id)?.atlasId ?? id
      const approachedBy = organisation.approachedById ? atlasIdOf(organisation.approachedById) : ''
      yield { ...organisation, atlasId: atlasIdOf(id), approachedBy, seats: seats.get(id) ?? [] }
    }
  }
}

/** Those between two organisations of the file, in the order in which they came. */
async function* partnershipsOf(
  trx: ReadTrx,
  heads: ReadonlyMap<string, Head>,
): AsyncGenerator<WrittenPartnership> {
  for (let after: string | undefined; ; ) {
    const page = await readPartnershipPage(trx, after)
    for (const { fromId, toId, ...partnership } of page) {
      const [from, to] = [heads.get(fromId), heads.get(toId)]
      if (from && to) yield { ...partnership, from: { id: fromId, ...from }, to: { id: toId, ...to } }
    }
    after = page.at(-1)?.id
    if (after === undefined) return
  }
}
