import type { Trx } from '@atlas/db/tenancy'
import { fold } from '@atlas/shared/names'
import type { OrganisationMatch } from '@atlas/shared/organisations'
import { type RawBuilder, sql } from 'kysely'

/** From this share of common trigrams on, two spellings may be the same word. */
const minSimilarity = 0.4

/** Whether each word of a text occurs in the names of an organisation; accents and case are forgiven. */
export const mentions = (text: string): RawBuilder<boolean> =>
  sql<boolean>`(select coalesce(bool_and(strpos(folded, word) > 0), true)
    from (select fold(string_agg(value, ' ')) as folded from jsonb_each_text(organisation.names)) names,
      unnest(string_to_array(${fold(text)}, ' ')) as word)`

/**
 * Organisations with a name like the one that is looked for, the most similar first: what is written with other accents,
 * in part, or misspelt is found. Every name of the alliance is compared, since its policy keeps indexes on names away.
 */
export function searchOrganisations(
  trx: Trx,
  { name, limit }: { name: string; limit: number },
): Promise<OrganisationMatch[]> {
  const compared = trx
    .selectFrom('organisation')
    .select(['allianceId', 'id', 'names', 'status', 'sortName'])
    .select(
      sql<number>`(select max(word_similarity(fold(${name}), fold(value)))
        from jsonb_each_text(organisation.names))`.as('similarity'),
    )
  return trx
    .selectFrom(compared.as('organisation'))
    .select(['id', 'names', 'status', 'similarity'])
    .select(({ selectFrom }) =>
      selectFrom('location')
        .select('locality')
        .whereRef('location.allianceId', '=', 'organisation.allianceId')
        .whereRef('location.organisationId', '=', 'organisation.id')
        .where('locality', '<>', '')
        .orderBy('position')
        .limit(1)
        .as('locality'),
    )
    .where('similarity', '>=', minSimilarity)
    .orderBy('similarity', 'desc')
    .orderBy(sql`length(sort_name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}
