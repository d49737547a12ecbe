import type { ReadTrx } from '@atlas/db/tenancy'
import { columnOf } from '@atlas/shared/column-names'
import { datasetFieldKeys } from '@atlas/shared/organisation-fields'
import { datasetLocationKeys } from '@atlas/shared/organisation-fields/location-fields'
import { sql } from 'kysely'
import type { ChangeCounts } from '../http/find-alliance.ts'
import { seenChanges } from '../http/seen-changes.ts'
import type { View } from '../http/view.ts'

/** @property stamp names the dataset as it stands at the revision */
type DatasetText = { revision: number; stamp: string; text: string }

/**
 * The dataset of the transaction's alliance as JSON text, shaped as `DatasetColumns`. One statement, so that all of it
 * stands at one revision; the text is made where the rows are, and never becomes objects here.
 */
export async function readDatasetText(trx: ReadTrx, view: View): Promise<DatasetText> {
  const { rows } = await sql<ChangeCounts & { text: string }>`
    with sectors as materialized (
      select row_number() over (order by position, code) - 1 as n, id, code, labels, colour, expected_minimum,
        expected_per_inhabitants, reach_metres
      from sector
    ),
    territories as materialized (
      select row_number() over (order by code, id) - 1 as n, id, code, labels, population from territory
    ),
    needs as materialized (
      select row_number() over (order by position, code) - 1 as n, id, code, labels, expected_minimum, reach_metres
      from need
    ),
    actor_kinds as materialized (
      select row_number() over (order by position, code) - 1 as n, id, code, labels, expected_seats from actor_kind
    ),
    organisations as materialized (
      select row_number() over (order by sort_name, id) - 1 as n, id, expected_territory_id, approached_by_id,
        ${sql.raw(datasetFieldKeys.map(columnOf).join(', '))}
      from organisation o
    ),
    links as materialized (
      select organisation_id, json_agg(s.n order by principal desc, s.n) as sectors, bool_or(principal) as principal
      from organisation_sector join sectors s on s.id = sector_id group by organisation_id
    ),
    need_links as materialized (
      select organisation_id,
        json_agg(n.n order by n.n) filter (where relation = 'serves') as needs,
        json_agg(formality order by n.n) filter (where relation = 'serves') as need_formalities,
        json_agg(n.n order by n.n) filter (where relation = 'beneficiaries') as beneficiary_needs
      from organisation_need join needs n on n.id = need_id group by organisation_id
    ),
    kind_links as materialized (
      select organisation_id, json_agg(k.n order by k.n) as actor_kinds
      from organisation_actor_kind join actor_kinds k on k.id = actor_kind_id group by organisation_id
    )
    select changes, change_id, dataset_revision, dataset_change_id, facts_revision, facts_change_id, json_build_object(
      'revision', ${sql.ref(view === 'facts' ? 'facts_revision' : 'dataset_revision')},
      'alliance', json_build_object('id', id, 'slug', slug, 'name', name, 'purpose', purpose, 'languages', languages,
        'country', country, 'boundary', st_asgeojson(boundary, 6)::json, 'basemap', basemap,
        'invented', invented,
        'guestAccess', guest_access, 'findingChoices', finding_choices),
      'judgements', ${sql.lit(view === 'insider')}::boolean,
      'sectors', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels, 'colour', colour,
          'expectedMinimum', expected_minimum, 'expectedPerInhabitants', expected_per_inhabitants,
          'reachMetres', reach_metres) order by n), '[]') from sectors),
      'territories', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels,
          'population', population) order by n), '[]')
        from territories),
      'needs', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels,
          'expectedMinimum', expected_minimum, 'reachMetres', reach_metres) order by n), '[]') from needs),
      'actorKinds', (
        select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels,
          'expectedSeats', expected_seats) order by n), '[]') from actor_kinds),
      'criteria', ${view === 'insider' ? criteria : sql`json_build_array()`},
      'organisations', (
        select json_build_object(${columns({
          id: 'id',
          ...Object.fromEntries(datasetFieldKeys.map((key) => [key, columnOf(key)])),
          sectors: "coalesce(sectors, '[]')",
          principal: 'coalesce(principal, false)',
          needs: "coalesce(needs, '[]')",
          needFormalities: "coalesce(need_formalities, '[]')",
          beneficiaryNeeds: "coalesce(beneficiary_needs, '[]')",
          actorKinds: "coalesce(actor_kinds, '[]')",
          expectedTerritory: 'expected_territory',
          approachedBy: 'approached_by',
        })})
        from (
          select o.*, l.sectors, l.principal, d.needs, d.need_formalities, d.beneficiary_needs, k.actor_kinds,
            t.n as expected_territory, a.n as approached_by
          from organisations o
            left join links l on l.organisation_id = o.id
            left join need_links d on d.organisation_id = o.id
            left join kind_links k on k.organisation_id = o.id
            left join territories t on t.id = expected_territory_id
            left join organisations a on a.id = o.approached_by_id
          order by o.n
        ) rows),
      'locations', (
        select json_build_object(${columns({
          id: 'id',
          organisation: 'organisation',
          ...Object.fromEntries(datasetLocationKeys.map((key) => [key, columnOf(key)])),
          longitude: 'round(st_x(point)::numeric, 6)::float8',
          latitude: 'round(st_y(point)::numeric, 6)::float8',
          territory: 'territory',
        })})
        from (
          select l.id, o.n as organisation, point, t.n as territory, ${sql.raw(datasetLocationKeys.map(columnOf).join(', '))}
          from location l join organisations o on o.id = organisation_id
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
          from partnership p
            join organisations f on f.id = from_id join organisations t on t.id = to_id
          order by f.n, t.n, p.id
        ) rows),
      'surveys', (
        select coalesce(json_agg(json_build_object('id', v.id, 'sector', s.n, 'territory', t.n, 'locality', locality,
          'lookedOn', looked_on, 'lookedBy', looked_by) order by looked_on, v.id), '[]')
        from survey v
          left join sectors s on s.id = sector_id left join territories t on t.id = territory_id),
      'seats', (
        select coalesce(json_agg(json_build_object('id', c.id, 'organisation', o.n, 'actorKind', k.n, 'role', role,
          'authority', authority) order by o.n, c.id), '[]')
        from seat c
          join organisations o on o.id = organisation_id left join actor_kinds k on k.id = actor_kind_id),
      'expectations', (
        select coalesce(json_agg(json_build_object('id', e.id, 'sector', s.n, 'territory', t.n, 'locality', locality,
          'minimum', minimum) order by s.n, t.n, locality, e.id), '[]')
        from expectation e
          join sectors s on s.id = sector_id left join territories t on t.id = territory_id)
    )::text as text
    from alliance where id = current_alliance()`.execute(trx)
  const [dataset] = rows
  if (!dataset) throw new Error('The alliance vanished while it was being read.')
  const { datasetRevision, datasetStamp } = seenChanges(dataset, view)
  return { revision: datasetRevision, stamp: datasetStamp, text: dataset.text }
}

/** What is asked about every organisation: members' business, as the answers are. */
const criteria = sql`(
  select coalesce(json_agg(json_build_object('id', id, 'code', code, 'labels', labels, 'kind', kind,
    'choices', choices) order by position, code), '[]') from criterion c)`

/** Each expression over all rows as one array, empty where there are no rows. */
const columns = (expressions: Record<string, string>) =>
  sql.join(
    Object.entries(expressions).map(
      ([name, expression]) =>
        sql`${sql.lit(name)}, coalesce(array_to_json(array_agg(${sql.raw(expression)})), '[]')`,
    ),
  )
