import type { ReadTrx } from '@atlas/db/tenancy'
import { knownRegisters } from '@atlas/shared/exchange/titles'
import type { Writing } from '@atlas/shared/exchange/written'
import type { Labels } from '@atlas/shared/primitives'
import { atlas } from '@atlas/shared/registers'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sql } from 'kysely'

export type Wish = { language: SentenceLanguage; private: boolean; contacts: boolean; day: string }

/** What an organisation is called in ties. */
export type Head = { atlasId: string; name: string }

/** The alliance's lists, and which columns a file needs. */
export async function readWriting(
  trx: ReadTrx,
  wish: Omit<Wish, 'day'>,
): Promise<{ name: string; writing: Writing }> {
  const { name, languages } = await trx
    .selectFrom('alliance')
    .select(['name', 'languages'])
    .where('id', '=', sql<string>`current_alliance()`)
    .executeTakeFirstOrThrow()
  const used = await readUsed(trx)
  const inOrder = (found: readonly string[]) => [
    ...languages.filter((language) => found.includes(language)),
    ...found.filter((language) => !languages.includes(language)),
  ]
  const criteria = wish.private
    ? await trx
        .selectFrom('criterion')
        .select(['id', 'code', 'kind', 'choices'])
        .orderBy('position')
        .orderBy('code')
        .execute()
    : []
  return {
    name,
    writing: {
      ...wish,
      languages,
      nameLanguages: inOrder(used.nameLanguages),
      descriptionLanguages: inOrder(used.descriptionLanguages),
      registers: knownRegisters.filter((register) => register !== atlas && used.registers.includes(register)),
      sectors: await readList(trx, 'sector'),
      needs: await readList(trx, 'need'),
      actorKinds: await readList(trx, 'actorKind'),
      territories: (await trx
        .selectFrom('territory')
        .select(['id', 'code', 'labels'])
        .orderBy('code')
        .orderBy('id')
        .execute()) as Writing['territories'],
      criteria: criteria as Writing['criteria'],
    },
  }
}

const readList = async (trx: ReadTrx, table: 'sector' | 'need' | 'actorKind') =>
  (await trx
    .selectFrom(table)
    .select(['id', 'code', 'labels'])
    .orderBy('position')
    .orderBy('code')
    .execute()) as { id: string; code: string; labels: Labels }[]

type Used = { nameLanguages: string[]; descriptionLanguages: string[]; registers: string[] }

/** The languages and registers of any organisation, sorted. */
async function readUsed(trx: ReadTrx): Promise<Used> {
  const { rows } = await sql<Used>`
    select
      array(select distinct l from organisation, jsonb_object_keys(names) l order by l) as name_languages,
      array(select distinct l from organisation, jsonb_object_keys(descriptions) l order by l) as description_languages,
      array(select distinct i->>'scheme' from organisation, jsonb_array_elements(identifiers) i order by 1) as registers`.execute(
    trx,
  )
  return rows[0] ?? { nameLanguages: [], descriptionLanguages: [], registers: [] }
}

/** What the wanted organisations are called, by id and in the order of their names. */
export async function readHeads(
  trx: ReadTrx,
  languages: readonly string[],
  ids: ReadonlySet<string> | undefined,
): Promise<Map<string, Head>> {
  const inLanguages = languages.map((language) => sql`names->>${sql.lit(language)}`)
  const { rows } = await sql<Head & { id: string }>`
    select id, coalesce(${sql.join([...inLanguages, sql`(select value from jsonb_each_text(names) limit 1)`])}) as name,
      coalesce((select i->>'value' from jsonb_array_elements(identifiers) i where i->>'scheme' = ${atlas} limit 1),
        id::text) as atlas_id
    from organisation order by sort_name, id`.execute(trx)
  return new Map(rows.flatMap(({ id, ...head }) => (ids && !ids.has(id) ? [] : [[id, head] as const])))
}
