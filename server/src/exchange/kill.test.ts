import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '@atlas/db/open'
import { runChange, runWriteTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectPostgres } from '../../../db/src/connect.ts'
import { asWhole, type WholeStore } from '../../../db/src/whole-store.factory.ts'
import { anAlliance, tester } from '../../../test/factories.ts'
import { testDatabaseUrl, testStore } from '../../../test/store.ts'
import { undoChange } from '../history/undo.ts'
import { everythingOf } from './everything.factory.ts'
import { listImports } from './queries.ts'

const rows = 3000
let folder: string
let allianceId: string
let before: unknown[]

type Store = WholeStore

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const databaseUrl = testDatabaseUrl() ?? undefined
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

beforeAll(async () => {
  if (testDatabaseUrl()) await testStore()
  folder = await mkdtemp(join(tmpdir(), 'atlas-kill-'))
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `Organisation ${n} of ${(n * 7919) % 1000},Sector ${n % 5},Bordeaux,Organisation ${n - 1} of ${((n - 1) * 7919) % 1000}`,
  )
  await writeFile(join(folder, 'large.csv'), ['name,sectors,locality,partners', ...lines].join('\n'))
  await withStore(async (store) => {
    allianceId = await anAlliance(store, { country: 'FR' })
    before = await everythingOf(store, allianceId)
  })
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Imports the file in a process that is killed so many milliseconds after it has said a word. */
async function importKilled(word: string, after: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./kill.factory.ts', import.meta.url)), allianceId, join(folder, 'large.csv')],
    {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        DATA_DIR: join(folder, 'data'),
        ...(testDatabaseUrl() && { DATABASE_URL: testDatabaseUrl() ?? '' }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const gone = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout }))
    if (line === word) {
      await pause(after)
      child.kill('SIGKILL')
      break
    }
  await gone
}

/** What a killed import has left: nothing at all, or all that is in the file. */
async function whatIsLeft(store: Store): Promise<'nothing' | 'everything'> {
  // What the killed process had begun may go on in the database until it notices.
  for (;;) {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and state <> 'idle' and query not like '%pg_stat_activity%'`.execute(store.db)
    if (store.engine === 'embedded' || rows[0]?.busy === 0) break
    await pause(100)
  }
  await store.db
    .updateTable('import')
    .set({ aliveAt: sql`now() - interval '1 hour'` })
    .where('allianceId', '=', allianceId)
    .execute()
  const [found] = await runWriteTransaction(store.db, allianceId, (trx) =>
    listImports(trx, store, allianceId),
  )
  const count = async (
    table: 'organisation' | 'location' | 'organisationSector' | 'partnership' | 'sector',
  ) =>
    Number(
      (
        await store.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('allianceId', '=', allianceId)
          .executeTakeFirstOrThrow()
      ).n,
    )
  if (found?.status !== 'done') {
    // Killed before it was taken note of, the newest import is an earlier one, if there is any.
    if (found && found.status !== 'undone')
      expect(found).toMatchObject({ status: 'failed', problem: { code: 'interrupted' }, changeId: null })
    expect(await everythingOf(store, allianceId)).toEqual(before)
    return 'nothing'
  }
  expect(await count('organisation')).toBe(rows)
  expect(await count('location')).toBe(rows)
  expect(await count('organisationSector')).toBe(rows)
  expect(await count('partnership')).toBe(rows - 1)
  expect(await count('sector')).toBe(5)
  expect(found.counts).toMatchObject({ create: rows, partnerships: rows - 1 })
  const change = await store.db
    .selectFrom('change')
    .select(['id', 'counts'])
    .where('id', '=', found.changeId)
    .executeTakeFirstOrThrow()
  await runChange(
    store.db,
    { allianceId, actor: tester, action: 'change.undo', undoes: change.id },
    (trx, id) => undoChange(trx, change, id),
  )
  expect(await everythingOf(store, allianceId)).toEqual(before)
  return 'everything'
}

/** Moments from the first word of the commit to a little after its end. */
const moments: [word: string, milliseconds: number][] = [
  ['opened', 300],
  ['wrote 0', 0],
  ['wrote 0', Math.round(40 + Math.random() * 400)],
  [`wrote ${rows}`, 0],
  [`wrote ${rows}`, Math.round(Math.random() * 500)],
]

test.each(moments)(
  'an import killed at “%s” and %d ms has written all of it or nothing',
  async (word, after) => {
    await importKilled(word, after)
    await withStore(whatIsLeft)
  },
  180_000,
)

test('an import that was acknowledged is there after a kill, and can be undone as a whole', async () => {
  await importKilled('committed', 0)
  expect(await withStore(whatIsLeft)).toBe('everything')
}, 180_000)
