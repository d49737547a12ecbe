import type { Trx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { seenTable, type View } from '../http/view.ts'

/**
 * The dataset of the transaction's alliance as JSON text, shaped as `DatasetColumns`. One statement, so that all of it
 * stands at one revision; the text is made where the rows are, and never becomes objects here.
 */
export async function readDatasetText(trx: Trx, view: View): Promise<{ revision: number; text: string }> {
  const { rows } = await sql<{ revision: number; text: string }>`
    with sectors as materialized (
      select row_number() over (order by position, code) - 1 as n, id, code, labels, colour, expected_minimum from sector
    ),
    territories as materialized (
      select row_number() over (order by code, id) - 1 as n, id, code, labels from territory
    ),
    organisations as materialized (
      select row_number() over (order by sort_name, id) - 1 as n, id, names, status, website, verified_on, contribution,
        influence, engagement_level
      from ${seenTable('organisation', view)} o
    ),
    links as materialized (
      select organisation_id, json_agg(s.n order by principal desc, s.n) as sectors, bool_or(principal) as principal
      from organisation_sector join sectors s on s.id = sector_id group by organisation_id
    )
    select dataset_revision as revision, json_build_object(
      'revision', dataset_revision,
      'alliance', json_build_object('id', id, 'slug', slug, 'name', name, 'purpose', purpose, 'languages', languages,
        'country', country, 'boundary', st_asgeojson(boundary, 6)::json, 'guestAccess', guest_access),
      'judgements', ${sql.lit(view === 'insider')}::boolean,
      'sectors', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels, 'colour', colour,
          'expectedMinimum', expected_minimum) order by n), '[]') from sectors),
      'territories', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels) order by n), '[]')
        from territories),
      'organisations', (
        select json_build_object(${columns({
          id: 'id',
          names: 'names',
          status: 'status',
          website: 'website',
          verifiedOn: 'verified_on',
          contribution: 'contribution',
          influence: 'influence',
          engagementLevel: 'engagement_level',
          sectors: "coalesce(sectors, '[]')",
          principal: 'coalesce(principal, false)',
        })})
        from (select * from organisations left join links on organisation_id = id order by n) rows),
      'locations', (
        select json_build_object(${columns({
          id: 'id',
          organisation: 'organisation',
          label: 'label',
          locality: 'locality',
          country: 'country',
          longitude: 'round(st_x(point)::numeric, 6)::float8',
          latitude: 'round(st_y(point)::numeric, 6)::float8',
          precision: 'precision',
          territory: 'territory',
        })})
        from (
          select l.id, o.n as organisation, label, locality, country, point, precision, t.n as territory
          from ${seenTable('location', view)} l join organisations o on o.id = organisation_id
            left join territories t on t.id = territory_id
          order by o.n, position, l.id
        ) rows),
      'partnerships', (
        select json_build_object(${columns({
          id: 'id',
          from: '"from"',
          to: '"to"',
          kind: 'kind',
          direction: 'direction',
          strength: 'strength',
          formality: 'formality',
          state: 'state',
          provenance: 'provenance',
          until: 'until',
        })})
        from (
          select p.id, f.n as "from", t.n as "to", kind, direction, strength, formality, state, provenance, until
          from ${seenTable('partnership', view)} p
            join organisations f on f.id = from_id join organisations t on t.id = to_id
          order by f.n, t.n, p.id
        ) rows),
      'surveys', (
        select coalesce(json_agg(json_build_object('id', v.id, 'sector', s.n, 'territory', t.n, 'locality', locality,
          'lookedOn', looked_on, 'lookedBy', looked_by) order by looked_on, v.id), '[]')
        from ${seenTable('survey', view)} v
          left join sectors s on s.id = sector_id left join territories t on t.id = territory_id)
    )::text as text
    from alliance where id = current_alliance()`.execute(trx)
  const [dataset] = rows
  if (!dataset) throw new Error('The alliance vanished while it was being read.')
  return dataset
}

/** Each expression over all rows as one array, empty where there are no rows. */
const columns = (expressions: Record<string, string>) =>
  sql.join(
    Object.entries(expressions).map(
      ([name, expression]) =>
        sql`${sql.lit(name)}, coalesce(array_to_json(array_agg(${sql.raw(expression)})), '[]')`,
    ),
  )
