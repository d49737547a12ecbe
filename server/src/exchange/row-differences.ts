import { columnOf } from '@atlas/shared/column-names'
import { fieldOf } from '@atlas/shared/organisation-fields'
import { sql } from 'kysely'
import { importedKeys, valueIn } from './organisation-columns.ts'

/** Fields of which a row says one thing and the organisation it goes into another. */
const compared = importedKeys.map((key) => {
  const { kind } = fieldOf(key)
  const [told, known] = [valueIn(sql`r.record`, key), sql.ref(`g.${columnOf(key)}`)]
  const field = sql.lit(key)
  if (kind === 'words')
    return sql`
      select ${field} || ':' || w.key as field, w.value as in_file, ${known}->w.key as in_base
      from jsonb_each(${told}) w where ${known}->>w.key <> '' and fold(${known}->>w.key) <> fold(w.value #>> '{}')`
  if (kind === 'identifiers')
    return sql`
      select ${field} || ':' || (e.value->>'scheme'), e.value->'value', i.value->'value'
      from jsonb_array_elements(${told}) e join jsonb_array_elements(${known}) i on i.value->>'scheme' = e.value->>'scheme'
      where i.value->>'value' <> e.value->>'value'`
  return sql`
    select ${field}, to_jsonb(${told}), to_jsonb(${known})
    where ${told} is not null and ${known} is not null and ${known}::text <> '' and ${told}::text <> ${known}::text`
})

/** Of a row `r` that goes into an organisation of the base, where the two differ. */
export const differencesOf = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('field', d.field, 'inFile', d.in_file, 'inBase', d.in_base))
    from organisation g cross join lateral (${sql.join(compared, sql` union all `)}) d (field, in_file, in_base)
    where r.outcome = 'merge' and g.alliance_id = r.alliance_id and g.id = r.target_id
  ), '[]')`
