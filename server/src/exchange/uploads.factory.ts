import type { Import } from '@atlas/shared/exchange/import'
import type { ImportRow } from '@atlas/shared/exchange/rows'
import { expect } from 'vitest'
import type { Answer, Client, testService } from '../../../test/service.ts'

type Service = Awaited<ReturnType<typeof testService>>

/** Somebody at work on the imports of one alliance. */
export function importer({ app }: Service, client: Client, alliance: string) {
  const imports = `/alliances/${alliance}/imports`

  const send = (
    content: string | Uint8Array,
    headers: Record<string, string> = {},
    query = 'fileName=partners.csv',
  ): Promise<Answer> =>
    app.inject({
      method: 'POST',
      url: `/api${imports}?${query}`,
      headers: { ...client.headers, 'content-type': 'application/octet-stream', ...headers },
      payload: Buffer.from(content as Uint8Array),
    })

  /** The import once nobody works on it any more. */
  async function settled(id: string): Promise<Import> {
    for (;;) {
      const found = (await client.get(`${imports}/${id}`)).json<Import>()
      if (!['reading', 'committing'].includes(found.status)) return found
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  return {
    imports,
    send,
    settled,

    /** Uploads a file, and waits until it is ready or has failed. */
    async read(content: string | Uint8Array): Promise<Import> {
      const answer = await send(content)
      expect(answer.statusCode, answer.body).toBe(202)
      return settled(answer.json<Import>().id)
    },

    async rows(id: string, query = ''): Promise<ImportRow[]> {
      const answer = await client.get(`${imports}/${id}/rows${query}`)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json<{ items: ImportRow[] }>().items
    },

    /** Says something about an import, and waits until it has taken effect. */
    async say(id: string, update: object): Promise<Import> {
      const answer = await client.patch(`${imports}/${id}`, update)
      expect(answer.statusCode, answer.body).toBe(200)
      return settled(id)
    },

    async decide(id: string, rows: object[]): Promise<Import> {
      const answer = await client.patch(`${imports}/${id}/rows`, { rows })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json<Import>()
    },
  }
}
