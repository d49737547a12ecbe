import type { ToldOrganisation } from '@atlas/shared/editions'
import type { FastifyInstance } from 'fastify'

/** Every organisation that an edition still tells of, as the newest of them names it, also one that was deleted since. */
export async function listToldOrganisations(
  published: FastifyInstance['published'],
  allianceId: string,
): Promise<ToldOrganisation[]> {
  const told = new Map<string, ToldOrganisation>()
  const alliance = (await published.all()).find((each) => each.allianceId === allianceId)
  for (const head of alliance?.editions ?? []) {
    const edition = head.withdrawnAt === null ? await published.edition(head) : undefined
    for (const { id, names } of edition?.organisations ?? []) {
      const { editions } = told.get(id) ?? {}
      if (editions) editions.push(head.number)
      else told.set(id, { id, names, editions: [head.number] })
    }
  }
  return [...told.values()]
}
