import { newId } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { Publication } from '@atlas/shared/editions'
import type { Edition } from '@atlas/shared/editions/edition'
import type { PublicationPreview } from '@atlas/shared/editions/publication-preview'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type testService } from '../../../test/service.ts'

type Service = Awaited<ReturnType<typeof testService>>

/** An alliance that nobody but its members sees, with its owner, and what tests of publishing ask for. */
export async function aPublisher({ store, app, as }: Service) {
  const id = newId()
  const slug = `published-${id.slice(-12)}`
  await anAlliance(store, { id, slug, name: 'Alliance of Gironde', guestAccess: 'none' })
  const owner = as(aMember(id, 'owner'))
  const path = `/alliances/${id}/editions`
  return {
    ...{ id, slug, owner, path },
    member: as(aMember(id)),
    publish: async (body = {}) => {
      const answer = await owner.post(path, body)
      expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
      return answer.json<{ number: number }>().number
    },
    preview: async () => (await owner.get(`${path}/preview?language=en`)).json<PublicationPreview>(),
    list: async () => (await owner.get(path)).json<Publication>(),
    /** As the public reads it; undefined where there is none of that number. */
    edition: async (number: number): Promise<Edition | undefined> => {
      app.published.forget()
      const head = (await app.published.find(slug))?.editions.find((each) => each.number === number)
      return head && app.published.edition(head)
    },
    /** All files of all editions, one behind the other. */
    bytes: async (): Promise<string> => {
      const { rows } = await runPublisherTransaction(store.db, id, (trx) =>
        sql<{ all: string }>`
          select string_agg(encode(bytes, 'escape'), '') as all from publication.edition_file`.execute(trx),
      )
      return rows[0]?.all ?? ''
    },
  }
}
