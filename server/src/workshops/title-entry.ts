import type { ReadTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import type { EntryContent } from '@atlas/shared/workshops/entries'
import { sql } from 'kysely'

/** Every record that an entry names: organisations, or what is still on its way to become one; sectors, needs, places. */
export function referredIds({ kind, body }: EntryContent): string[] {
  const ids = Object.entries(body).flatMap(([key, value]) =>
    /Ids?$/.test(key) && kind !== undefined ? (value as string | string[] | null) : [],
  )
  return ids.flatMap((id) => id ?? [])
}

/** What an entry is about, in one line. */
export async function titleEntry(
  trx: ReadTrx,
  entry: EntryContent,
  languages: readonly string[],
): Promise<string> {
  const names = await readNamesOf(trx, referredIds(entry), languages)
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? '?'))
  const joined = (parts: string[], between: string) => parts.filter((part) => part !== '').join(between)
  const { kind, body } = entry
  switch (kind) {
    case 'organisation':
      return joined([body.existingId ? nameOf(body.existingId) : body.name, body.locality ?? ''], ', ')
    case 'missing':
      return joined([body.name, body.locality ?? ''], ', ')
    case 'place':
      return joined([nameOf(body.organisationId), body.locality ?? ''], ' → ')
    case 'tie':
      return joined([nameOf(body.fromId), nameOf(body.toId)], ' – ')
    case 'need':
      return joined([nameOf(body.organisationId), body.needIds.map(nameOf).join(', ')], ' → ')
    case 'survey':
      return joined([nameOf(body.sectorId), nameOf(body.territoryId), body.locality ?? ''], ', ')
    case 'commitment':
      return joined([body.title, nameOf(body.responsibleId) || body.responsible, body.dueOn ?? ''], ' · ')
  }
}

async function readNamesOf(trx: ReadTrx, ids: readonly string[], languages: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const among = (column: string) => isAnyOf(column, ids, 'uuid')
  const { rows } = await sql<{ id: string; names: Labels }>`
    select id, names from organisation where ${among('id')}
    union all select id, labels from sector where ${among('id')}
    union all select id, labels from need where ${among('id')}
    union all select id, labels from territory where ${among('id')}
    union all select id, jsonb_build_object('en', title) from workshop_entry
      where ${among('id')} and kind in ('organisation', 'missing') and state in ('waiting', 'late')`.execute(
    trx,
  )
  return new Map(rows.map(({ id, names }) => [id, nameIn(names, ...languages)]))
}
