import { runChange, runWriteTransaction } from '@atlas/db/transactions'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { ImportRowsUpdate } from '@atlas/shared/exchange/rows'
import { tester } from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { undoChange } from '../history/undo.ts'
import { listOrganisations } from '../organisations/queries.ts'
import { commitImport } from './commit.ts'
import { updateRows } from './decisions.ts'
import { readImport } from './queries.ts'
import { startImport } from './read.ts'
import { readHere } from './read-here.ts'

/** What tests of imports that are committed work with: what is staged, decided, written and found afterwards. */
export async function commitDesk() {
  const store = await testStore()

  const within = <T>(allianceId: string, read: Parameters<typeof runWriteTransaction<T>>[2]) =>
    runWriteTransaction(store.db, allianceId, read)

  const stage = (allianceId: string, lines: string[], update?: ImportUpdate) =>
    startImport(store, {
      allianceId,
      actor: tester,
      fileName: 'partners.csv',
      file: { bytes: new TextEncoder().encode(lines.join('\n')) },
      ...(update && { update }),
      startReading: readHere,
    })

  async function commit(allianceId: string, importId: string) {
    await commitImport(store, { allianceId, importId, actor: tester })
    const done = await within(allianceId, (trx) => readImport(trx, importId))
    if (!done) throw new Error('the import is gone')
    return done
  }

  const bring = async (allianceId: string, lines: string[], update?: ImportUpdate) =>
    commit(allianceId, await stage(allianceId, lines, update))

  const decide = (allianceId: string, importId: string, rows: ImportRowsUpdate['rows']) =>
    within(allianceId, (trx) => updateRows(trx, { allianceId, importId }, { rows }))

  const organisationsOf = async (id: string) =>
    (await within(id, (trx) => listOrganisations(trx, { limit: 100 }))).items

  const partnershipsOf = (allianceId: string) =>
    within(allianceId, (trx) =>
      trx.selectFrom('partnership').select(['fromId', 'toId', 'kind', 'provenance']).execute(),
    )

  async function takeBack(allianceId: string, changeId: string) {
    const change = await store.db
      .selectFrom('change')
      .select(['id', 'counts'])
      .where('id', '=', changeId)
      .executeTakeFirstOrThrow()
    const undoing = { allianceId, actor: tester, action: 'change.undo', undoes: change.id }
    await runChange(store.db, undoing, (trx, id) => undoChange(trx, change, id))
  }

  return { store, within, stage, commit, bring, decide, organisationsOf, partnershipsOf, takeBack }
}
