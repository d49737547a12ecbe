import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import type { Organisation, OrganisationUpdate } from '@atlas/shared/organisations'
import { sql } from 'kysely'
import { fault, Problem } from '../http/problem.ts'

type Relation = 'serves' | 'beneficiaries'
type Link = Organisation['needs'][number]

const links = (relation: Relation) => sql`from organisation_need link
  join need n on n.alliance_id = link.alliance_id and n.id = link.need_id
  where link.alliance_id = organisation.alliance_id and link.organisation_id = organisation.id
    and link.relation = ${sql.lit(relation)}`

/** The needs that an organisation serves, in the alliance's order. */
export const needsOf = sql<Link[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('needId', n.id, 'formality', link.formality) order by n.position, n.code), '[]')
  ${links('serves')})`

/** The needs that its beneficiaries have, in the alliance's order. */
export const beneficiaryNeedsOf = sql<string[]>`(
  select coalesce(jsonb_agg(n.id order by n.position, n.code), '[]') ${links('beneficiaries')})`

/**
 * Brings the needs of an organisation to what is wanted; what is not said stays.
 * @throws Problem invalid-reference, invalid-request where one is served twice
 */
export async function writeNeeds(
  trx: WriteTrx,
  allianceId: string,
  organisationId: string,
  { needs, beneficiaryNeedIds }: Pick<OrganisationUpdate, 'needs' | 'beneficiaryNeedIds'>,
): Promise<void> {
  await checkNeeds(trx, { needs, beneficiaryNeedIds })
  const write = (relation: Relation, wanted: Link[]) =>
    writeLinks(trx, { allianceId, organisationId, relation }, wanted)
  if (needs) await write('serves', needs)
  if (beneficiaryNeedIds)
    await write(
      'beneficiaries',
      beneficiaryNeedIds.map((needId) => ({ needId, formality: null })),
    )
}

/** The needs that are named are there, and none is served twice, differently. */
async function checkNeeds(
  trx: ReadTrx,
  { needs = [], beneficiaryNeedIds = [] }: Pick<OrganisationUpdate, 'needs' | 'beneficiaryNeedIds'>,
) {
  const served = needs.map(({ needId }) => needId)
  const again = served.findIndex((id, nth) => served.indexOf(id) < nth)
  if (again >= 0)
    throw fault('invalid-request', `/needs/${again}/needId`, 'uniqueItems', 'Send each need once.')
  if (served.length + beneficiaryNeedIds.length === 0) return
  const known = new Set((await trx.selectFrom('need').select('id').execute()).map(({ id }) => id))
  const errors = [
    ...served.map((id, nth) => ({ id, pointer: `/needs/${nth}/needId` })),
    ...beneficiaryNeedIds.map((id, nth) => ({ id, pointer: `/beneficiaryNeedIds/${nth}` })),
  ].flatMap(({ id, pointer }) =>
    known.has(id) ? [] : { pointer, code: 'reference', message: 'This alliance has no need with this id.' },
  )
  if (errors.length > 0) throw new Problem('invalid-reference', { errors })
}

type Key = { allianceId: string; organisationId: string; relation: Relation }

async function writeLinks(trx: WriteTrx, key: Key, wanted: Link[]): Promise<void> {
  const { organisationId, relation } = key
  const current = await trx
    .selectFrom('organisationNeed')
    .select(['id', 'needId', 'formality'])
    .where('organisationId', '=', organisationId)
    .where('relation', '=', relation)
    .execute()
  for (const { id, needId, formality } of current) {
    const link = wanted.find((each) => each.needId === needId)
    if (!link) await trx.deleteFrom('organisationNeed').where('id', '=', id).execute()
    else if (link.formality !== formality)
      await trx
        .updateTable('organisationNeed')
        .set({ formality: link.formality })
        .where('id', '=', id)
        .execute()
  }
  const missing = new Map(wanted.map((link) => [link.needId, link]))
  for (const { needId } of current) missing.delete(needId)
  if (missing.size > 0)
    await trx
      .insertInto('organisationNeed')
      .values([...missing.values()].map((link) => ({ ...key, ...link })))
      .execute()
}
