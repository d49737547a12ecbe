import type { WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { valueKey } from '@atlas/shared/exchange/meaning-keys'
import { sql } from 'kysely'
import { readOptions } from './queries.ts'
import type { ImportKey } from './work.ts'

/** Remembers what somebody has said that values and sectors of this file mean, for the alliance's next one. */
export async function rememberValues(trx: WriteTrx, key: ImportKey): Promise<void> {
  const { values = [], sectors = [] } = (await readOptions(trx, key)) ?? {}
  const said = [
    ...values,
    ...sectors.flatMap(({ label, decision }) =>
      decision.action === 'create'
        ? []
        : { field: 'sectors', value: label, meaning: decision.action === 'match' ? decision.sectorId : null },
    ),
  ]
  const meant = new Map(
    said.map(({ field, value, meaning }) => [
      `${field} ${valueKey(value)}`,
      { field, value: valueKey(value), meaning },
    ]),
  )
  if (meant.size === 0) return
  await sql`
    insert into import_value (alliance_id, field, value, meaning)
    select ${key.allianceId}, field, value, meaning
    from jsonb_to_recordset(${json([...meant.values()])}) as m (field text, value text, meaning text)
    on conflict (alliance_id, field, value) do update set meaning = excluded.meaning`.execute(trx)
}

/** What earlier files meant by a sector that the alliance does not have under this label. */
export const applyRememberedSectors = (trx: WriteTrx, { allianceId, importId }: ImportKey) =>
  sql`
    update import_sector s
    set action = case when v.meaning is null then 'leave' else 'match' end, sector_id = v.meaning::uuid
    from import_value v
    where s.alliance_id = ${allianceId} and s.import_id = ${importId} and s.action <> 'known'
      and v.alliance_id = s.alliance_id and v.field = 'sectors'
      and v.value = lower(regexp_replace(btrim(s.label), '\\s+', ' ', 'g'))
      and (v.meaning is null or exists (
        select from sector where sector.alliance_id = s.alliance_id and sector.id::text = v.meaning))`.execute(
    trx,
  )
