import { fileURLToPath } from 'node:url'
import type { Store } from '@atlas/db/connect'
import { type Actor, changeAlliance, readAlliance } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { createAlliance } from '../alliances/queries.ts'
import { recordQueries } from '../http/record-queries.ts'
import { createSector } from '../sectors/queries.ts'
import { createTerritory } from '../territories/queries.ts'
import { commitImport } from './commit.ts'
import {
  type DemonstrationAlliance,
  demonstrationAlliances,
  demonstrationFolder,
} from './demonstration-alliances.ts'
import { readImport } from './queries.ts'
import { startImport } from './read.ts'
import { readHere } from './read-here.ts'

const actor: Actor = { id: null, name: 'Demonstration' }

/**
 * Fills an empty store with alliances to look at: the founding ones, and one that is invented. Their files come in as
 * everybody's do. Where a start was interrupted, the next one goes on behind the last file that came in; a store
 * that has alliances of its own and none of these is left alone.
 */
export async function loadDemonstration(
  store: Store,
  onProgress: (message: string) => void = () => {},
): Promise<void> {
  await oneAtATime(store, async () => {
    const known = await store.db.selectFrom('alliance').select('id').execute()
    const ids = new Set(known.map(({ id }) => id))
    if (known.length > 0 && !demonstrationAlliances.some(({ id }) => ids.has(id))) return
    for (const alliance of demonstrationAlliances) {
      const filesDone = ids.has(alliance.id) ? await countFilesDone(store, alliance) : 0
      const missing = alliance.files.slice(filesDone)
      if (missing.length === 0) continue
      onProgress(`Bringing in the demonstration: ${alliance.name}`)
      if (!ids.has(alliance.id)) await found(store, alliance)
      for (const file of missing) await bringIn(store, alliance, file)
    }
  })
}

/** Two processes that start together on one database: the second waits, and finds that all is there. */
function oneAtATime(store: Store, work: () => Promise<void>): Promise<void> {
  if (store.engine === 'embedded') return work()
  return store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(4107114092)`.execute(trx)
    await work()
  })
}

/** History stays whatever becomes of the import and of what it brought. */
async function countFilesDone(store: Store, { id }: DemonstrationAlliance): Promise<number> {
  const { count } = await readAlliance(store.db, id, (trx) =>
    trx
      .selectFrom('change')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('allianceId', '=', id)
      .where('action', '=', 'import.commit')
      .where('actorId', 'is', null)
      .where('actorName', '=', actor.name)
      .executeTakeFirstOrThrow(),
  )
  return Number(count)
}

const found = (
  store: Store,
  { id, files, sectors, territories, needs, actorKinds, ...facts }: DemonstrationAlliance,
) =>
  changeAlliance(store.db, { allianceId: id, actor, action: 'alliance.create' }, async (trx) => {
    await createAlliance(trx, id, facts)
    const alliance = { id, languages: facts.languages }
    for (const sector of sectors) await createSector(trx, sector, alliance)
    for (const need of needs) await recordQueries('need').create(trx, need, alliance)
    for (const kind of actorKinds) await recordQueries('actor-kind').create(trx, kind, alliance)
    for (const territory of territories) await createTerritory(trx, territory, { id })
  })

async function bringIn(
  store: Store,
  { id: allianceId }: DemonstrationAlliance,
  { name, update }: DemonstrationAlliance['files'][number],
): Promise<void> {
  const path = fileURLToPath(new URL(name, demonstrationFolder))
  const importId = await startImport(store, {
    allianceId,
    actor,
    fileName: name,
    file: { path },
    update,
    startReading: readHere,
  })
  const read = await readAlliance(store.db, allianceId, (trx) => readImport(trx, importId))
  if (read?.status === 'ready') await commitImport(store, { allianceId, importId, actor })
  const done = await readAlliance(store.db, allianceId, (trx) => readImport(trx, importId))
  if (done?.status !== 'done')
    throw new Error(
      `The demonstration file ${name} cannot be brought in: ${done?.problem?.code ?? 'unknown'}.`,
    )
}
