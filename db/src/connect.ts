import { pipeline } from 'node:stream/promises'
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import { type CopyRow, copyLine } from './copy-text.ts'
import { leanPostgis } from './lean-postgis.ts'
import type { CatalogueDb, CatalogueTables } from './tenancy.ts'
import { undelayedSocket } from './undelayed-socket.ts'

export type Engine = 'embedded' | 'postgres'

/** One open store, whichever engine stands behind it. */
export type Store = {
  engine: Engine
  /** Outside of any alliance; what is inside of one is read and written in transactions (transactions.ts). */
  db: CatalogueDb
  /** Runs SQL text of several statements, all or nothing; for migrations and set-up, never with anybody's input. */
  script(text: string): Promise<void>
  /**
   * Fills a table by COPY, in one transaction of its own.
   * @param rows values, or bytes of lines that are in COPY's text format already
   * @param around SQL text of several statements for the same transaction, before and after the rows
   */
  copy(
    table: string,
    columns: readonly string[],
    rows: CopySource,
    around?: { before?: string; after?: string },
  ): Promise<void>
  /**
   * Calls back for each notification on a channel until the returned function is called.
   * @param again called when listening begins once more after the connection broke: what was said meanwhile is lost
   */
  listen(channel: string, heard: (payload: string) => void, again?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

type CopySource = AsyncIterable<CopyRow | Uint8Array> | Iterable<CopyRow | Uint8Array>

const searchPath = 'atlas, public'

const camelCase = () => new CamelCasePlugin({ maintainNestedObjectKeys: true })

/** Dates stay the text PostgreSQL prints (2026-11-21); instants become ISO 8601 in UTC. */
const asInstant = (text: string) => new Date(text).toISOString()

/**
 * Opens PostgreSQL with PostGIS.
 * @param url as `postgres://user:password@host:port/database`
 * @param options.role what each connection is from its beginning, instead of its account
 */
export async function connectPostgres(
  url: string,
  options: { max?: number; role?: string } = {},
): Promise<Store> {
  const client = postgres(url, {
    max: options.max ?? 10,
    // Compiling costs seconds where statements, however long their text, run for a tenth of one.
    connection: {
      ...{ search_path: searchPath, application_name: 'alliance-atlas', jit: 'off' },
      ...(options.role && { role: options.role }),
    },
    onnotice: () => {},
    // Known to the library, though not to its types.
    ...{ socket: undelayedSocket },
    types: {
      bigint: { to: 20, from: [20], parse: Number, serialize: String },
      date: { to: 1082, from: [1082], parse: (text: string) => text, serialize: String },
      instant: { to: 1184, from: [1184], parse: asInstant, serialize: String },
    },
  })
  return {
    engine: 'postgres',
    db: new Kysely<CatalogueTables>({
      dialect: new PostgresJSDialect({ postgres: client }),
      plugins: [camelCase()],
    }),
    async script(text) {
      await client.unsafe(text).simple()
    },
    async copy(table, columns, rows, { before, after } = {}) {
      await client.begin(async (transaction) => {
        if (before) await transaction.unsafe(before).simple()
        const sink = await transaction.unsafe(copyStatement(table, columns)).writable()
        await pipeline(copyChunks(rows), sink)
        if (after) await transaction.unsafe(after).simple()
      })
    },
    async listen(channel, heard, again) {
      let first = true
      const { unlisten } = await client.listen(channel, heard, () => {
        if (!first) again?.()
        first = false
      })
      return unlisten
    },
    close: () => client.end({ timeout: 5 }),
  }
}

/**
 * Old files of the write-ahead log are deleted, not kept for the next ones: of a data folder, and so of each copy of it,
 * they would be a third.
 */
const fewLogFiles = ['min_wal_size=32MB', 'max_wal_size=32MB'].flatMap((setting) => ['-c', setting])

/**
 * Opens the embedded engine.
 * @param dataDir a folder, or `memory://`
 * @param dump a data directory to start from, as `dumpDataDir` made it
 */
export async function connectEmbedded(dataDir: string, dump?: Blob): Promise<Store & { client: PGlite }> {
  const client = await PGlite.create({
    dataDir,
    loadDataDir: dump,
    startParams: [...PGlite.defaultStartParams, ...fewLogFiles],
    extensions: { postgis: leanPostgis, pg_trgm },
    parsers: {
      [pgliteTypes.DATE]: (text: string) => text,
      [pgliteTypes.TIMESTAMPTZ]: asInstant,
      [pgliteTypes.INT8]: Number,
    },
  })
  await client.exec(`set search_path to ${searchPath}`)
  return {
    client,
    engine: 'embedded',
    db: new Kysely<CatalogueTables>({
      dialect: new PGliteDialect({ pglite: client }),
      plugins: [camelCase()],
    }),
    async script(text) {
      await client.exec(text)
    },
    async copy(table, columns, rows, { before, after } = {}) {
      const chunks: (string | Uint8Array<ArrayBuffer>)[] = []
      for await (const chunk of copyChunks(rows)) chunks.push(chunk as string | Uint8Array<ArrayBuffer>)
      const statement = copyStatement(table, columns).replace('from stdin', "from '/dev/blob'")
      await client.transaction(async (transaction) => {
        if (before) await transaction.exec(before)
        await transaction.query(statement, [], { blob: new Blob(chunks) })
        if (after) await transaction.exec(after)
      })
    },
    listen: async (channel, heard) => client.listen(channel, heard),
    close: () => client.close(),
  }
}

const copyStatement = (table: string, columns: readonly string[]) =>
  `copy ${table} (${columns.join(', ')}) from stdin`

async function* copyChunks(rows: CopySource) {
  let chunk = ''
  for await (const row of rows) {
    if (row instanceof Uint8Array) yield row
    else chunk += copyLine(row)
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}
