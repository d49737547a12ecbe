import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openStore } from '@atlas/db/open'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectPostgres } from '../../db/src/connect.ts'
import { asWhole, type WholeStore } from '../../db/src/whole-store.factory.ts'
import { anAlliance, anOrganisation, aSector } from '../../test/factories.ts'
import { testDatabaseUrl, testStore } from '../../test/store.ts'

let folder: string
let alliance: string
const slug = `atlas-${process.pid}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-command-'))
  await withStore(async (store) => {
    alliance = await anAlliance(store, { slug, name: 'Testland', country: 'FR' })
    await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
  })
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const url = async () => {
  const address = testDatabaseUrl() ?? undefined
  if (address) await testStore()
  return address
}

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

/**
 * The engine is a large program, and so short a life ends before optimising its code is of use: half of the time would
 * be waiting for that to be done.
 */
const quickly = ['--liftoff-only']

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

const list = (name: string, lines: string[]) => writeFile(join(folder, name), lines.join('\n'))

describe('pnpm atlas', () => {
  test('tells what it can do', async () => {
    expect(await atlas('help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('import FILE --alliance SLUG'),
    })
    expect(await atlas('explode')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('no command explode'),
    })
    expect(await atlas('import', 'x.csv')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('--alliance'),
    })
    expect(await atlas('import', 'x.csv', '--alliance', slug, '--kind', 'people')).toMatchObject({
      code: 2,
      problems: expect.stringContaining('organisations, partnerships, surveys'),
    })
    expect(await atlas('import', 'x.csv', '--color')).toMatchObject({ code: 2 })
  })

  test('imports a file, and says what was wrong with it', async () => {
    await list('partners.csv', [
      'name,sectors,influence',
      'Red Door,Health,huge',
      ',Health,',
      'Blue Door,Gossip,low',
    ])
    const wanted = ['import', 'partners.csv', '--alliance', slug]

    const asked = await atlas(...wanted)
    expect(asked).toMatchObject({ code: 2, problems: expect.stringContaining('Gossip (1)') })
    const tried = await atlas(...wanted, '--new-sectors', 'leave', '--dry-run')
    expect(tried).toMatchObject({ code: 3, out: expect.stringContaining('Nothing was changed') })
    expect(await names()).toEqual([])

    const done = await atlas(
      ...wanted,
      '--new-sectors',
      'create',
      '--report',
      'report.csv',
      '--language',
      'fr',
    )
    expect(done.code, done.problems).toBe(3)
    expect(done.out).toContain('partners.csv: 3 rows of organisations')
    expect(done.out).toContain('2 new, 0 merged, 0 left out, 1 with errors')
    expect(done.out).toContain('row 3, name')
    expect(await names()).toEqual(['blue door', 'red door'])
    const report = await readFile(join(folder, 'report.csv'), 'utf8')
    expect(report.split('\r\n')[0]).toBe(
      '\ufeffligne,nom,résultat,fiche,colonne,valeur,ce qui ne va pas,que faire',
    )
    expect((await atlas('alliances')).out).toContain(`${slug} `)
  }, 180_000)

  test('merges nothing that nobody has seen: it lists who goes into whom, and asks for their number', async () => {
    await writeFile(join(folder, 'twice.csv'), 'nom,ville\nTwin House,Bordeaux\nTwin House,Bordeaux\n')
    const wanted = ['import', 'twice.csv', '--alliance', slug]
    const refused = await atlas(...wanted)
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.problems).toContain('row 3 “Twin House” would be merged into “Twin House”, row 2')
    expect(refused.problems).toContain('--merges 1')
    expect(await names()).not.toContain('twin house')
    expect(await atlas(...wanted, '--merges', '2')).toMatchObject({ code: 2 })
    expect(await atlas(...wanted, '--merges', '1')).toMatchObject({ code: 0 })
    expect((await names()).filter((name) => name === 'twin house')).toHaveLength(1)
  }, 180_000)

  test('says what is wrong with a file that cannot be read, and changes nothing', async () => {
    await writeFile(join(folder, 'picture.csv'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))
    await list('empty.csv', [''])
    const before = await names()
    expect(await atlas('import', 'picture.csv', '--alliance', slug)).toMatchObject({ code: 1 })
    expect(await atlas('import', 'empty.csv', '--alliance', slug)).toMatchObject({
      code: 1,
      problems: expect.stringContaining('empty'),
    })
    expect(await atlas('import', 'nowhere.csv', '--alliance', slug)).toMatchObject({ code: 1 })
    expect(await atlas('import', 'empty.csv', '--alliance', 'nobody')).toMatchObject({
      code: 1,
      problems: expect.stringContaining('pnpm atlas alliances'),
    })
    expect(await names()).toEqual(before)
    const left = await withStore(({ db }) =>
      db
        .selectFrom('import')
        .select('id')
        .where('allianceId', '=', alliance)
        .where('status', '<>', 'done')
        .execute(),
    )
    expect(left).toEqual([])
  }, 180_000)

  const onFolder = process.env.ATLAS_ENGINE === 'embedded' ? test : undefined
  onFolder?.(
    'says who holds the data folder, and how to import meanwhile',
    async () => {
      await withStore(async () => {
        const refused = await atlas('import', 'partners.csv', '--alliance', slug)
        expect(refused).toMatchObject({
          code: 1,
          problems: expect.stringContaining(`process ${process.pid}`),
        })
        expect(refused.problems).toContain('in the browser')
      })
    },
    60_000,
  )

  test('exports an alliance as what the ending of the file says, and says what it cannot', async () => {
    await withStore((store) => anOrganisation(store, alliance, { name: 'Exported <&>', influence: 'high' }))
    const exported = await atlas('export', slug, 'testland.csv')
    expect(exported).toMatchObject({ code: 0 })
    const open = await readFile(join(folder, 'testland.csv'), 'utf8')
    expect(open).toContain('Exported <&>')
    expect(open).not.toContain('Influence')
    expect(await atlas('export', slug, 'testland.graphml', '--private', '--language', 'fr')).toMatchObject({
      code: 0,
    })
    const graph = await readFile(join(folder, 'testland.graphml'), 'utf8')
    expect(graph).toContain('Confidentiel')
    expect(graph).toContain('Forte')
    for (const [wanted, code, said] of [
      [['nowhere', 'x.xlsx'], 1, 'There is no alliance nowhere'],
      [[slug, 'x.doc'], 2, 'its ending says what it becomes'],
      [[slug, 'x.csv', '--kind', 'people'], 2, '--kind organisations, partnerships or surveys'],
      [[slug], 2, 'Say an alliance and one file'],
    ] as const) {
      const refused = await atlas('export', ...wanted)
      expect([refused.code, refused.problems]).toEqual([code, expect.stringContaining(said)])
    }
  })
})
