import type { ReadTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import { type SqlBool, sql } from 'kysely'
import { listBallots } from './ballots.ts'
import { listNotes } from './console-state.ts'
import { listEntries, type StoredEntry } from './entries.ts'
import type { Room } from './read-room.ts'

export type MinutesFacts = Awaited<ReturnType<typeof readMinutesFacts>>

type MissingActor = { id: string; name: string; locality: string; role: string; approachedBy: string }
type ActionRow = { id: string; title: string; who: string; dueOn: string | null }

/** Everything that minutes tell of a workshop, as it stands. */
export async function readMinutesFacts(trx: ReadTrx, room: Room, languages: readonly string[]) {
  const { workshopId } = room
  const entries = (await listEntries(trx, workshopId, { limit: 5000 })).toReversed()
  const inBase = entries.filter(({ state }) => state === 'applied' || state === 'known')
  const recordsOf = (...kinds: StoredEntry['kind'][]) =>
    inBase.flatMap(({ kind, recordId }) => (kinds.includes(kind) && recordId !== null ? recordId : []))
  const hereAt = new Set(room.exercises.flatMap(({ id, kind }) => (kind === 'who-is-here' ? id : [])))
  const present = inBase.flatMap(({ exerciseId, kind, recordId }) =>
    hereAt.has(exerciseId) && kind === 'organisation' && recordId !== null ? recordId : [],
  )
  const people = await trx
    .selectFrom('workshopParticipant')
    .select(['name', 'leftAt'])
    .where('workshopId', '=', workshopId)
    .orderBy('number')
    .execute()
  return {
    room,
    entries,
    joined: people.length,
    names: people.flatMap(({ name, leftAt }) => (leftAt === null && name !== '' ? name : [])),
    present: await readNames(trx, present, languages),
    absent: await readAbsent(trx, present, languages),
    missing: await readMissing(trx, recordsOf('missing'), languages),
    actions: await readActions(trx, recordsOf('commitment'), languages),
    ballots: await listBallots(trx, workshopId),
    notes: await listNotes(trx, workshopId),
  }
}

async function readNames(
  trx: ReadTrx,
  ids: readonly string[],
  languages: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('organisation')
    .select('names')
    .where(isAnyOf('id', ids, 'uuid'))
    .orderBy('sortName')
    .execute()
  return rows.map(({ names }) => nameIn(names, ...languages))
}

/** Those who have a seat at the table and were not named as present. */
async function readAbsent(
  trx: ReadTrx,
  present: readonly string[],
  languages: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('organisation')
    .select('names')
    .where(sql<SqlBool>`id in (select organisation_id from seat) and not ${isAnyOf('id', present, 'uuid')}`)
    .orderBy('sortName')
    .execute()
  return rows.map(({ names }) => nameIn(names, ...languages))
}

async function readMissing(
  trx: ReadTrx,
  ids: readonly string[],
  languages: readonly string[],
): Promise<MissingActor[]> {
  const { rows } = await sql<{
    id: string
    names: Labels
    role: string
    locality: string
    approached: Labels | null
  }>`
    select o.id, o.names, o.role, a.names as approached,
      coalesce((select string_agg(l.locality, ', ' order by l.position) from location l
        where l.alliance_id = o.alliance_id and l.organisation_id = o.id and l.locality <> ''), '') as locality
    from organisation o left join organisation a on a.alliance_id = o.alliance_id and a.id = o.approached_by_id
    where ${isAnyOf('o.id', ids, 'uuid')} order by o.sort_name, o.id`.execute(trx)
  return rows.map(({ names, approached, ...actor }) => ({
    ...actor,
    name: nameIn(names, ...languages),
    approachedBy: approached ? nameIn(approached, ...languages) : '',
  }))
}

async function readActions(
  trx: ReadTrx,
  ids: readonly string[],
  languages: readonly string[],
): Promise<ActionRow[]> {
  const { rows } = await sql<{
    id: string
    title: string
    responsible: string
    names: Labels | null
    dueOn: string | null
  }>`
    select a.id, a.title, a.responsible, a.due_on, o.names
    from action a left join organisation o on o.alliance_id = a.alliance_id and o.id = a.responsible_id
    where ${isAnyOf('a.id', ids, 'uuid')} order by a.due_on nulls last, a.id`.execute(trx)
  return rows.map(({ names, responsible, ...action }) => ({
    ...action,
    who: [names ? nameIn(names, ...languages) : '', responsible].filter(Boolean).join(', '),
  }))
}
