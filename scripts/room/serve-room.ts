// Serves one room for scripts that measure it: with an alliance, a workshop and a facilitator whom a header names. Prints
// where it listens as a line of JSON. What DATA_DIR or DATABASE_URL have from an earlier start is there again.

import type { AddressInfo } from 'node:net'
import { newId } from '../../db/src/new-id.ts'
import { openStore } from '../../db/src/open.ts'
import { runWriteTransaction } from '../../db/src/transactions.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig, readEnvironment } from '../../server/src/config.ts'
import { guest } from '../../server/src/http/principal.ts'
import { usualExercise } from '../../shared/src/workshops/agenda.ts'
import { aWorkshop } from '../../test/factories/workshops.ts'
import { anAlliance } from '../../test/factories.ts'
import { aMember } from '../../test/service.ts'

const config = readConfig(readEnvironment())
const store = await openStore({ ...config, onProgress: () => {} })
const known = await store.db.selectFrom('alliance').select('id').where('slug', '=', 'room').executeTakeFirst()
const alliance = known?.id ?? (await anAlliance(store as never, { slug: 'room', languages: ['en'] }))

/** The workshop of the earlier start, or one with an exercise to add to and one to vote in. */
async function findOrPlan(): Promise<string> {
  const found = await runWriteTransaction(store.db, alliance, (trx) =>
    trx.selectFrom('workshop').select('id').executeTakeFirst(),
  )
  if (found) return found.id
  const exercises = (['who-else', 'vote'] as const).map((kind) => usualExercise(kind, 'en', newId()))
  return aWorkshop(store as never, alliance, { title: 'Measured', exercises })
}

const workshop = await findOrPlan()
const facilitator = aMember(alliance, 'owner')
const app = buildApp({
  ...{ store, config, askHealth: store.health },
  authenticate: ({ headers }) => (headers['x-facilitator'] === 'yes' ? facilitator : guest),
})
await app.listen({ port: config.port, host: '127.0.0.1' })
const [{ port } = { port: 0 }] = app.addresses() as AddressInfo[]
process.stdout.write(`${JSON.stringify({ port, alliance, workshop })}\n`)
process.once('SIGTERM', () => app.close().then(() => store.close()))
