import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openStore } from '@atlas/db/open'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { connectPostgres } from '../../db/src/connect.ts'
import { asWhole, type WholeStore } from '../../db/src/whole-store.factory.ts'
import { anAlliance, aSector } from '../../test/factories.ts'
import { testDatabaseUrl, testStore } from '../../test/store.ts'

const url = async () => {
  const address = testDatabaseUrl() ?? undefined
  if (address) await testStore()
  return address
}

/**
 * The engine is a large program, and so short a life ends before optimising its code is of use: half of the time would
 * be waiting for that to be done.
 */
const quickly = ['--liftoff-only']

/** An alliance with the sector Health, a folder, and the command line as somebody types it there. */
export async function atlasCommand(slug: string) {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-command-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function withStore<T>(work: (store: WholeStore) => Promise<T>): Promise<T> {
    const databaseUrl = await url()
    const store = asWhole(
      databaseUrl
        ? await connectPostgres(databaseUrl, { max: 2 })
        : await openStore({ dataDir: join(folder, 'data') }),
    )
    // The owner again, who may look at everything.
    if (!databaseUrl) await sql`reset role`.execute(store.db)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  const alliance = await withStore(async (store) => {
    const id = await anAlliance(store, { slug, name: 'Testland', country: 'FR' })
    await aSector(store, id, { code: 'health', labels: { en: 'Health' } })
    return id
  })

  async function atlas(...args: string[]) {
    const { ATLAS_ENGINE: _, ...environment } = process.env
    const child = spawn(
      process.execPath,
      [...quickly, new URL('./atlas.ts', import.meta.url).pathname, ...args],
      {
        cwd: folder,
        env: {
          ...environment,
          INIT_CWD: folder,
          DATA_DIR: join(folder, 'data'),
          DATABASE_URL: (await url()) ?? '',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { code: child.exitCode, out, problems }
  }

  const names = () =>
    withStore(async ({ db }) =>
      (
        await db
          .selectFrom('organisation')
          .select('sortName')
          .where('allianceId', '=', alliance)
          .orderBy('sortName')
          .execute()
      ).map(({ sortName }) => sortName),
    )

  const list = (name: string, lines: string[]) => writeFile(join(folder, name), lines.join('\n'))

  return { folder, alliance, withStore, atlas, names, list }
}
