import type { PublicTrx } from '@atlas/db/tenancy'

/** An edition as it is listed. */
export type EditionHead = {
  allianceId: string
  number: number
  /** The newest; earlier ones are gone. */
  revision: number
  day: string
  publishedAt: string
  note: string
  license: string
  authorRole: string
  name: string
  country: string | null
  organisations: number
  places: number
  root: string
  /** Names of its files: one that was published by an earlier version has fewer. */
  files: string[]
  /** When it was withdrawn; nothing else is left of it. */
  withdrawnAt: string | null
}

export type PublicAct = {
  id: string
  act: 'publish' | 'correct' | 'withdraw' | 'redact'
  number: number
  revision: number
  at: string
  /** One of `actReasons`. */
  reason: string
  /** What somebody says besides; may be empty. */
  explanation: string
  authorRole: string
  records: string[]
}

/** What an alliance has published so far. */
export type PublishedAlliance = {
  allianceId: string
  /** The address of its public pages now; what was asked for may be one that it had before. */
  slug: string
  /** The newest first; at least one. */
  editions: EditionHead[]
  /** The newest first. */
  acts: PublicAct[]
}

/** Everything that is listed, by each address that an alliance has or had. */
export async function readAlliances(trx: PublicTrx): Promise<Map<string, PublishedAlliance>> {
  const heads = await trx
    .selectFrom('publication.edition')
    .selectAll()
    .distinctOn(['allianceId', 'number'])
    .orderBy('allianceId')
    .orderBy('number', 'desc')
    .orderBy('revision', 'desc')
    .execute()
  const files = await trx
    .selectFrom('publication.editionFile')
    .select(['allianceId', 'number', 'revision', 'name'])
    .orderBy('name')
    .execute()
  const keyOf = (each: { allianceId: string; number: number; revision: number }) =>
    `${each.allianceId} ${each.number} ${each.revision}`
  const filesOf = Map.groupBy(files, keyOf)
  const acts = await trx
    .selectFrom('publication.act')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  const publishers = await trx.selectFrom('publication.publisher').select(['allianceId', 'slug']).execute()
  const addresses = await trx.selectFrom('publication.address').select(['slug', 'allianceId']).execute()
  const headsOf = Map.groupBy(
    heads.map((head) => ({ ...head, files: (filesOf.get(keyOf(head)) ?? []).map(({ name }) => name) })),
    ({ allianceId }) => allianceId,
  )
  const actsOf = Map.groupBy(acts, ({ allianceId }) => allianceId)
  const found = new Map<string, PublishedAlliance>()
  for (const { allianceId, slug } of publishers) {
    const editions = headsOf.get(allianceId) ?? []
    if (editions.length > 0)
      found.set(allianceId, {
        ...{ allianceId, slug, editions },
        acts: (actsOf.get(allianceId) ?? []).map(({ allianceId: _, ...act }) => act),
      })
  }
  const byName = [...found.values()].sort((a, b) =>
    (a.editions[0]?.name ?? '') < (b.editions[0]?.name ?? '') ? -1 : 1,
  )
  return new Map(
    byName.flatMap((alliance) =>
      addresses
        .filter(({ allianceId }) => allianceId === alliance.allianceId)
        .map(({ slug }) => [slug, alliance] as const),
    ),
  )
}
