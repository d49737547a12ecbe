import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf, json } from '@atlas/db/values'
import type { EntryContent, EntryState, OwnEntry } from '@atlas/shared/workshops/entries'
import { type SqlBool, sql } from 'kysely'
import { referredIds } from './title-entry.ts'

/** Whose entry it is: a participant's, or typed in from a row of a sheet. */
export type EntryAuthor = { participantId: string; sheet: null } | { participantId: null; sheet: string }

/** An entry as it stands in the store. */
export type StoredEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>

const entries = (trx: ReadTrx) =>
  trx
    .selectFrom('workshopEntry')
    .select(['id', 'exerciseId', 'kind', 'state', 'recordId', 'reason', 'createdAt', 'workshopId'])
    .select(['participantId', 'sheet', 'title', 'changeId'])
    .select(sql<EntryContent['body']>`body`.as('body'))
    .select(({ selectFrom }) =>
      selectFrom('workshopParticipant as p')
        .select('p.number')
        .whereRef('p.id', '=', 'workshopEntry.participantId')
        .as('participantNumber'),
    )
    .$narrowType<Pick<OwnEntry, 'kind' | 'state'>>()

export const findEntry = (trx: ReadTrx, id: string) => entries(trx).where('id', '=', id).executeTakeFirst()

/** The entry that was typed from a row of a sheet. */
export const findSheetEntry = (trx: ReadTrx, workshopId: string, sheet: string) =>
  entries(trx).where('workshopId', '=', workshopId).where('sheet', '=', sheet).executeTakeFirst()

/** Of a room, the newest first. */
export const listEntries = (
  trx: ReadTrx,
  workshopId: string,
  {
    participantId,
    exerciseId,
    states,
    limit = 500,
  }: { participantId?: string; exerciseId?: string; states?: readonly EntryState[]; limit?: number } = {},
) => {
  let query = entries(trx).where('workshopId', '=', workshopId)
  if (participantId !== undefined) query = query.where('participantId', '=', participantId)
  if (exerciseId !== undefined) query = query.where('exerciseId', '=', exerciseId)
  if (states !== undefined) query = query.where('state', 'in', states)
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** As its own participant reads it. */
export const ownEntry = ({
  workshopId: _,
  participantId: _p,
  sheet: _s,
  title: _t,
  changeId: _c,
  participantNumber: _n,
  ...entry
}: StoredEntry): OwnEntry => entry

/** How much of each kind of entry is in the base, the most first. */
export const countAdded = (trx: ReadTrx, workshopId: string) =>
  trx
    .selectFrom('workshopEntry')
    .select(['kind', sql<number>`count(*)::integer`.as('count')])
    .where('workshopId', '=', workshopId)
    .where('state', '=', 'applied')
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .$narrowType<Pick<OwnEntry, 'kind'>>()
    .execute()

type NewEntry = {
  id: string
  workshopId: string
  allianceId: string
  exerciseId: string
  author: EntryAuthor
  content: EntryContent
  title: string
  state: EntryState
  recordId?: string | null
  changeId?: string | null
}

/** Puts an entry in. Whether it is new: one with this id, or from this row, may have come before. */
export async function insertEntry(
  trx: WriteTrx,
  { author, content: { kind, body }, recordId = null, changeId = null, ...entry }: NewEntry,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('workshopEntry')
    .values({ ...entry, ...author, kind, body: json(body), recordId, changeId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const updateEntry = (
  trx: WriteTrx,
  id: string,
  {
    content,
    ...changes
  }: { content?: EntryContent; title?: string; state?: EntryState; reason?: string } & {
    recordId?: string | null
    changeId?: string | null
    exerciseId?: string
  },
) =>
  trx
    .updateTable('workshopEntry')
    .set({ ...changes, ...(content && { body: json(content.body) }) })
    .where('id', '=', id)
    .execute()

/** Whether an entry names something that others have said and that still waits for a facilitator. */
export async function namesWhatWaits(
  trx: ReadTrx,
  workshopId: string,
  content: EntryContent,
): Promise<boolean> {
  const ids = referredIds(content)
  if (ids.length === 0) return false
  const waiting = await trx
    .selectFrom('workshopEntry')
    .select('id')
    .where('workshopId', '=', workshopId)
    .where('state', 'in', ['waiting', 'late'])
    .where(isAnyOf('id', ids, 'uuid') as ReturnType<typeof sql<SqlBool>>)
    .limit(1)
    .executeTakeFirst()
  return waiting !== undefined
}
