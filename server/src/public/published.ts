import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublicTransaction } from '@atlas/db/transactions'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { memoryCache } from '../http/memory-cache.ts'
import { type EditionHead, type PublishedAlliance, readAlliances } from './read-published.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What alliances have published. */
    published: Published
  }
}

type PublishedFile = { mediaType: string; sha256: string; bytes: Uint8Array }

/** How long others than the process that published may tell what stood before, in milliseconds. */
const maxAgeMs = 10_000
const maxEditionBytes = 256 * 1024 * 1024
const maxFileBytes = 256 * 1024 * 1024

export type Published = ReturnType<typeof publishedEditions>

/**
 * Reads what is public, and keeps it: an edition does not change, and whether there is a new one is asked every few
 * seconds at most, however many read it.
 */
function publishedEditions(db: CatalogueDb) {
  const keepEditions = () =>
    memoryCache<{ edition: Edition; size: number }>(maxEditionBytes, ({ size }) => size * 3)
  const keepFiles = () => memoryCache<PublishedFile>(maxFileBytes, ({ bytes }) => bytes.length)
  let editions = keepEditions()
  let files = keepFiles()
  let known: { readAt: number; alliances: Promise<Map<string, PublishedAlliance>> } | undefined

  /** By each of their addresses. */
  function alliances(): Promise<Map<string, PublishedAlliance>> {
    if (known && Date.now() - known.readAt < maxAgeMs) return known.alliances
    const reading = runPublicTransaction(db, readAlliances)
    known = { readAt: Date.now(), alliances: reading }
    reading.catch(() => {
      if (known?.alliances === reading) known = undefined
    })
    return reading
  }

  return {
    /** Every alliance that has an edition which is not withdrawn, by name. */
    async all(): Promise<PublishedAlliance[]> {
      const found = new Set((await alliances()).values())
      return [...found].filter((alliance) => latestOf(alliance))
    },
    /** @param slug one that the alliance has or had */
    find: async (slug: string): Promise<PublishedAlliance | undefined> => (await alliances()).get(slug),
    /** A whole edition; undefined where it was withdrawn at this very moment. */
    async edition(head: EditionHead): Promise<Edition | undefined> {
      const file = await this.file(head, editionFileName)
      if (!file) return undefined
      const { edition } = await editions(`${head.allianceId} ${file.sha256}`, async () => ({
        edition: JSON.parse(String(Buffer.from(file.bytes))) as Edition,
        size: file.bytes.length,
      }))
      return edition
    },
    /** A file of an edition; undefined where there is none of that name. */
    async file(
      { allianceId, number, revision }: EditionHead,
      name: string,
    ): Promise<PublishedFile | undefined> {
      try {
        return await files(`${allianceId} ${number} ${revision} ${name}`, async () => {
          const file = await runPublicTransaction(db, (trx) =>
            trx
              .selectFrom('publication.editionFile')
              .select(['mediaType', 'sha256', 'bytes'])
              .where('allianceId', '=', allianceId)
              .where('number', '=', number)
              .where('revision', '=', revision)
              .where('name', '=', name)
              .executeTakeFirst(),
          )
          if (!file) throw new NoSuchFile()
          return file
        })
      } catch (error) {
        if (error instanceof NoSuchFile) return undefined
        throw error
      }
    },
    /** What is known is read again, and nothing of what was withdrawn stays: something was published or withdrawn here. */
    forget(): void {
      known = undefined
      editions = keepEditions()
      files = keepFiles()
    },
  }
}

class NoSuchFile extends Error {
  override name = 'NoSuchFile'
}

/** The newest edition of an alliance that is not withdrawn. */
export const latestOf = ({ editions }: PublishedAlliance): EditionHead | undefined =>
  editions.find(({ withdrawnAt }) => withdrawnAt === null)

/** Lets the service read what is public as `app.published`. */
export const published = plugin(async (app: FastifyInstance) => {
  app.decorate('published', publishedEditions(app.store.db))
})
