import type { Trx } from '@atlas/db/tenancy'
import { columnOf } from '@atlas/shared/column-names'
import { locationLineKeys } from '@atlas/shared/organisation-fields/location-fields'
import { type RawBuilder, sql } from 'kysely'
import { placed } from './create-organisations.ts'
import type { StagedImport } from './staged-import.ts'

/** About two kilometres, in degrees of latitude: as near, two points of one organisation mean the same place. */
const near = 0.02

/** Whether a place that is told, `t`, is one that the organisation has, `own`. */
const samePlace = sql`
  case
    when t.locality = '' and t.point is null then t.address in ('', own.address) or own.address = ''
    when t.locality = '' or own.locality = '' then
      st_dwithin(t.point, own.point, ${sql.lit(near)}) or (own.locality = '' and own.point is null)
    else fold(t.locality) = fold(own.locality)
      and (t.address = '' or own.address = '' or fold(t.address) = fold(own.address))
  end`

/** A text of one of the two: the known one, unless it is empty or to be overwritten. */
const either = (column: string) => sql`
  case when t.overwrite then coalesce(nullif(t.${sql.ref(column)}, ''), own.${sql.ref(column)})
    else coalesce(nullif(own.${sql.ref(column)}, ''), t.${sql.ref(column)}) end`

/** Columns that are taken as they are told: the lines of text, and the country. */
const told = [...locationLineKeys.map(columnOf), 'country']
const toldIn = (table?: string) =>
  sql.join(told.map((column) => sql.ref(table ? `${table}.${column}` : column)))

/** A point from the gazetteer replaces none that is known. */
const takesPoint = sql`t.point is not null and (own.point is null or (t.overwrite and not t.by_gazetteer))`

/**
 * Tells organisations the places of the rows that go into them: those they have are filled, the others are added
 * behind. One statement, so that both see what was there before.
 * @param rows as `r`, with their `target_id`
 */
export const mergeLocations = (trx: Trx, staged: StagedImport, rows: RawBuilder<unknown>) =>
  sql`
    with ${placed(staged, rows)},
    compared as materialized (
      select distinct on (t.row, t.position) t.id, own.id as own_id
      from placed t join location own on own.alliance_id = t.alliance_id and own.organisation_id = t.organisation_id
      where ${samePlace}
      order by t.row, t.position, own.position, own.id
    ),
    filled as (
      update location l
      set ${sql.join(told.map((column) => sql`${sql.ref(column)} = ${sql.ref(`f.${column}`)}`))}, point = f.point,
        precision = f.precision, public_precision = f.public_precision
      from (
        select distinct on (own.id) own.id,
          ${sql.join(told.map((column) => sql`${either(column)} as ${sql.ref(column)}`))},
          case when ${takesPoint} then t.point else own.point end as point,
          case when ${takesPoint} then coalesce(t.precision, 'exact') else own.precision end as precision,
          case when t.overwrite then coalesce(t.public_precision, own.public_precision) else own.public_precision end
            as public_precision
        from compared c
          join placed t on t.id = c.id
          join location own on own.alliance_id = t.alliance_id and own.id = c.own_id
        order by own.id, t.overwrite desc, t.row, t.position
      ) f
      where l.id = f.id and l.alliance_id = (select current_alliance())
        and (${toldIn('l')}, l.point, l.precision, l.public_precision) is distinct from
          (${toldIn('f')}, f.point, f.precision, f.public_precision)
    )
    insert into location (alliance_id, id, organisation_id, position, ${toldIn()}, point,
      precision, public_precision)
    select alliance_id, id, organisation_id, coalesce(last, -1) + row_number() over (partition by organisation_id order by row, position),
      ${toldIn()}, point, coalesce(precision, 'exact'), coalesce(public_precision, 'exact')
    from (
      select distinct on (organisation_id, fold(locality), fold(address)) * from placed
      where id not in (select id from compared) and (locality <> '' or address <> '' or point is not null)
      order by organisation_id, fold(locality), fold(address), row, position
    ) added
    left join (
      select own.organisation_id as of, max(own.position) as last from location own
      where own.organisation_id in (select organisation_id from placed) group by own.organisation_id
    ) own on own.of = added.organisation_id`.execute(trx)
